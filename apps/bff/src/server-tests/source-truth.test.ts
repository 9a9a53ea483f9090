import { computeAccessImpact, listPeople } from '@console/contract';
import { type Emulator, type Fault, IMS_ACCOUNT_NAME } from '@console/emulator';
import type { ImpactSource } from '@console/domain';
import { expect, test } from 'vitest';
import { at } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsoleOptions } from '../testing/test-console.ts';

/** What the API says about its sources when replies are damaged: docs/sources.md, line by line. */

const api = '/api/instances/acme-prod';
const other = 'Campaign - acme_stage - (.*)';

type Edits = NonNullable<Extract<Fault['effect'], { kind: 'damage' }>['edits']>;

const users = (...edits: Edits): Fault => ({
  target: 'user-management',
  method: 'users',
  times: 1000,
  effect: { kind: 'damage', edits },
});
const groups = (...edits: Edits): Fault => ({
  target: 'user-management',
  method: 'groups',
  times: 1000,
  effect: { kind: 'damage', edits },
});
const headers = (method: 'users' | 'groups', changed: Readonly<Record<string, string>>): Fault => ({
  target: 'user-management',
  method,
  times: 1000,
  effect: { kind: 'damage', headers: changed },
});
const rows = (schema: string, ...edits: Edits): Fault => ({
  target: 'campaign',
  method: 'ExecuteQuery',
  schema,
  // The call before it counts, the one after it ends the list.
  skip: 1,
  times: 1,
  effect: { kind: 'damage', edits },
});

interface Given extends Pick<TestConsoleOptions, 'config'> {
  readonly login?: string;
}

async function impactUnder(fault: Fault | undefined, { login = 'demo-admin', config = {} }: Given = {}) {
  const prepare = (emulator: Emulator) => {
    if (fault?.target === 'user-management') emulator.inject(fault);
  };
  await using console = await startConsole({ withAdminConsole: true, prepare, config });
  const browser = await console.signIn('acme-prod', login);
  if (fault?.target === 'campaign') console.emulator.inject(fault);
  const { sources } = listPeople.response.parse((await browser.call('GET', `${api}/people`)).body);
  const reply = await browser.call('POST', `${api}/access-impacts`, { body: { mask: other, limit: 200 } });
  const impact = computeAccessImpact.response.parse(reply.body);
  const stateOf = new Map(
    sources.map(({ source, state, reason, oddEntries = 0 }) => [
      source,
      [state, ...(reason === null ? [] : [reason]), ...(oddEntries === 0 ? [] : [String(oddEntries)])].join(' '),
    ]),
  );
  const guard = impact.guards.find(({ code }) => code === 'sources-doubtful')?.state;
  const verdictOf = (email: string) => impact.people.find((person) => person.email === email)?.verdict;
  return { stateOf, guard, counts: impact.counts, verdictOf };
}

test('without damage every source is complete, and seventeen people lose sign-in for certain', async () => {
  const { stateOf, guard, counts } = await impactUnder(undefined);
  expect([...stateOf.values()]).toEqual(['complete', 'complete', 'complete', 'complete']);
  expect(guard).toBe('clear');
  expect(counts['loses-sign-in']).toBeGreaterThan(10);
});

