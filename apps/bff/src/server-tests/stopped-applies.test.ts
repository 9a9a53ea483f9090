import { randomUUID } from 'node:crypto';
import { problemSchema } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { overridesFor } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import { guardedApplies } from '../testing/applies/guarded-applies.ts';
import { movedApplies } from '../testing/applies/moved-applies.ts';
import type { StoppedApply } from '../testing/process/stopped-apply.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

const stoppedApplies = [...guardedApplies, ...movedApplies];

/** People have been read, so that the only doubts are those of a case. */
async function peopleRead(admin: TestBrowser): Promise<void> {
  await expect
    .poll(
      async () => {
        const { body } = await admin.call('GET', '/api/instances/acme-prod/people');
        return [at(body, 'sources')].flat().map((source) => at(source, 'state'));
      },
      { timeout: 30_000 },
    )
    .toEqual(['complete', 'complete', 'complete', 'complete']);
}

async function said(browser: TestBrowser, planId: string, says: StoppedApply['says']): Promise<readonly object[]> {
  if (says === 'none') return [];
  if (Array.isArray(says)) return says;
  const all = await overridesFor(browser, planId);
  if (says === 'all') return all;
  if (says === 'entries') return all.map(({ guard }) => ({ guard }));
  if (says === 'but-one') return all.slice(1);
  return 'reason' in says ? all.map(({ guard }) => ({ guard, reason: says.reason })) : [];
}

const writes = (console: TestConsole) => console.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;

test.each(stoppedApplies)('$what: $code', async ({ change, before, meanwhile, says, code, stops, moved }) => {
  await using console = await startConsole({ withAdminConsole: true });
  const admin = await console.signIn();
  await peopleRead(admin);
  const world = { console, admin };
  await before?.(world);
  const made = await admin.call('POST', `${accountPath()}/plans`, { body: { change } });
  expect(made.code, JSON.stringify(made.body)).toBeUndefined();
  const planId = textAt(made.body, 'planId');
  const overrides = await said(admin, planId, says);
  await meanwhile?.(world);
  const stored = console.emulator.account('acme-prod', IMS_ACCOUNT_NAME);
  const reply = await admin.call('POST', `/api/plans/${planId}/apply`, {
    body: { overrides },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(reply.code, JSON.stringify(reply.body)).toBe(code);
  const problem = problemSchema.parse(reply.body);
  if (stops !== undefined) expect(problem.stops?.map(({ guard }) => guard.code)).toEqual(stops);
  if (moved !== undefined) expect(problem.moved).toEqual(moved);
  // Nothing was sent, and Campaign is unchanged.
  expect(writes(console)).toBe(0);
  expect(console.emulator.account('acme-prod', IMS_ACCOUNT_NAME)).toEqual(stored);
});

test('there are at least forty cases', () => {
  expect(stoppedApplies.length).toBeGreaterThanOrEqual(40);
});
