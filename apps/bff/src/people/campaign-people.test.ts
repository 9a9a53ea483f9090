import { type Operator, operatorColumnsOf } from '@console/domain';
import { expect, test } from 'vitest';
import type { CampaignDirectory } from '../ports.ts';
import { Problem } from '../problem.ts';
import { pack } from '../packed/packed-columns.ts';
import type { OperatorListTable, StoredOperators } from '../store/people-store.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { WritesRefused } from '../store/writes-refused.ts';
import { type CampaignPeople, createCampaignPeople } from './campaign-people.ts';
import { createSealedBox } from '../sign-in/sealed-box.ts';
import type { SignedIn } from '../sign-in/sessions.ts';

const minute = 60_000;

function signedInAs(login: string, mayApply: boolean, instanceKey = 'prod'): SignedIn {
  return {
    sessionHash: `session of ${login}`,
    instanceKey,
    login,
    operator: {
      login,
      label: login,
      mayApply,
      server: { releaseName: '7.4.1', buildNumber: '9349' },
      clockAheadMs: null,
    },
    expiresAt: 0,
    provedAt: 0,
    access: { instanceKey, tokens: { sessionToken: login, securityToken: '' } },
    box: createSealedBox({ serverKey: Buffer.alloc(32), secret: Buffer.alloc(32), owner: '', purpose: 'plan-secret' }),
  };
}

const operator: Operator = {
  id: '1',
  login: 'ada',
  label: 'Ada',
  email: '',
  isDisabled: false,
  authentication: 'ims',
  groupNames: ['admin'],
};

const staleMs = 60 * minute;

/** One list for each key, as in the store. */
function memoryTable(): OperatorListTable {
  const lists = new Map<string, StoredOperators>();
  return {
    put: async (list) => void lists.set(list.listKey, list),
    find: async (key) => lists.get(key),
    forget: async () => undefined,
  };
}

interface World {
  now: number;
  address: string;
  failure: Problem | undefined;
  /** Why the store takes no list. */
  refusal: Error | undefined;
  readonly asked: string[];
}

/** A Campaign that says who asked, and fails on demand. */
function startReader() {
  const world: World = { now: 1_000_000, address: '', failure: undefined, refusal: undefined, asked: [] };
  const fail = async <T>(value: T): Promise<T> => {
    if (world.failure !== undefined) throw world.failure;
    return value;
  };
  const inMemory = memoryTable();
  const table: OperatorListTable = {
    ...inMemory,
    put: (list) => (world.refusal === undefined ? inMemory.put(list) : Promise.reject(world.refusal)),
  };
  const campaign: CampaignDirectory = {
    signIn: () => Promise.reject(new Error('not used')),
    signOut: () => Promise.reject(new Error('not used')),
    accounts: () => Promise.reject(new Error('not used')),
    accountValues: () => Promise.reject(new Error('not used')),
    mayApply: () => Promise.reject(new Error('not used')),
    adobeOperators: () => Promise.reject(new Error('not used')),
    operatorGroups: () =>
      fail({ groups: [{ id: '9', name: 'admin', label: 'Administrator' }], oddEntries: 0, isWhole: true }),
    async operators({ tokens }) {
      world.asked.push('sessionToken' in tokens ? tokens.sessionToken : '');
      const bytes = await pack(operatorColumnsOf([operator]));
      return await fail({ bytes, count: 1, hasReader: true, oddEntries: 0, isEveryEntryKnown: true, isWhole: true });
    },
  };
  const now = () => world.now;
  const behind = { quietMs: 0, latestMs: 0 };
  const addressOf = (key: string) => key + world.address;
  const start = () => createCampaignPeople({ campaign, table, addressOf, staleMs, behind, now });
  return { world, reader: start(), restarted: start };
}

const [ada, bob, eve] = [signedInAs('ada', true), signedInAs('bob', true), signedInAs('eve', false)];

function readAtOf({ operators }: CampaignPeople): number | undefined {
  return 'items' in operators ? operators.readAt : undefined;
}

test('administrators share what one of them read; others see what Campaign shows to them', async () => {
  const { world, reader } = startReader();
  const first = await reader.read(ada);
  expect(await reader.read(bob)).toBe(first);
  expect(await reader.read(eve)).not.toBe(first);
  expect(await reader.read(signedInAs('bob', true, 'stage'))).not.toBe(first);
  expect(world.asked).toEqual(['ada', 'eve', 'bob']);
});

test('operators are read even if the store takes no write; other failures of the store are reported', async () => {
  const { world, reader } = startReader();
  world.refusal = new WritesRefused('full');
  expect(readAtOf(await reader.read(ada))).toBe(world.now);
  world.now += 6 * minute;
  world.refusal = new StoreUnavailable('gone');
  await expect(reader.read(ada)).rejects.toThrow(StoreUnavailable);
});

