import type { AccountValue } from '@console/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, intentOf, planRow, type StoreUnderTest } from './contract-fixtures.ts';
import type { Settlement } from '../tables/changes/settlement.ts';

const stored = (fingerprint: string) => ({ secret: 'stored', fingerprint }) as const;

/** What every store remembers of secrets: since when each has its stored form. */
export function describeSecrets(open: () => Promise<StoreUnderTest>): void {
  describe('secrets', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    const instanceKey = 'prod';
    const look = (time: number, ...accounts: (readonly [string, Record<string, AccountValue>])[]) =>
      subject.store.changes.noteSecrets({
        instanceKey,
        accounts: accounts.map(([accountId, values]) => ({ accountId, values })),
        from: time,
        at: time,
      });
    const memoryOf = async (accountId: string, field: string) =>
      (await subject.store.changes.secretsOf({ instanceKey })).get(accountId)?.get(field);

    test('are remembered by account and field, from the first look at the present form', async () => {
      await look(
        1,
        ['10', { password: stored('a'), key: stored('k'), label: 'SFTP' }],
        ['11', { password: stored('a') }],
      );
      await look(2, ['10', { password: stored('b'), key: stored('k') }], ['11', { password: { secret: 'hidden' } }]);
      const again = await subject.reopen();
      const known = await again.changes.secretsOf({ instanceKey });
      expect(Object.fromEntries(known.get('10') ?? [])).toEqual({
        password: { mark: 'b', since: 2, storedBy: null },
        key: { mark: 'k', since: 1, storedBy: null },
      });
      expect(Object.fromEntries(known.get('11') ?? [])).toEqual({
        password: { mark: 'a', since: 1, storedBy: null },
      });
    });

    test('of one account are its own, and other instances have theirs', async () => {
      await look(1, ['10', { password: stored('a') }], ['11', { password: stored('b') }]);
      const { changes } = subject.store;
      expect([...(await changes.secretsOf({ instanceKey, accountId: '11' })).keys()]).toEqual(['11']);
      expect((await changes.secretsOf({ instanceKey: 'stage' })).size).toBe(0);
    });

    test('of thousands of accounts are noted at once', async () => {
      const many = Array.from({ length: 5_000 }, (_, index): [string, Record<string, AccountValue>] => [
        String(index),
        { password: stored('a'), key: stored('b') },
      ]);
      await look(1, ...many);
      await look(2, ...many);
      const known = await subject.store.changes.secretsOf({ instanceKey });
      expect(known.size).toBe(5_000);
      expect(new Set([...known.values()].flatMap((fields) => [...fields.values()].map(({ since }) => since)))).toEqual(
        new Set([1]),
      );
    });

    test('that a settled write changed are known by its author; what else it found was seen', async () => {
      const { changes } = subject.store;
      const plan = planRow();
      const intent = {
        ...intentOf(plan, { wanted: { values: {}, secrets: { password: 'new' } } }),
        sentAt: at + 1,
      };
      await changes.insertPlan(plan);
      await changes.openIntent(intent);
      const settlement: Settlement = {
        intent,
        verdict: 'applied',
        planState: 'applied',
        now: at + 2,
        outcome: { kind: 'applied', doubt: null, reply: 'acknowledged', lastWrite: null },
        stampAfter: null,
        audit: { at: at + 2, event: 'apply', login: 'ada', instanceKey, result: 'applied' },
        revision: {
          instanceKey,
          accountId: plan.accountId,
          revision: 'r2',
          values: { password: stored('new'), key: stored('k') },
          source: 'applied',
          author: 'ada',
          firstSeenAt: at + 2,
        },
      };
      await changes.settle(settlement);
      expect(await memoryOf(plan.accountId, 'password')).toEqual({ mark: 'new', since: at + 2, storedBy: 'ada' });
      expect(await memoryOf(plan.accountId, 'key')).toEqual({ mark: 'k', since: at + 2, storedBy: null });
    });
  });
}
