import { afterEach, expect, test } from 'vitest';
import type { AdminConsole } from '../ports.ts';
import type { StoredSnapshot } from '../store/store.ts';
import type { PeopleSet } from '../store/people-store.ts';
import type { PeopleOutcome, PeopleSnapshots } from './people-snapshots.ts';
import { createProfileSnapshots, type ProfileSnapshots } from '../directory/profile-snapshots.ts';

const hour = 60 * 60_000;
/** Idle before the first read has no time of the next one. */
const over = { state: 'idle', nextReadAt: expect.any(String) };
const done: PeopleOutcome = { reason: null, retryAt: undefined };
let clock = 0;
let service: ProfileSnapshots | undefined;
afterEach(() => service?.stop());

interface Round {
  readonly snapshotAt?: number;
  readonly peopleAt?: number;
  /** What each read of people ends with; the last one again and again. */
  readonly outcomes?: readonly PeopleOutcome[];
  /** How much time passes while people are read. */
  readonly takes?: number;
}

/** Starts the background read; `asked` says what was read, in order. */
async function start({ snapshotAt, peopleAt, outcomes = [done], takes = 0 }: Round) {
  clock = Date.UTC(2026, 5, 1, 12);
  const asked: string[] = [];
  const seen: unknown[] = [];
  const adminConsole: AdminConsole = {
    organizationId: 'ACME@AdobeOrg',
    async readProfiles() {
      asked.push('profiles');
      return {
        profiles: [{ id: '1', name: 'Campaign - admin' }],
        userGroupNames: [],
        complete: true,
        reason: null,
        oddEntries: 0,
        isEveryEntryKnown: false,
        notListed: 0,
        retryAt: undefined,
      };
    },
    readUsers: () => Promise.reject(new Error('not used')),
    close: async () => {},
  };
  const set: PeopleSet | undefined =
    peopleAt === undefined
      ? undefined
      : {
          setId: 'p',
          readAt: clock + peopleAt,
          completeness: 'complete',
          reason: null,
          userCount: 1,
          organizationId: 'ACME@AdobeOrg',
          oddEntries: 0,
          isEveryEntryKnown: false,
          notListed: 0,
          upload: null,
        };
  const left = [...outcomes];
  const people: PeopleSnapshots = {
    table: { insert: async () => {}, current: async () => set },
    async refresh({ onProgress }) {
      asked.push('people');
      onProgress(7);
      seen.push(service?.state());
      clock += takes;
      return (left.length > 1 ? left.shift() : left[0]) ?? done;
    },
  };
  const stored: StoredSnapshot | undefined =
    snapshotAt === undefined
      ? undefined
      : {
          organizationId: 'ACME@AdobeOrg',
          body: {
            snapshotId: 's',
            source: 'user-management',
            readAt: new Date(clock + snapshotAt).toISOString(),
            completeness: 'complete',
            reason: null,
            oddEntries: 0,
            isEveryEntryKnown: false,
          },
          profiles: [{ id: '1', name: 'Campaign - admin' }],
          userGroupNames: [],
        };
  service = createProfileSnapshots({
    table: { insert: async () => {}, current: async () => stored },
    adminConsole,
    people,
    refreshMs: 2 * hour,
    now: () => clock,
  });
  await service.start();
  return { asked, seen, state: () => service?.state() };
}

test('people are read after the profiles, with progress, and then the round ends', async () => {
  const { asked, seen, state } = await start({});
  await expect.poll(state).toMatchObject({ state: 'idle', nextReadAt: new Date(clock + 2 * hour).toISOString() });
  expect(asked).toEqual(['profiles', 'people']);
  expect(seen).toMatchObject([{ state: 'reading', profilesRead: 1, peopleRead: 7 }]);
});

test('throttled during the people: waits as long as Adobe says, and continues with people only', async () => {
  const soon = { reason: 'throttled', retryAt: Date.UTC(2026, 5, 1, 12) + 20 } as const;
  const { asked, state } = await start({ outcomes: [soon, done] });
  await expect.poll(state).toMatchObject(over);
  expect(asked).toEqual(['profiles', 'people', 'people']);
});

test('people refused for hours do not block the next read of the profiles', async () => {
  const again = { reason: 'throttled', retryAt: 0 } as const;
  const { asked, state } = await start({ outcomes: [again, again, again, done], takes: hour });
  await expect.poll(state).toMatchObject(over);
  expect(asked).toEqual(['profiles', 'people', 'people', 'profiles', 'people', 'people']);
});

test('with recent profiles and no people yet, only people are read', async () => {
  const { asked, state } = await start({ snapshotAt: -hour });
  await expect.poll(state).toMatchObject(over);
  expect(asked).toEqual(['people']);
});

test('with both recent nothing is read; with both old, both are', async () => {
  const recent = await start({ snapshotAt: -hour, peopleAt: -hour });
  expect(recent.state()).toEqual({ state: 'idle', nextReadAt: new Date(clock + hour).toISOString() });
  await service?.stop();
  expect(recent.asked).toEqual([]);
  const old = await start({ snapshotAt: -3 * hour, peopleAt: -3 * hour });
  await expect.poll(old.state).toMatchObject(over);
  expect(old.asked).toEqual(['profiles', 'people']);
});
