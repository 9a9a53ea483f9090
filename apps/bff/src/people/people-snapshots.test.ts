import { expect, test } from 'vitest';
import type { AdminConsole, ListedUser, UsersReading, UsersRequest } from '../ports.ts';
import { packPeople } from '../packed/people-chunks.ts';
import type { PeopleSet } from '../store/people-store.ts';
import { usersIn } from '../testing/replies/unpacked-people.ts';
import { createPeopleSnapshots, type PeopleSnapshots } from './people-snapshots.ts';

const now = Date.UTC(2026, 5, 1, 12);
const options = { signal: new AbortController().signal, onProgress: () => {} };
const read = {
  kind: 'read',
  complete: true,
  reason: null,
  oddEntries: 0,
  isEveryEntryKnown: false,
  notListed: 0,
} as const;

function person(id: string, ...groupNames: string[]): ListedUser {
  return { id, email: `${id}@acme.example`, username: id, name: id, state: 'active', groupNames };
}

/** Keeps every set that was stored, the last one unpacked. */
function memoryTable() {
  const stored: { set: PeopleSet; users: Uint8Array }[] = [];
  const table: PeopleSnapshots['table'] = {
    async insert(set, users) {
      stored.push({ set, users });
    },
    current: async () => stored.at(-1)?.set,
  };
  const people = () => {
    const last = stored.at(-1);
    return last === undefined ? [] : usersIn(last.users);
  };
  return { table, sets: () => stored.map(({ set }) => set), people };
}

type Script = (request: UsersRequest) => Promise<UsersReading>;

/** Answers each call by the next script; says which list was asked for. */
function scripted(...scripts: Script[]): { adminConsole: AdminConsole; asked: ('all' | 'direct')[] } {
  const asked: ('all' | 'direct')[] = [];
  return {
    asked,
    adminConsole: {
      organizationId: 'ACME@AdobeOrg',
      readProfiles: () => Promise.reject(new Error('not used')),
      readUsers(request) {
        asked.push(request.directOnly ? 'direct' : 'all');
        const script = scripts.shift();
        if (script === undefined) throw new Error('asked once too often');
        return script(request);
      },
      close: async () => {},
    },
  };
}

const pageOf =
  (ending: UsersReading, ...users: ListedUser[]): Script =>
  async ({ onUsers }) => {
    await onUsers(users);
    return ending;
  };

test('both lists are read, and everybody is stored with their direct groups', async () => {
  const { table, sets, people } = memoryTable();
  const { adminConsole, asked } = scripted(
    pageOf(read, person('ada', 'admin', 'Marketing'), person('bob')),
    pageOf(read, person('ada', 'Marketing'), person('bob')),
  );
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  expect(await service.refresh(options)).toEqual({ reason: null, retryAt: undefined });
  expect(asked).toEqual(['all', 'direct']);
  expect(sets().at(-1)).toMatchObject({ completeness: 'complete', reason: null, userCount: 2, readAt: now });
  expect(people()).toMatchObject([
    { id: 'ada', groupNames: ['admin', 'Marketing'], directGroupNames: ['Marketing'] },
    { id: 'bob', directGroupNames: [] },
  ]);
});

test('more people than fit in a chunk are stored in several, nobody twice and nobody lost', async () => {
  const { table, sets, people } = memoryTable();
  const everybody = Array.from({ length: 12_345 }, (_, index) => person(`u${index}`));
  const { adminConsole } = scripted(pageOf(read, ...everybody), pageOf(read));
  let progress = 0;
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  await service.refresh({ ...options, onProgress: (count) => (progress = Math.max(progress, count)) });
  expect(progress).toBe(12_345);
  expect(sets().at(-1)?.userCount).toBe(12_345);
  expect(
    people()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(everybody.map(({ id }) => id).sort());
});

test('throttled: the people so far are stored as partial; the next read continues and completes the list', async () => {
  const { table, sets, people } = memoryTable();
  const retryAt = now + 3_000_000;
  const throttled: Script = async ({ onUsers }) => {
    await onUsers([person('ada')]);
    const goOn = async (): Promise<UsersReading> => {
      await onUsers([person('bob')]);
      return read;
    };
    return { kind: 'throttled', retryAt, goOn };
  };
  const { adminConsole, asked } = scripted(throttled, pageOf(read, person('ada'), person('bob')));
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  expect(await service.refresh(options)).toEqual({ reason: 'throttled', retryAt });
  expect(sets()).toMatchObject([{ completeness: 'partial', reason: 'throttled', userCount: 1 }]);
  expect(await service.refresh(options)).toEqual({ reason: null, retryAt: undefined });
  expect(asked).toEqual(['all', 'direct']);
  expect(sets().at(-1)).toMatchObject({ completeness: 'complete', userCount: 2 });
  expect(people()).toHaveLength(2);
});

test('throttled in the second list: the first list counts, and is not read again', async () => {
  const { table, sets, people } = memoryTable();
  const retryAt = now + 60_000;
  const throttled: Script = async ({ onUsers }) => {
    await onUsers([person('ada', 'admin')]);
    return { kind: 'throttled', retryAt, goOn: async () => read };
  };
  const { adminConsole, asked } = scripted(pageOf(read, person('ada', 'admin')), throttled);
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  expect(await service.refresh(options)).toEqual({ reason: 'throttled', retryAt });
  expect(sets()).toMatchObject([{ completeness: 'complete', userCount: 1 }]);
  expect(people()).toMatchObject([{ directGroupNames: null }]);
  expect(await service.refresh(options)).toMatchObject({ retryAt: undefined });
  expect(asked).toEqual(['all', 'direct']);
  expect(people()).toMatchObject([{ directGroupNames: ['admin'] }]);
});

test('the second list refused: people are complete, but their direct groups are not known', async () => {
  const { table, sets, people } = memoryTable();
  const refused = { kind: 'failed', reason: 'refused', retryAt: undefined } as const;
  const { adminConsole } = scripted(pageOf(read, person('ada', 'admin')), pageOf(refused, person('ada')));
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  expect(await service.refresh(options)).toEqual({ reason: null, retryAt: undefined });
  expect(sets()).toMatchObject([{ completeness: 'complete' }]);
  expect(people()).toMatchObject([{ directGroupNames: null }]);
});

test('a list that fails half-way is partial, and the next read starts again', async () => {
  const { table, sets, people } = memoryTable();
  const failed = { kind: 'failed', reason: 'unreachable', retryAt: undefined } as const;
  const { adminConsole, asked } = scripted(
    pageOf(failed, person('ada')),
    pageOf(read, person('ada'), person('bob')),
    pageOf(read),
  );
  const service = createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now });
  expect(await service.refresh(options)).toEqual({ reason: 'unreachable', retryAt: undefined });
  expect(sets()).toMatchObject([{ completeness: 'partial', reason: 'unreachable', userCount: 1 }]);
  await service.refresh(options);
  expect(asked).toEqual(['all', 'all', 'direct']);
  expect(people().map(({ id }) => id)).toEqual(['ada', 'bob']);
});

test('an empty read is not stored', async () => {
  const { table, sets } = memoryTable();
  const { adminConsole } = scripted(pageOf({ kind: 'failed', reason: 'refused', retryAt: undefined }));
  await createPeopleSnapshots({ table, adminConsole, pack: packPeople, now: () => now }).refresh(options);
  expect(sets()).toEqual([]);
});