test.each<readonly [what: string, fault: Fault, source: ImpactSource, state: string]>([
  [
    'null in the groups of one person',
    users({ path: 'users[0].groups[0]', set: null }),
    'members',
    'partial unreadable-entries 1',
  ],
  [
    'an object in them',
    users({ path: 'users[1].groups[0]', set: { groupName: 'x' } }),
    'members',
    'partial unreadable-entries 1',
  ],
  [
    'a text instead of them',
    users({ path: 'users[0].groups', set: 'a, b' }),
    'members',
    'partial unreadable-entries 1',
  ],
  [
    'null instead of them, for everybody',
    users({ path: 'users[*].groups', set: null }),
    'members',
    'partial unreadable-entries',
  ],
  ['a person who is null', users({ path: 'users[2]', set: null }), 'members', 'partial unreadable-entries 1'],
  ['a person who is a text', users({ path: 'users[2]', set: 'ada' }), 'members', 'partial unreadable-entries 1'],
  ['an e-mail that is a number', users({ path: 'users[3].email', set: 7 }), 'members', 'partial unreadable-entries 1'],
  [
    'a status that is an object',
    users({ path: 'users[3].status', set: {} }),
    'members',
    'partial unreadable-entries 1',
  ],
  ['a person who comes twice', users({ path: 'users[0]', repeat: 2 }), 'members', 'partial changed-while-read'],
  ['nobody on the list', users({ path: 'users', set: [] }), 'members', 'missing not-read-yet'],
  ['no list', users({ path: 'users', remove: true }), 'members', 'missing malformed-reply'],
  ['a list that is an object', users({ path: 'users', set: {} }), 'members', 'missing malformed-reply'],
  ['another result', users({ path: 'result', set: 'error.internal.exceptionflys' }), 'members', 'missing refused'],
  ['lastPage as a text', users({ path: 'lastPage', set: 'true' }), 'members', 'missing malformed-reply'],
  ['more people announced than a page', headers('users', { 'x-total-count': '5000' }), 'members', 'partial short'],
  ['a number of pages that is none', headers('users', { 'x-page-count': 'two' }), 'members', 'partial short'],
  [
    'fewer people announced than came',
    headers('users', { 'x-total-count': '3' }),
    'members',
    'partial changed-while-read',
  ],
  ['a number of people that is none', headers('users', { 'x-total-count': 'many' }), 'members', 'partial short'],
  ['a group that is null', groups({ path: 'groups[0]', set: null }), 'profiles', 'partial unreadable-entries 1'],
  [
    'a group without a name',
    groups({ path: 'groups[1].groupName', remove: true }),
    'profiles',
    'partial unreadable-entries 1',
  ],
  ['a type that is a number', groups({ path: 'groups[1].type', set: 3 }), 'profiles', 'partial unreadable-entries 1'],
  [
    'a product that is null',
    groups({ path: 'groups[1].productName', set: null }),
    'profiles',
    'partial unreadable-entries',
  ],
  ['one group fewer than announced', headers('groups', { 'x-total-count': '400' }), 'profiles', 'partial short'],
  [
    'an operator without disable',
    rows('xtk:operator', { path: 'operator[0]/@disable', remove: true }),
    'operators',
    'partial unreadable-entries',
  ],
  [
    'an operator without a login',
    rows('xtk:operator', { path: 'operator[0]/@name', set: '' }),
    'operators',
    'partial unreadable-entries',
  ],
  [
    'operators without e-mail addresses',
    rows('xtk:operator', { path: 'operator[*]/@email', remove: true }),
    'operators',
    'partial unreadable-entries',
  ],
  ['groups without names', rows('xtk:group', { path: 'group[*]/@name', set: '' }), 'operator-groups', 'partial short'],
])('%s', async (...[, fault, source, state]) => {
  const { stateOf, guard, counts } = await impactUnder(fault);
  expect(stateOf.get(source)).toMatch(new RegExp(`^${state}`, 'u'));
  expect(guard).not.toBe('clear');
  expect(counts['loses-sign-in'] + counts['maybe-loses'] + counts.unknown).toBeGreaterThan(0);
});

test('a group without a name, while the built-in group is there: the other groups count', async () => {
  const { stateOf } = await impactUnder(rows('xtk:group', { path: 'group[1]/@name', set: '' }));
  expect(stateOf.get('operator-groups')).toBe('partial unreadable-entries 1');
});

test('a person without the admin right may not see all of Campaign’s lists: they are limited', async () => {
  const { stateOf } = await impactUnder(undefined, { login: 'demo-viewer' });
  expect([stateOf.get('operators'), stateOf.get('operator-groups')]).toEqual(['partial limited', 'partial limited']);
  expect([stateOf.get('profiles'), stateOf.get('members')]).toEqual(['complete', 'complete']);
});

const impactOf = async (browser: TestBrowser) => {
  const reply = await browser.call('POST', `${api}/access-impacts`, { body: { mask: other, limit: 200 } });
  expect(reply.status).toBe(200);
  return computeAccessImpact.response.parse(reply.body);
};

test('a product found by its name only is marked as a guess', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const { sources } = await impactOf(await console.signIn());
  expect(sources.find(({ source }) => source === 'profiles')).toMatchObject({ state: 'complete', isGuess: true });
  await using named = await startConsole({
    withAdminConsole: true,
    instances: { 'acme-prod': { products: ['Adobe Campaign'] } },
  });
  const ofNamed = (await impactOf(await named.signIn())).sources.find(({ source }) => source === 'profiles');
  expect([ofNamed?.state, ofNamed?.isGuess]).toEqual(['complete', undefined]);
});

test.each([
  ['a product that no group has', ['Adobe Campain']],
  ['one that is there, and one that is not', ['Adobe Campaign', 'Adobe Campaign v8']],
])('%s: it is not known which profiles count, and nobody loses sign-in for certain', async (_what, products) => {
  await using console = await startConsole({ withAdminConsole: true, instances: { 'acme-prod': { products } } });
  const { sources, counts, guards } = await impactOf(await console.signIn());
  const profiles = sources.find(({ source }) => source === 'profiles');
  expect(profiles).toMatchObject({ state: 'partial', reason: 'product-not-found' });
  expect(counts['loses-sign-in'] + counts['maybe-loses']).toBeGreaterThan(10);
  expect(guards.find(({ code }) => code === 'you-lose-sign-in')?.state).not.toBe('clear');
});