test('after a minute the lists are used and read again in the background; after five the request waits for new ones', async () => {
  const { world, reader } = startReader();
  const first = await reader.read(ada);
  world.now += 2 * minute;
  expect(await reader.read(ada)).toBe(first);
  await expect.poll(async () => readAtOf(await reader.read(ada))).toBe(world.now);
  expect(world.asked).toHaveLength(2);
  world.now += 6 * minute;
  expect(readAtOf(await reader.read(ada))).toBe(world.now);
});

test('the same content has the same digest, whenever it was read', async () => {
  const { world, reader } = startReader();
  const first = await reader.read(ada);
  world.now += 6 * minute;
  const second = await reader.read(ada);
  expect(second).not.toBe(first);
  expect(second).toMatchObject({
    operators: { digest: 'digest' in first.operators ? first.operators.digest : '' },
    groups: { digest: 'digest' in first.groups ? first.groups.digest : '' },
  });
});

test('after a failure that may pass, the old lists are used with their age, and the next request reads again', async () => {
  const { world, reader } = startReader();
  const first = await reader.read(ada);
  world.now += 6 * minute;
  world.failure = new Problem('campaign-unreachable');
  expect(readAtOf(await reader.read(ada))).toBe(readAtOf(first));
  world.failure = undefined;
  expect(readAtOf(await reader.read(ada))).toBe(world.now);
});

test('after a refusal the old lists are not used', async () => {
  const { world, reader } = startReader();
  await reader.read(ada);
  world.now += 6 * minute;
  world.failure = new Problem('campaign-fault');
  expect(await reader.read(ada)).toEqual({ operators: { reason: 'refused' }, groups: { reason: 'refused' } });
});

test('a session that ended fails only its own request, not that of another administrator', async () => {
  const { world, reader } = startReader();
  world.failure = new Problem('session-expired');
  const ended = reader.read(ada);
  await expect(ended).rejects.toMatchObject({ code: 'session-expired' });
  world.failure = undefined;
  expect(readAtOf(await reader.read(bob))).toBe(world.now);
});

test('after a restart an administrator gets the stored list, with its age, while it is read again', async () => {
  const { world, reader, restarted } = startReader();
  const first = await reader.read(ada);
  world.now += 30 * minute;
  const again = restarted();
  const seen = await again.read(bob);
  expect(seen.operators).toEqual(first.operators);
  expect('items' in seen.groups && seen.groups.readAt).toBe(world.now);
  await expect.poll(async () => readAtOf(await again.read(bob))).toBe(world.now);
  expect(world.asked).toEqual(['ada', 'bob']);
});

test.each<[string, (world: World) => void]>([
  ['older than the limit', (world) => (world.now += staleMs + 1)],
  ['dated in the future', (world) => (world.now -= minute)],
  ['of an instance that was moved', (world) => (world.address = 'elsewhere')],
])('a stored list is not used: %s', async (_what, change) => {
  const { world, reader, restarted } = startReader();
  await reader.read(ada);
  change(world);
  expect(readAtOf(await restarted().read(bob))).toBe(world.now);
});

test('other people do not get the stored list, and their lists are not stored', async () => {
  const { world, reader, restarted } = startReader();
  await reader.read(eve);
  world.now += minute;
  expect(readAtOf(await restarted().read(ada))).toBe(world.now);
  world.now += minute;
  expect(readAtOf(await restarted().read(eve))).toBe(world.now);
});

test('a plan uses no stored list', async () => {
  const { world, reader, restarted } = startReader();
  await reader.read(ada);
  world.now += minute;
  expect(readAtOf(await restarted().readAnew(bob))).toBe(world.now);
});

test('groups read on their own are used for the whole audience, the newer of two', async () => {
  const { world, reader } = startReader();
  await reader.read(ada);
  world.now += 10_000;
  const groups = await reader.groups(bob);
  expect(groups.readAt).toBe(world.now);
  const seen = await reader.read(ada);
  expect(seen.groups).toBe(groups);
  expect(readAtOf(seen)).toBe(world.now - 10_000);

  // A reading that began before, and ends after, does not bring the older ones back.
  world.now += 2 * minute;
  const reading = reader.readAnew(ada);
  world.now += 1_000;
  const newer = await reader.groups(bob);
  await reading;
  const after = await reader.read(ada);
  expect('readAt' in after.groups ? after.groups.readAt : 0).toBeGreaterThanOrEqual(newer.readAt);
});

test('groups read on their own are not shown to people who may not see them', async () => {
  const { reader } = startReader();
  const before = await reader.read(eve);
  await reader.groups(ada);
  expect((await reader.read(eve)).groups).toBe(before.groups);
});
