import type { CallFailure } from '@console/contract';
import { afterEach, expect, test } from 'vitest';
import type { AdminConsole, ProfilesReading } from '../ports.ts';
import type { SnapshotTable, StoredSnapshot } from '../store/store.ts';
import { createProfileSnapshots, type ProfileSnapshots } from './profile-snapshots.ts';

const now = Date.UTC(2026, 5, 1, 12);
const hour = 60 * 60_000;
const profile = { id: '1', name: 'Campaign - acme - admin' };
const complete: ProfilesReading = {
  profiles: [profile],
  userGroupNames: ['Marketing'],
  complete: true,
  reason: null,
  oddEntries: 0,
  isEveryEntryKnown: false,
  notListed: 0,
  retryAt: undefined,
};

let service: ProfileSnapshots | undefined;
afterEach(() => service?.stop());

function memoryTable(stored: StoredSnapshot[]): SnapshotTable {
  return {
    async insert(snapshot) {
      stored.push(snapshot);
    },
    async current() {
      return stored.findLast(({ body }) => body.completeness === 'complete') ?? stored.at(-1);
    },
  };
}

function adminConsoleOf(readProfiles: AdminConsole['readProfiles']): AdminConsole {
  return {
    organizationId: 'ACME@AdobeOrg',
    readProfiles,
    readUsers: () => Promise.reject(new Error('not used')),
    close: async () => {},
  };
}

/** Runs the service until its first read is over; `stored` is what was there before and what came. */
async function afterOneRead(
  reading: ProfilesReading,
  stored: StoredSnapshot[] = [],
  onFailure: (failure: CallFailure) => void = () => {},
) {
  const adminConsole = adminConsoleOf(async () => reading);
  const read = new Promise<void>((resolve) => {
    service = createProfileSnapshots({
      table: memoryTable(stored),
      adminConsole,
      refreshMs: 2 * hour,
      now: () => now,
      onFailure,
      // The state is set right after this call returns.
      onRead: () => setImmediate(resolve),
    });
  });
  await service?.start();
  await read;
  return { state: service?.state(), stored, current: await service?.current() };
}

test('a complete read is stored, and the next one is planned', async () => {
  const { state, current } = await afterOneRead(complete);
  expect(current).toMatchObject({ body: { completeness: 'complete', reason: null }, profiles: [profile] });
  expect(state).toEqual({ state: 'idle', nextReadAt: new Date(now + 2 * hour).toISOString() });
});

test('throttled: the profiles so far are stored as partial, and no request is sent before the time that Adobe gave', async () => {
  const retryAt = now + 3_244_000;
  const { state, current } = await afterOneRead({ ...complete, complete: false, reason: 'throttled', retryAt });
  expect(state).toEqual({ state: 'waiting', reason: 'throttled', retryAt: new Date(retryAt).toISOString() });
  expect(current?.body).toMatchObject({ completeness: 'partial', reason: 'throttled' });
});

test.each(['unreachable', 'refused'] as const)('%s: the last complete list stays', async (reason) => {
  const old = {
    organizationId: 'ACME@AdobeOrg',
    body: {
      snapshotId: 'old',
      source: 'user-management',
      readAt: new Date(now - 9 * hour).toISOString(),
      completeness: 'complete',
      reason: null,
      oddEntries: 0,
      isEveryEntryKnown: false,
    },
    profiles: [profile],
    userGroupNames: [],
  } as const;
  const { state, stored, current } = await afterOneRead({ ...complete, profiles: [], complete: false, reason }, [old]);
  expect(state).toMatchObject({ state: 'waiting', reason });
  expect(stored).toHaveLength(1);
  expect(current?.body.snapshotId).toBe('old');
});

test('why a call failed is in the state, and is reported once to the watcher', async () => {
  const failure = { upstream: 'ims', reason: 'proxy-credentials', code: '407' } as const;
  const failed = { ...complete, profiles: [], complete: false, reason: 'unreachable', failure } as const;
  const reported: unknown[] = [];
  const { state } = await afterOneRead(failed, [], (one) => reported.push(one));
  expect(state).toEqual({
    state: 'waiting',
    reason: 'unreachable',
    retryAt: new Date(now + 5 * 60_000).toISOString(),
    failure,
  });
  expect(reported).toEqual([failure]);
});

test('a recent complete list is not read again at once', async () => {
  const recent = {
    organizationId: 'ACME@AdobeOrg',
    body: {
      snapshotId: 'recent',
      source: 'user-management',
      readAt: new Date(now - hour).toISOString(),
      completeness: 'complete',
      reason: null,
      oddEntries: 0,
      isEveryEntryKnown: false,
    },
    profiles: [profile],
    userGroupNames: [],
  } as const;
  let reads = 0;
  service = createProfileSnapshots({
    table: memoryTable([recent]),
    adminConsole: adminConsoleOf(async () => {
      reads += 1;
      return complete;
    }),
    refreshMs: 2 * hour,
    now: () => now,
  });
  await service.start();
  expect(service.state()).toEqual({ state: 'idle', nextReadAt: new Date(now + hour).toISOString() });
  expect(reads).toBe(0);
});

test('without a technical account there is nothing to read', async () => {
  service = createProfileSnapshots({
    table: memoryTable([]),
    adminConsole: undefined,
    refreshMs: hour,
    now: () => now,
  });
  await service.start();
  expect(service.state()).toEqual({ state: 'not-configured' });
});