test('a profile name in Campaign and in another product: people with it may have either profile', async () => {
  const name = 'Campaign - acme_prod - delivery';
  const inTwo: Fault = {
    target: 'user-management',
    method: 'groups',
    effect: { kind: 'damage', edits: [{ replace: 'AEM Authors', by: name }] },
  };
  const [whole, two] = [await impactUnder(undefined), await impactUnder(inTwo)];
  expect([whole.stateOf.get('profiles'), two.stateOf.get('profiles')]).toEqual(['complete', 'complete']);
  expect(two.counts['loses-sign-in']).toBeLessThan(whole.counts['loses-sign-in']);
  expect(two.counts['maybe-loses']).toBeGreaterThan(whole.counts['maybe-loses']);
  expect(two.counts.unchanged).toBeLessThanOrEqual(whole.counts.unchanged);
});

test('an account of another organization: the lists say nothing about it, and every verdict is unknown', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  console.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { imsOrgId: 'FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg' });
  const { sources, counts, people } = await impactOf(browser);
  expect(sources.map(({ state, reason }) => `${state} ${reason}`)).toEqual([
    'missing other-organization',
    'missing other-organization',
    'complete null',
    'complete null',
  ]);
  const notDisabled = people.filter(({ notes }) => !notes.includes('operator-disabled'));
  expect(new Set(notDisabled.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  expect(counts['loses-sign-in']).toBe(0);
});

test('an organization written by people in another case is the same one', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const { organizationId } = console.emulator.technicalAccount;
  console.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { imsOrgId: ` ${organizationId.toLowerCase()}` });
  const browser = await console.signIn();
  expect((await impactOf(browser)).counts['loses-sign-in']).toBeGreaterThan(10);
});

test('lists that were read for another organization are not used', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const stored = await console.store.people.current(console.emulator.technicalAccount.organizationId);
  expect(stored?.userCount).toBeGreaterThan(10);
  expect(await console.store.people.current('FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg')).toBeUndefined();
  expect(await console.store.snapshots.current('FFFFFFFFFFFFFFFFFFFFFFFF@AdobeOrg')).toBeUndefined();
});

test('a mask left out of the reply is not an empty mask: there are no verdicts', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  const account = { target: 'campaign', method: 'ExecuteQuery', schema: 'nms:extAccount', times: 1000 } as const;
  const edits = [{ replace: 'imsRightsMask=', by: 'anotherName=' }];
  const match = 'imsRightsMask';
  console.emulator.inject({ ...account, match, skip: 1, times: 1, effect: { kind: 'damage', edits } });
  const reply = await browser.call('POST', `${api}/access-impacts`, { body: { mask: other } });
  expect(reply).toMatchObject({ status: 502, code: 'mask-not-read' });
});

test('lists dated in the future are stale: their age is not known', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  console.clock.skipMs = -3_600_000;
  const { sources } = await impactOf(browser);
  expect(sources.slice(0, 2).map(({ state }) => state)).toEqual(['stale', 'stale']);
});

test('a plan reads groups and operators again, once for both its halves', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  await impactOf(browser);
  const asked = () => console.emulator.counters()['campaign:acme-prod:xtk:queryDef#ExecuteQuery'] ?? 0;
  console.emulator.putOperator('acme-prod', 'mona.berg', { disabled: true });
  const before = asked();
  const change = { associationMask: other };
  const made = await browser.call('POST', `${accountPath()}/plans`, { body: { change } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ impact: { sources: [{}, {}, { state: 'complete' }, { state: 'complete' }] } });
  // The account, and three calls for each list: a count, a page, and the end.
  expect(asked() - before).toBe(12);
});

test('people are read again on request, but not within Adobe’s pause', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  const ask = () => browser.call('POST', `${api}/people/refresh`, { body: {} });
  const early = await ask();
  expect(early).toMatchObject({ status: 200, body: { refresh: { state: 'idle' } } });
  expect(Date.parse(String(at(early.body, 'possibleAt')))).toBeGreaterThan(Date.now() + 4 * 60_000);
  console.clock.skipMs = 6 * 60_000;
  const before = console.emulator.counters()['user-management:users'] ?? 0;
  const read = console.logged('people read');
  expect(await ask()).toMatchObject({ status: 200, body: { refresh: { state: 'reading' }, possibleAt: null } });
  await read;
  expect((console.emulator.counters()['user-management:users'] ?? 0) - before).toBe(2);
  const viewer = await console.signIn('acme-prod', 'demo-viewer');
  expect(await viewer.call('POST', `${api}/people/refresh`, { body: {} })).toMatchObject({ status: 403 });
});
