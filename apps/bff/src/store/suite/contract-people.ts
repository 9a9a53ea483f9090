import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, organizationId, type StoreUnderTest } from './contract-fixtures.ts';
import type { ExpectationTable, PinnedAccount } from '../store.ts';
import type { PeopleSet, StoredOperators } from '../people-store.ts';

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
    upload: null,
  };
}

function bytesOf(...bytes: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

const two = [{ kind: 'person-signs-in', person: 'ada@acme.example' }] as const;
const audit = { at, event: 'expectations-replaced', login: 'ada', result: 'stored' };
const account: PinnedAccount = { instanceKey: 'prod', id: '1810', name: 'Adobe_Marketing_Cloud' };
const change = { account, expectations: two, audit };

const ada = [{ kind: 'person-signs-in', person: 'ada' }];
const ben = [{ kind: 'person-signs-in', person: 'ben' }];

function called(id: string, name: string): PinnedAccount {
  return { instanceKey: 'prod', id, name };
}

async function pin(table: ExpectationTable, to: PinnedAccount, person: string): Promise<void> {
  const version = (await table.find(to))?.version ?? 0;
  const expectations = [{ kind: 'person-signs-in', person }] as const;
  expect(await table.replace({ account: to, version, expectations, audit })).toBe(true);
}

/** The pins of each account, read in this order. */
async function pinnedTo(table: ExpectationTable, ...accounts: readonly PinnedAccount[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const one of accounts) found.push((await table.find(one))?.expectations);
  return found;
}

function operatorsOf(listKey: string, readAt: number): StoredOperators {
  return {
    listKey,
    readAt,
    count: 2,
    partial: 'unreadable-entries',
    oddEntries: 1,
    isEveryEntryKnown: true,
    bytes: bytesOf(1, 2, 255),
  };
}

export function describePeople(open: () => Promise<StoreUnderTest>): void {
  describe('people', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('a complete set replaces all others, a partial one replaces partial ones only', async () => {
      const { people } = subject.store;
      expect(await people.current(organizationId)).toBeUndefined();
      await people.insert(setOf('p1', 'partial'), bytesOf(1));
      await people.insert(setOf('p2', 'partial', at + 1), bytesOf(2));
      expect(await people.current(organizationId)).toEqual(setOf('p2', 'partial', at + 1));
      expect(await people.users('p1')).toBeUndefined();
      await people.insert(setOf('c1', 'complete', at + 2), bytesOf(3));
      await people.insert(setOf('p3', 'partial', at + 3), bytesOf(4));
      expect(await people.current(organizationId)).toEqual(setOf('c1', 'complete', at + 2));
      expect(await people.users('p3')).toBeUndefined();
      await people.insert(setOf('c2', 'complete', at + 4), bytesOf());
      expect(await people.current(organizationId)).toEqual(setOf('c2', 'complete', at + 4));
      expect(await people.users('c1')).toBeUndefined();
    });

    test('are read back byte for byte, also after a restart', async () => {
      const large = new Uint8Array(300_000).map((_, index) => index % 251);
      await subject.store.people.insert(setOf('c1', 'complete'), large);
      expect(await (await subject.reopen()).people.users('c1')).toEqual(large);
    });

    test('an upload belongs to its instance, is replaced by a newer one, and does not replace what was read', async () => {
      const { people } = subject.store;
      const read = setOf('c1', 'complete');
      const upload = {
        instanceKey: 'prod',
        uploadedAt: at,
        uploadedBy: 'ada',
        profileNames: ['A'],
        userGroupNames: ['G'],
      };
      const first = { ...setOf('u1', 'partial'), upload };
      const second = { ...setOf('u2', 'partial', at - 5), upload: { ...upload, uploadedBy: 'ben' } };
      const stage = { ...setOf('u3', 'partial'), upload: { ...upload, instanceKey: 'stage' } };
      await people.insert(read, bytesOf(1));
      await people.insert(first, bytesOf(2), { ...audit, event: 'people-uploaded' });
      await people.insert(stage, bytesOf(3));
      await people.insert(second, bytesOf(4));
      expect(await people.uploaded('prod')).toEqual(second);
      expect(await people.uploaded('stage')).toEqual(stage);
      expect(await people.uploaded('new')).toBeUndefined();
      expect(await people.users('u1')).toBeUndefined();
      await people.insert(setOf('c2', 'complete'), bytesOf(5));
      const again = (await subject.reopen()).people;
      expect(await again.current(organizationId)).toEqual(setOf('c2', 'complete'));
      expect(await again.users('u2')).toEqual(bytesOf(4));
      expect(await again.removeUploaded('prod', audit)).toBe(true);
      expect(await again.removeUploaded('prod', audit)).toBe(false);
      expect(await again.uploaded('prod')).toBeUndefined();
      expect(await again.users('u2')).toBeUndefined();
      expect(await again.uploaded('stage')).toEqual(stage);
      // Two audit rows: one of the first upload, one of the removal.
      expect((await (await subject.reopen('DELETE FROM audit_head')).audit.verify()).fault?.seq).toBe(3);
    });

    test('old sets that were read are deleted, uploaded ones stay', async () => {
      const { people } = subject.store;
      const upload = { instanceKey: 'prod', uploadedAt: at, uploadedBy: 'ada', profileNames: [], userGroupNames: [] };
      await people.insert(setOf('c1', 'complete'), bytesOf(1));
      await people.insert({ ...setOf('u1', 'partial'), upload }, bytesOf(2));
      await people.forget(at);
      expect(await people.current(organizationId)).toBeDefined();
      await people.forget(at + 1);
      expect(await people.current(organizationId)).toBeUndefined();
      expect(await people.users('c1')).toBeUndefined();
      expect(await people.users('u1')).toEqual(bytesOf(2));
    });

    test('are read into memory of their own, not into a slice of a larger buffer', async () => {
      await subject.store.people.insert(setOf('c1', 'complete'), bytesOf(1, 2));
      expect((await subject.store.people.users('c1'))?.buffer.byteLength).toBe(2);
    });
  });

  describe('lists of operators', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('each key has its newest list, also after a restart', async () => {
      const { operators } = subject.store;
      expect(await operators.find('prod')).toBeUndefined();
      await operators.put(operatorsOf('prod', at));
      await operators.put({ ...operatorsOf('stage', at), partial: null });
      await operators.put(operatorsOf('prod', at + 1));
      expect(await operators.find('prod')).toEqual(operatorsOf('prod', at + 1));
      expect(await (await subject.reopen()).operators.find('stage')).toMatchObject({ partial: null, readAt: at });
    });

    test('old lists are deleted', async () => {
      const { operators } = subject.store;
      await operators.put(operatorsOf('old', at));
      await operators.put(operatorsOf('prod', at + 2));
      await operators.forget(at + 1);
      expect(await operators.find('old')).toBeUndefined();
      expect(await operators.find('prod')).toBeDefined();
    });
  });

  describe('expectations', () => {
    let subject: StoreUnderTest;
    beforeEach(async () => {
      subject = await open();
    });
    afterEach(() => subject.dispose());

    test('are replaced, and audited, only with the current version', async () => {
      const { expectations } = subject.store;
      expect(await expectations.find(account)).toBeUndefined();
      expect(await expectations.replace({ ...change, version: 1 })).toBe(false);
      expect(await expectations.replace({ ...change, version: 0 })).toBe(true);
      for (const version of [0, 2]) {
        expect(await expectations.replace({ ...change, version, expectations: [] })).toBe(false);
      }
      expect(await expectations.find(account)).toEqual({
        expectations: two,
        version: 1,
        changedAt: at,
        changedBy: 'ada',
      });
      expect(await expectations.replace({ ...change, version: 1, expectations: [] })).toBe(true);
      expect(await (await subject.reopen()).expectations.find(account)).toMatchObject({
        expectations: [],
        version: 2,
      });
      // Two changes, two rows: the chain broken at the third says that there is no more.
      const again = await subject.reopen('DELETE FROM audit_head');
      expect((await again.audit.verify()).fault?.seq).toBe(3);
    });

    test('of two changes from the same version one wins', async () => {
      const { expectations } = subject.store;
      const tries = await Promise.all([0, 0, 0].map((version) => expectations.replace({ ...change, version })));
      expect(tries.filter(Boolean)).toHaveLength(1);
    });

    test('belong to one account of one instance', async () => {
      const { expectations } = subject.store;
      await expectations.replace({ ...change, version: 0 });
      expect(await expectations.find({ ...account, instanceKey: 'stage' })).toBeUndefined();
      expect(await expectations.find({ ...account, id: '1811', name: 'Other' })).toBeUndefined();
    });

    test('stay with an account that is deleted and created again under its name, also after changes and a rename', async () => {
      const { expectations } = subject.store;
      await pin(expectations, called('1', 'A'), 'ada');
      expect(await expectations.find(called('2', 'A'))).toMatchObject({ expectations: ada, version: 1 });
      await pin(expectations, called('3', 'A'), 'ben');
      const again = await subject.reopen();
      expect(await again.expectations.find(called('4', 'A'))).toMatchObject({ expectations: ben, version: 2 });
      // The new id was only looked at, and is followed from there on.
      expect(await pinnedTo(again.expectations, called('4', 'B'), called('4', 'C'), called('5', 'C'))).toEqual([
        ben,
        ben,
        ben,
      ]);
    });

    test('follow a renamed account, and do not go to a new one with its former name', async () => {
      const { expectations } = subject.store;
      await pin(expectations, called('1', 'A'), 'ada');
      expect(await pinnedTo(expectations, called('1', 'B'), called('2', 'A'))).toEqual([ada, undefined]);
      await pin(expectations, called('2', 'A'), 'ben');
      expect(await pinnedTo(expectations, called('1', 'B'), called('2', 'A'))).toEqual([ada, ben]);
      expect(await pinnedTo(expectations, called('1', 'B'), called('3', 'A'))).toEqual([ada, ben]);
    });

    test('stay with an account that takes the name of a deleted one', async () => {
      const { expectations } = subject.store;
      await pin(expectations, called('1', 'A'), 'ada');
      await pin(expectations, called('2', 'B'), 'ben');
      expect(await pinnedTo(expectations, called('1', 'B'), called('1', 'A'))).toEqual([ada, ada]);
      expect(await (await subject.reopen()).expectations.find(called('9', 'B'))).toBeUndefined();
    });

    test('follow accounts that swap their names', async () => {
      const { expectations } = subject.store;
      await pin(expectations, called('1', 'A'), 'ada');
      await pin(expectations, called('2', 'B'), 'ben');
      expect(await pinnedTo(expectations, called('1', 'B'), called('2', 'A'), called('1', 'B'))).toEqual([
        ada,
        ben,
        ada,
      ]);
    });

    test('are separate for the same name and id in another instance', async () => {
      const { expectations } = subject.store;
      await pin(expectations, called('1', 'A'), 'ada');
      await pin(expectations, { ...called('1', 'A'), instanceKey: 'stage' }, 'ben');
      expect(await pinnedTo(expectations, called('2', 'A'), { ...called('1', 'C'), instanceKey: 'stage' })).toEqual([
        ada,
        ben,
      ]);
    });
  });
}
