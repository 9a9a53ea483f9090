import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountPath, startConsole, type TestConsole } from './testing/test-console.ts';

let console_: TestConsole;

beforeEach(async () => {
  console_ = await startConsole();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

/** The line of the log that says why a call came to nothing. */
function logged(): Record<string, unknown> | undefined {
  const line = console_
    .log()
    .split('\n')
    .find((text) => text.includes('a call came to nothing'));
  return line === undefined ? undefined : Object(JSON.parse(line));
}

test.each([
  ['reset', { kind: 'reset' }, 'campaign-unreachable', { reason: 'reset' }],
  ['gateway', { kind: 'html', status: 503 }, 'campaign-unreachable', { reason: 'gateway', code: '503' }],
] as const)('%s: whoever is signed in is told why, and the log says so', async (...[, effect, code, failure]) => {
  const admin = await console_.signIn();
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect, times: 20 });
  const reply = await admin.call('GET', accountPath());
  expect(reply).toMatchObject({ code, body: { failure: { upstream: 'campaign', ...failure } } });
  expect(logged()).toMatchObject({
    upstream: 'campaign',
    reason: failure.reason,
    code,
    requestId: Object(reply.body).requestId,
  });
});

test('a stranger is not told, and the log says so all the same', async () => {
  console_.emulator.inject({ target: 'campaign', method: 'Logon', effect: { kind: 'reset' }, times: 20 });
  const body = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
  const reply = await console_.browser().call('POST', '/api/session', { body });
  expect(reply.code).toBe('campaign-unreachable');
  expect(reply.body).not.toHaveProperty('failure');
  expect(logged()).toMatchObject({ reason: 'reset', requestId: Object(reply.body).requestId });
});
