import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;

beforeEach(async () => {
  console_ = await startConsole();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

test.each([
  ['hangs', { kind: 'hang' }],
  ['is slow', { kind: 'latency', ms: 3_000 }],
] as const)(
  '40 reads of an instance that %s delay neither sign-in there nor anything elsewhere',
  async (_how, effect) => {
    const admin = await console_.signIn();
    const method = 'ExecuteQuery';
    console_.emulator.inject({ target: 'campaign', instanceKey: 'acme-prod', method, times: 1_000, effect });
    console_.emulator.inject({
      target: 'campaign',
      instanceKey: 'acme-prod',
      method: 'GetEntityIfMoreRecent',
      times: 1_000,
      effect,
    });
    let settled = 0;
    const reads = Array.from({ length: 40 }, async () => {
      await admin.call('GET', accountPath());
      settled += 1;
    });
    const before = console_.emulator.counters()['campaign:acme-prod:xtk:persist#GetEntityIfMoreRecent'] ?? 0;
    await expect
      .poll(() => console_.emulator.counters()['campaign:acme-prod:xtk:persist#GetEntityIfMoreRecent'] ?? 0)
      .toBeGreaterThan(before);
    const again = await console_.signIn();
    expect(await again.call('GET', '/api/session')).toMatchObject({ status: 200 });
    expect(await again.call('DELETE', '/api/session')).toMatchObject({ status: 204 });
    const stage = await console_.signIn('acme-stage');
    expect(await stage.call('GET', accountPath('acme-stage'))).toMatchObject({ status: 200 });
    expect(settled).toBe(0);
    await Promise.all(reads);
  },
);
