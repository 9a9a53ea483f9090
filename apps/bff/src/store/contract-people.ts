import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, organizationId, type StoreUnderTest } from './contract-fixtures.ts';
import type { PeopleChunk, PeopleSet } from './store.ts';

function setOf(setId: string, completeness: 'complete' | 'partial', readAt = at): PeopleSet {
  const reason = completeness === 'partial' ? 'throttled' : null;
  return {
    setId,
    readAt,
    completeness,
    reason,
    userCount: 3,
    organizationId,
    oddEntries: 0,
    isEveryEntryKnown: false,
    notListed: 0,
  };
}

function chunk(kind: PeopleChunk['kind'], ...bytes: number[]): PeopleChunk {
  return { kind, bytes: Uint8Array.from(bytes) };
}

const two = [{ kind: 'person-signs-in', person: 'ada@acme.example' }] as const;
const audit = { at, event: 'expectations-replaced', login: 'ada', result: 'stored' };
const change = { instanceKey: 'prod', accountId: '1810', expectations: two, audit };

export function describePeople(open: () => Promise<StoreUnderTest>): void {
  describe('people', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('a complete set takes the place of all others, a partial one only of partial ones', async () => {
      const { people } = subject.store;
      expect(await people.current(organizationId)).toBeUndefined();
      await people.insert(setOf('p1', 'partial'), [chunk('users', 1)]);
      await people.insert(setOf('p2', 'partial', at + 1), [chunk('users', 2)]);
      expect(await people.current(organizationId)).toEqual(setOf('p2', 'partial', at + 1));
      expect(await people.chunks('p1')).toEqual([]);
      await people.insert(setOf('c1', 'complete', at + 2), [chunk('users', 3)]);
      await people.insert(setOf('p3', 'partial', at + 3), [chunk('users', 4)]);
      expect(await people.current(organizationId)).toEqual(setOf('c1', 'complete', at + 2));
      expect(await people.chunks('p3')).toEqual([]);
      await people.insert(setOf('c2', 'complete', at + 4), []);
      expect(await people.current(organizationId)).toEqual(setOf('c2', 'complete', at + 4));
      expect(await people.chunks('c1')).toEqual([]);
    });

    test('chunks come back in order, byte for byte, after a restart too', async () => {
      const chunks = Array.from({ length: 12 }, (_, index) =>
        chunk(index % 2 === 0 ? 'users' : 'direct', index, 255, 0),
      );
      const large = { kind: 'users', bytes: new Uint8Array(300_000).fill(7) } as const;
      await subject.store.people.insert(setOf('c1', 'complete'), [...chunks, large]);
      expect(await (await subject.reopen()).people.chunks('c1')).toEqual([...chunks, large]);
    });

    test('a chunk has memory of its own: what is handed to another thread takes nothing along', async () => {
      await subject.store.people.insert(setOf('c1', 'complete'), [chunk('users', 1, 2)]);
      const [found] = await subject.store.people.chunks('c1');
      expect(found?.bytes.buffer.byteLength).toBe(2);
    });
  });

  describe('expectations', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('are replaced by who knows their version, and audited then alone', async () => {
      const { expectations } = subject.store;
      expect(await expectations.find('prod', '1810')).toBeUndefined();
      expect(await expectations.replace({ ...change, version: 1 })).toBe(false);
      expect(await expectations.replace({ ...change, version: 0 })).toBe(true);
      for (const version of [0, 2]) {
        expect(await expectations.replace({ ...change, version, expectations: [] })).toBe(false);
      }
      expect(await expectations.find('prod', '1810')).toEqual({
        expectations: two,
        version: 1,
        changedAt: at,
        changedBy: 'ada',
      });
      expect(await expectations.replace({ ...change, version: 1, expectations: [] })).toBe(true);
      expect(await (await subject.reopen()).expectations.find('prod', '1810')).toMatchObject({
        expectations: [],
        version: 2,
      });
      // Two changes, two rows: the chain broken at the third says that there is no more.
      const again = await subject.reopen('DELETE FROM audit_head');
      expect(await again.audit.verify()).toBe(3);
    });

    test('of two who start from the same version one wins', async () => {
      const { expectations } = subject.store;
      const tries = await Promise.all([0, 0, 0].map((version) => expectations.replace({ ...change, version })));
      expect(tries.filter(Boolean)).toHaveLength(1);
    });

    test('belong to one account of one instance', async () => {
      const { expectations } = subject.store;
      await expectations.replace({ ...change, version: 0 });
      expect(await expectations.find('stage', '1810')).toBeUndefined();
      expect(await expectations.find('prod', '1811')).toBeUndefined();
    });
  });
}
