import { randomUUID } from 'node:crypto';
import { planSchema } from '@console/contract';
import { stopsOf } from '@console/domain';
import { at, textAt } from '../json-at.ts';
import type { TestBrowser, TestReply } from '../test-browser.ts';

const reason = 'Tried on purpose, on a demo instance.';

async function guardsOf(browser: TestBrowser, planId: string) {
  const { body } = await browser.call('GET', `/api/plans/${planId}`);
  return planSchema.shape.impact.parse(at(body, 'impact'))?.guards ?? [];
}

/** The overrides that a plan needs, each with a reason. */
export async function overridesFor(browser: TestBrowser, planId: string) {
  return stopsOf(await guardsOf(browser, planId)).map(({ guard }) => ({ guard: guard.code, reason }));
}

/** Proves the demo password again. */
function confirmPassword(browser: TestBrowser, instanceKey = 'acme-prod'): Promise<TestReply> {
  return browser.call('POST', '/api/session/confirmations', { body: { instanceKey, password: 'demo' } });
}

/** The overrides that a plan needs. If it may lock out the last administrator, proves the password as the way back. */
export async function readyFor(browser: TestBrowser, planId: string) {
  const last = (await guardsOf(browser, planId)).find(({ code }) => code === 'no-administrator-left');
  if (last !== undefined && last.state !== 'clear') {
    const { body } = await browser.call('GET', `/api/plans/${planId}`);
    await confirmPassword(browser, textAt(body, 'instanceKey'));
  }
  return await overridesFor(browser, planId);
}

/** Applies a plan with every guard overridden, and the password proved if that is the way back. */
export async function applyOnPurpose(
  browser: TestBrowser,
  planId: string,
  key: string = randomUUID(),
): Promise<TestReply> {
  const overrides = await readyFor(browser, planId);
  return browser.call('POST', `/api/plans/${planId}/apply`, {
    body: { overrides },
    headers: { 'idempotency-key': key },
  });
}
