import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, organizationId, snapshotOf, type StoreUnderTest } from './contract-fixtures.ts';
import type { Store } from '../store.ts';

const rows = 12;

async function fill(store: Store): Promise<void> {
  const entries = Array.from({ length: rows }, (_, index) => ({
    at: at + index,
    event: 'signed-in',
    login: index % 2 === 0 ? 'ada' : undefined,
    fields: ['tenant'] as const,
    result: 'done',
  }));
  await Promise.all(entries.map((entry) => store.audit.append(entry)));
}

function group(id: string, name: string) {
  return { id, name, label: '' };
}

/** Each statement is one forgery of a chain of 12 rows, with the number at which it must show. */
const forgeries: readonly (readonly [sql: string, firstBroken: number])[] = [
  ["UPDATE audit SET login = 'eve' WHERE seq = 1", 1],
  ['UPDATE audit SET login = NULL WHERE seq = 3', 3],
  ["UPDATE audit SET fields = '[]' WHERE seq = 7", 7],
  ["UPDATE audit SET instance_key = 'prod' WHERE seq = 5", 5],
  ['UPDATE audit SET at = at + 1 WHERE seq = 12', 12],
  ['UPDATE audit SET hash = previous_hash WHERE seq = 4', 4],
  ['UPDATE audit SET previous_hash = hash WHERE seq = 4', 4],
  ['UPDATE audit SET seq = seq + 1 WHERE seq = 12', 12],
  ['UPDATE audit SET seq = 0 WHERE seq = 6', 1],
  ['DELETE FROM audit WHERE seq = 1', 1],
  ['DELETE FROM audit WHERE seq = 8', 8],
  ['DELETE FROM audit WHERE seq = 12', 12],
  ['DELETE FROM audit WHERE seq > 9', 10],
  ['DELETE FROM audit', 1],
  ['DELETE FROM audit_head', 13],
  ['UPDATE audit_head SET seq = 11', 13],
  ["UPDATE audit_head SET hash = 'x'", 13],
  ["UPDATE audit_head SET mac = 'x'", 13],
];

