import { valuesOfSettings } from '@console/domain';
import { randomUUID } from 'node:crypto';
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
  settings,
} from './contract-fixtures.ts';
import type { RevisionRow } from '../tables/changes/settlement.ts';

export function describeChanges(open: () => Promise<StoreUnderTest>): void {
  describe('plans', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('are read back as stored, also after a restart', async () => {
      const plan = planRow({ sealedSecret: Buffer.from([9, 0, 255]) });
      await subject.store.changes.insertPlan(plan);
      expect(await subject.store.changes.findPlan(plan.planId)).toEqual(plan);
      const again = await subject.reopen();
      expect(await again.changes.findPlan(plan.planId)).toEqual(plan);
      expect(await again.changes.findPlan(randomUUID())).toBeUndefined();
      expect(await again.changes.receiptOf(plan.planId)).toBeUndefined();
    });

    test('are claimed once, however many ask at once', async () => {
      const { changes } = subject.store;
      const plan = planRow();
      await changes.insertPlan(plan);
      const claims = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          changes.claim({ planId: plan.planId, key: `key-${index % 5}`, login: 'ada', now: at }),
        ),
      );
      expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1);
      expect(claims.filter((claim) => claim === 'resumed')).toHaveLength(9);
      expect(claims.filter((claim) => claim === 'applying')).toHaveLength(40);
    });

    test('are not claimed past their end, nor when unknown, nor with the key of another plan of the same person', async () => {
      const { changes } = subject.store;
      const [late, first, second] = [planRow({ expiresAt: at }), planRow(), planRow()];
      for (const plan of [late, first, second]) await changes.insertPlan(plan);
      const claim = (planId: string, key: string, login = 'ada') => changes.claim({ planId, key, login, now: at });
      expect(await claim(late.planId, 'key-late')).toBe('expired');
      expect(await claim(randomUUID(), 'key-none')).toBe('expired');
      expect(await claim(first.planId, 'key-1')).toBe('claimed');
      expect(await claim(second.planId, 'key-1')).toBe('key-reused');
      expect(await changes.findPlan(second.planId)).toMatchObject({ state: 'open' });
      expect(await claim(second.planId, 'key-1', 'bob')).toBe('claimed');
    });

    test('tell a repeated claim under the same key from another one', async () => {
      const { plan, intent } = await announced(subject.store, {}, 'key-1');
      const { changes } = subject.store;
      const claim = (key: string) => changes.claim({ planId: plan.planId, key, login: plan.author, now: at + 900_001 });
      expect([await claim('key-1'), await claim('key-2')]).toEqual(['resumed', 'applying']);
      await changes.settle(appliedOf(plan, intent));
      expect([await claim('key-1'), await claim('key-2')]).toEqual(['replayed', 'applied']);
    });

    test('can be claimed again with the same key once released', async () => {
      const { changes } = subject.store;
      const plan = planRow();
      await changes.insertPlan(plan);
      const claim = () => changes.claim({ planId: plan.planId, key: 'key-1', login: 'ada', now: at });
      expect(await claim()).toBe('claimed');
      await changes.release(plan.planId);
      expect(await claim()).toBe('claimed');
    });

    test('forget their sealed secret past their end, unless they are being applied', async () => {
      const { changes } = subject.store;
      const sealedSecret = Buffer.from([1]);
      const [late, busy, open] = [
        planRow({ sealedSecret, expiresAt: at }),
        planRow({ sealedSecret, expiresAt: at, state: 'applying' }),
        planRow({ sealedSecret }),
      ];
      for (const plan of [late, busy, open]) await changes.insertPlan(plan);
      await changes.purge({ now: at, peopleBefore: 0, keysBefore: at });
      const found = await Promise.all([late, busy, open].map(({ planId }) => changes.findPlan(planId)));
      expect(found.map((plan) => plan?.sealedSecret)).toEqual([null, sealedSecret, sealedSecret]);
    });

    test('release the keys that were bound before a time', async () => {
      const { changes } = subject.store;
      const [first, second] = [planRow(), planRow()];
      await changes.insertPlan(first);
      await changes.insertPlan(second);
      const claim = (planId: string) => changes.claim({ planId, key: 'key-1', login: 'ada', now: at });
      expect(await claim(first.planId)).toBe('claimed');
      await changes.purge({ now: at, peopleBefore: 0, keysBefore: at });
      expect(await claim(second.planId)).toBe('key-reused');
      await changes.purge({ now: at, peopleBefore: 0, keysBefore: at + 1 });
      expect(await claim(second.planId)).toBe('claimed');
    });
  });

  describe('intents', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('are open once per account, however many are opened at once', async () => {
      const { changes } = subject.store;
      const intents = Array.from({ length: 50 }, () => intentOf(planRow()));
      const opened = await Promise.all(intents.map((intent) => changes.openIntent(intent)));
      expect(opened.filter(Boolean)).toHaveLength(1);
      expect(await changes.openIntentOf('prod', '1810')).toEqual(intents[opened.indexOf(true)]);
      expect(await changes.openIntent(intentOf(planRow({ accountId: '1811' })))).toBe(true);
      expect(await changes.openIntent(intentOf(planRow({ instanceKey: 'stage' })))).toBe(true);
      expect(await changes.openIntentOf('stage', '1811')).toBeUndefined();
    });

    test('survive a restart with the facts noted before sending', async () => {
      const { intent } = await announced(subject.store);
      const sending = { sentAt: at + 9, stampBefore: at - 5, writerBefore: 'Mona Berg' };
      const noted = {
        quietUntil: at + 99,
        wanted: { values: intent.wanted.values, secrets: { imsClientSecret: 'fp-2' } },
        ...sending,
      };
      await subject.store.changes.noteSending(intent.intentId, noted);
      const again = await subject.reopen();
      const found = await again.changes.openIntentOf('prod', '1810');
      expect(found).toEqual({ ...intent, ...noted });
      expect(await again.changes.openIntent(intentOf(planRow()))).toBe(false);
    });

    test('are settled once, with receipt, revision, sighting and audit row together', async () => {
      const { plan, intent } = await announced(subject.store, { sealedSecret: Buffer.from([1]) });
      const { changes, audit } = subject.store;
      const settlement = appliedOf(plan, intent);
      const settled = await Promise.all(Array.from({ length: 50 }, () => changes.settle(settlement)));
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await changes.openIntentOf('prod', '1810')).toBeUndefined();
      expect(await changes.findPlan(plan.planId)).toMatchObject({ state: 'applied', sealedSecret: null });
      expect(await changes.receiptOf(plan.planId)).toEqual(receiptOf(plan));
      const wanted = { instanceKey: 'prod', accountId: '1810', revision: 'r2' };
      expect(await changes.findRevision(wanted)).toEqual(settlement.revision);
      const { sightings } = await subject.store.inForce.find({ instanceKey: 'prod', accountId: '1810' });
      expect(sightings).toMatchObject([{ revision: 'r2', source: 'applied', firstSeenAt: at + 1_000 }]);
      expect((await audit.verify()).fault).toBeUndefined();
      // One audit row: a second one would make the first missing number 3.
      const again = await subject.reopen('DELETE FROM audit');
      expect((await again.audit.verify()).fault?.seq).toBe(1);
    });

    test('store nothing when a settlement cannot be stored whole', async () => {
      const { plan, intent } = await announced(subject.store);
      const { changes, audit } = subject.store;
      await changes.settle(appliedOf(plan, intent));
      // A second intent of the same plan: its receipt clashes with the one that is stored.
      const second = intentOf(plan);
      expect(await changes.openIntent(second)).toBe(true);
      const clash = { ...appliedOf(plan, second), planState: 'unknown' as const };
      await expect(changes.settle(clash)).rejects.toThrow();
      expect(await changes.openIntentOf('prod', '1810')).toEqual(second);
      expect(await changes.findPlan(plan.planId)).toMatchObject({ state: 'applied' });
      expect((await audit.verify()).fault).toBeUndefined();
    });

    test('stay open while it is not known whether the write landed', async () => {
      const { plan, intent } = await announced(subject.store);
      const { changes, audit } = subject.store;
      await changes.holdUnknown(plan.planId, { at, event: 'apply', planId: plan.planId, result: 'unknown' });
      expect(await changes.findPlan(plan.planId)).toMatchObject({ state: 'unknown' });
      expect(await changes.openIntentOf('prod', '1810')).toEqual(intent);
      expect(await changes.openIntent(intentOf(planRow()))).toBe(false);
      expect(await changes.claim({ planId: plan.planId, key: 'key-9', login: 'ada', now: at })).toBe('unknown');
      expect((await audit.verify()).fault).toBeUndefined();
      expect(await changes.settle(appliedOf(plan, intent))).toBe(true);
      expect(await changes.findPlan(plan.planId)).toMatchObject({ state: 'applied' });
    });

    test('release plan and account when nothing was sent', async () => {
      const { plan, intent } = await announced(subject.store, { sealedSecret: Buffer.from([1]) });
      const { changes } = subject.store;
      const audit = { at, event: 'not-sent', result: 'campaign-unreachable' };
      const end = { verdict: 'not-sent', planState: 'open', now: at, outcome: asBefore, stampAfter: null } as const;
      expect(await changes.settle({ intent, ...end, audit })).toBe(true);
      expect(await changes.findPlan(plan.planId)).toEqual(plan);
      const account = { instanceKey: 'prod', accountId: '1810' };
      expect(await subject.store.inForce.find(account)).toEqual({ sightings: [], declarations: [] });
      expect(await changes.openIntent(intentOf(plan))).toBe(true);
    });
  });

  describe('revisions', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('keep the author and time of the first sight', async () => {
      const { changes } = subject.store;
      const revision: RevisionRow = {
        instanceKey: 'prod',
        accountId: '1810',
        revision: 'r1',
        values: valuesOfSettings(settings),
        source: 'read',
        author: null,
        firstSeenAt: at,
      };
      await changes.recordRevision(revision);
      await changes.recordRevision({ ...revision, author: 'bob', firstSeenAt: at + 1 });
      expect(await changes.findRevision(revision)).toEqual(revision);
      expect(await changes.findRevision({ ...revision, instanceKey: 'stage' })).toBeUndefined();
    });

    test('a field that was not read in a revision, a plan or an intent is stored as not read', async () => {
      const { changes } = subject.store;
      const unread = { tenant: null, enabled: null, imsScope: null, imsClientSecret: 'hidden' } as const;
      const revision: RevisionRow = {
        instanceKey: 'prod',
        accountId: '1810',
        revision: 'r-unread',
        values: valuesOfSettings({ ...settings, ...unread }),
        source: 'read',
        author: null,
        firstSeenAt: at,
      };
      await changes.recordRevision(revision);
      expect(await changes.findRevision(revision)).toEqual(revision);
      const plan = planRow();
      const body = {
        ...plan.body,
        changes: [{ field: 'tenant' as const, before: null, after: 'x', effective: 'after-restart' as const }],
      };
      await changes.insertPlan({ ...plan, body });
      expect((await changes.findPlan(plan.planId))?.body).toEqual(body);
    });
  });
}
