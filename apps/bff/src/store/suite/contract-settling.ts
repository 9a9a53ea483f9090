import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  announced,
  appliedOf,
  asBefore,
  at,
  intentOf,
  planRow,
  receiptOf,
  type StoreUnderTest,
} from './contract-fixtures.ts';
import type { Intent, Settlement } from '../tables/changes/settlement.ts';

const account = { instanceKey: 'prod', accountId: '1810' };

function notApplied(intent: Intent): Settlement {
  const audit = { at, event: 'apply', result: 'not-applied-found-later' };
  return { intent, verdict: 'not-applied', planState: 'open', now: at, outcome: asBefore, stampAfter: at - 5, audit };
}

export function describeSettling(open: () => Promise<StoreUnderTest>): void {
  describe('what a lost reply or a dead process leaves', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('a claim without an intent is released once, and audited', async () => {
      const { changes, audit } = subject.store;
      const [old, fresh, idle] = [planRow(), planRow(), planRow()];
      for (const plan of [old, fresh, idle]) await changes.insertPlan(plan);
      await changes.claim({ planId: old.planId, key: 'key-1', login: 'ada', now: at });
      await changes.claim({ planId: fresh.planId, key: 'key-2', login: 'ada', now: at + 10 });
      const { plan: busy } = await announced(subject.store, { accountId: '99' });
      const release = () => changes.releaseStray({ claimedBefore: at + 5, now: at + 20 });
      expect(await release()).toEqual([old.planId]);
      expect(await release()).toEqual([]);
      const states = await Promise.all([old, fresh, idle, busy].map(({ planId }) => changes.findPlan(planId)));
      expect(states.map((plan) => plan?.state)).toEqual(['open', 'applying', 'open', 'applying']);
      expect((await audit.verify()).fault).toBeUndefined();
    });

    test('open intents are listed by instance, the oldest first, and no closed one', async () => {
      const { changes } = subject.store;
      const { intent: one } = await announced(subject.store, { accountId: '1' });
      const two = intentOf(planRow({ accountId: '2' }), { createdAt: at - 1 });
      const other = intentOf(planRow({ instanceKey: 'stage' }));
      for (const intent of [two, other]) await changes.openIntent(intent);
      expect(await changes.openIntents('prod')).toEqual([two, one]);
      expect(await changes.openIntents()).toHaveLength(3);
      await changes.settle(notApplied(two));
      expect(await changes.openIntents('prod')).toEqual([one]);
    });

    test('the newest intent of a plan is found with its end and its outcome', async () => {
      const { plan, intent } = await announced(subject.store);
      const { changes } = subject.store;
      expect(await changes.newestIntentOf(plan.planId)).toEqual({ intent, end: null });
      await changes.settle(notApplied(intent));
      const again = await subject.reopen();
      const end = { verdict: 'not-applied', at, outcome: asBefore };
      expect(await again.changes.newestIntentOf(plan.planId)).toEqual({ intent, end });
      const second = intentOf(plan, { createdAt: at + 1 });
      await again.changes.openIntent(second);
      expect(await again.changes.newestIntentOf(plan.planId)).toEqual({ intent: second, end: null });
      expect(await again.changes.newestIntentOf(planRow().planId)).toBeUndefined();
    });

    test('only what was sent and not found applied may land late, and it is noted once', async () => {
      const { changes, audit } = subject.store;
      const { plan, intent } = await announced(subject.store);
      await changes.noteSending(intent.intentId, { ...intent, sentAt: at + 3 });
      await changes.settle(notApplied(intent));
      const unsent = intentOf(planRow());
      await changes.openIntent(unsent);
      await changes.settle(notApplied(unsent));
      const { doubtful, isKnownWrite } = await changes.doubtfulOf({ ...account, since: at });
      expect(doubtful).toEqual([{ intent: { ...intent, sentAt: at + 3 }, stampAfter: at - 5 }]);
      expect(isKnownWrite(at + 900)).toBe(false);
      expect((await changes.doubtfulOf({ ...account, since: at + 1 })).doubtful).toEqual([]);

      const late = appliedOf(plan, intent);
      const noted = await Promise.all(Array.from({ length: 20 }, () => changes.settleLate(late)));
      expect(noted.filter(Boolean)).toHaveLength(1);
      expect(await changes.receiptOf(plan.planId)).toEqual(receiptOf(plan));
      expect(await changes.findPlan(plan.planId)).toMatchObject({ state: 'applied' });
      const after = await changes.doubtfulOf({ ...account, since: at });
      expect(after.doubtful).toEqual([]);
      expect(after.isKnownWrite(at + 900)).toBe(true);
      expect((await audit.verify()).fault).toBeUndefined();
    });

    test('an open intent cannot land late', async () => {
      const { plan, intent } = await announced(subject.store);
      expect(await subject.store.changes.settleLate(appliedOf(plan, intent))).toBe(false);
      expect(await subject.store.changes.receiptOf(plan.planId)).toBeUndefined();
    });

    test('a refusal is stored with its key and its plan', async () => {
      const { changes } = subject.store;
      const plan = planRow();
      await changes.insertPlan(plan);
      const request = { login: 'ada', key: 'key-1' };
      await changes.claim({ planId: plan.planId, ...request, now: at });
      expect(await changes.refusalOf({ ...request, planId: plan.planId })).toBeUndefined();
      const refusal = { code: 'account-locked', facts: { campaignChanged: 'no' } } as const;
      await changes.noteRefusal(request, refusal);
      const again = await subject.reopen();
      expect(await again.changes.refusalOf({ ...request, planId: plan.planId })).toEqual(refusal);
      expect(await again.changes.refusalOf({ ...request, planId: planRow().planId })).toBeUndefined();
      expect(await again.changes.refusalOf({ login: 'bob', key: 'key-1', planId: plan.planId })).toBeUndefined();
    });
  });
}