export function describeRecords(open: () => Promise<StoreUnderTest>): void {
  describe('audit', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('is whole when empty, when filled concurrently and after a restart', async () => {
      expect((await subject.store.audit.verify()).fault).toBeUndefined();
      await fill(subject.store);
      expect((await subject.store.audit.verify()).fault).toBeUndefined();
      const again = await subject.reopen();
      await fill(again);
      expect((await again.audit.verify()).fault).toBeUndefined();
    });

    test.each(forgeries)('shows a forgery: %s', async (sql, firstBroken) => {
      await fill(subject.store);
      const again = await subject.reopen(sql);
      expect((await again.audit.verify()).fault?.seq).toBe(firstBroken);
      await again.audit.append({ at, event: 'signed-in', result: 'done' });
      // Later rows do not heal the chain; that the head is broken shows after the last of them.
      expect((await again.audit.verify()).fault?.seq).toBe(sql.includes('audit_head') ? firstBroken + 1 : firstBroken);
    });
  });

  describe('snapshots', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('returns the newest complete one, a partial one only if there is no complete one', async () => {
      const { snapshots } = subject.store;
      expect(await snapshots.current(organizationId)).toBeUndefined();
      const partial = snapshotOf(at, 'partial', ['A']);
      await snapshots.insert(partial);
      expect(await snapshots.current(organizationId)).toEqual(partial);
      const later = snapshotOf(at + 1, 'partial', ['A', 'B']);
      await snapshots.insert(later);
      expect(await snapshots.current(organizationId)).toEqual(later);
      const complete = snapshotOf(at + 2, 'complete', ['A', 'B', 'C']);
      await snapshots.insert(complete);
      await snapshots.insert(snapshotOf(at + 3, 'partial', ['A']));
      expect(await snapshots.current(organizationId)).toEqual(complete);
      const newest = snapshotOf(at + 4, 'complete', []);
      await snapshots.insert(newest);
      expect(await snapshots.current(organizationId)).toEqual(newest);
      expect(await (await subject.reopen()).snapshots.current(organizationId)).toEqual(newest);
    });

    test('keeps 4,000 profiles', async () => {
      const names = Array.from({ length: 4_000 }, (_, index) => `Campaign - ${index} - ü`);
      const large = snapshotOf(at, 'complete', names);
      await subject.store.snapshots.insert(large);
      expect(await (await subject.reopen()).snapshots.current(organizationId)).toEqual(large);
    });
  });

  describe('names of groups', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('return every former name of a group, for one instance, also after a restart', async () => {
      const { groupNames } = subject.store;
      expect(await groupNames.note('prod', [group('1', 'a'), group('2', 'b')], at)).toEqual([]);
      expect(await groupNames.note('prod', [group('1', 'a'), group('2', 'c')], at + 1)).toEqual([
        { from: 'b', to: 'c' },
      ]);
      expect(await groupNames.note('stage', [group('2', 'd')], at + 1)).toEqual([]);
      const again = await subject.reopen();
      expect(await again.groupNames.note('prod', [group('2', 'd')], at + 2)).toEqual([
        { from: 'b', to: 'd' },
        { from: 'c', to: 'd' },
      ]);
      const many = Array.from({ length: 1_000 }, (_, index) => group(String(index), `g${index}`));
      await Promise.all([again.groupNames.note('large', many, at), again.groupNames.note('large', many, at)]);
      expect(await again.groupNames.note('large', many, at + 1)).toEqual([]);
    });
  });

  describe('rate counters', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('count each attempt once, concurrently and after a restart', async () => {
      const { rates } = subject.store;
      const taken = await Promise.all(Array.from({ length: 50 }, () => rates.take([one('a')], at)));
      const counts = taken.flatMap((found) => found ?? []);
      expect(counts.toSorted((less, more) => less - more)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      const again = await subject.reopen();
      expect(await again.rates.take([one('a')], at)).toEqual([51]);
      expect(await again.rates.take([one('b')], at)).toEqual([1]);
      expect(await again.rates.take([one('a')], at + 1)).toEqual([1]);
    });

    test('count all or none, up to the limit, however many ask at once', async () => {
      const { rates } = subject.store;
      const taken = await Promise.all(
        Array.from({ length: 50 }, (_, index) => rates.take([one(`own-${index}`), one('a', 3)], at)),
      );
      expect(taken.filter((counts) => counts !== undefined)).toEqual([
        [1, 1],
        [1, 2],
        [1, 3],
      ]);
      expect(await rates.take([one('own-49')], at)).toEqual([1]);
    });

    test('take back, never below nothing, and forget old windows', async () => {
      const { rates } = subject.store;
      await rates.giveBack(['a'], at);
      expect(await rates.take([one('a')], at)).toEqual([1]);
      expect(await rates.take([one('a')], at)).toEqual([2]);
      for (let times = 0; times < 5; times += 1) await rates.giveBack(['a'], at);
      expect(await rates.take([one('a')], at)).toEqual([1]);
      await rates.purge({ windowsBefore: at, now: at });
      expect(await rates.take([one('a')], at)).toEqual([2]);
      await rates.purge({ windowsBefore: at + 1, now: at });
      expect(await rates.take([one('a')], at)).toEqual([1]);
    });

    test('remember who signed in from where until the given time', async () => {
      const { rates } = subject.store;
      await rates.remember({ pair: 'ada here', login: 'ada' }, at + 10);
      expect(await rates.isKnown('ada here', at)).toBe(true);
      expect(await rates.isKnown('ada there', at)).toBe(false);
      await rates.remember({ pair: 'ada here', login: 'ada' }, at + 20);
      const again = await subject.reopen();
      expect(await again.rates.isKnown('ada here', at + 19)).toBe(true);
      expect(await again.rates.isKnown('ada here', at + 20)).toBe(false);
      await again.rates.purge({ windowsBefore: 0, now: at + 20 });
      expect(await again.rates.isKnown('ada here', at)).toBe(false);
    });
  });
}

function one(counter: string, limit = 100) {
  return { counter, limit };
}
