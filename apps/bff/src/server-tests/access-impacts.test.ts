import {
  computeAccessImpact,
  explainPerson,
  listPeople,
  type ProblemCode,
  readAccessImpact,
  verdictCountsSchema,
} from '@console/contract';
import { type Emulator, type Fault, messyPeople } from '@console/emulator';
import { apartKinds } from '@console/domain';
import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { at } from '../testing/json-at.ts';
import { everybody, type TestBrowser } from '../testing/test-browser.ts';
import { startConsole, type TestConsoleOptions } from '../testing/test-console.ts';

const api = '/api/instances/acme-prod';
const stored = 'Campaign - acme_prod - (.*)';
/** Mask of another instance: people with profiles of this one only lose sign-in, under every reading. */
const other = 'Campaign - acme_stage - (.*)';

async function impactOf(browser: TestBrowser, body: object, url = `${api}/access-impacts`) {
  const reply = await browser.call('POST', url, { body: { mask: other, ...body } });
  expect(reply.status).toBe(200);
  return computeAccessImpact.response.parse(reply.body);
}

async function peopleOf(browser: TestBrowser) {
  const { sources, ...counts } = listPeople.response.parse((await browser.call('GET', `${api}/people`)).body);
  return { ...counts, states: Object.fromEntries(sources.map((one) => [one.source, `${one.state} ${one.reason}`])) };
}

const whole = { profiles: 'complete null', members: 'complete null' } as const;
const campaign = { operators: 'complete null', 'operator-groups': 'complete null' } as const;

test.each(['small', 'messy'] as const)('%s seed: everybody has one verdict, the worst come first', async (seed) => {
  await using console = await startConsole({ seed, withAdminConsole: true });
  const browser = await console.signIn();
  const { adobeUsers, operators, states } = await peopleOf(browser);
  expect(states).toEqual({ ...whole, ...campaign });
  const { population, apart, counts, found, before, after } = await impactOf(browser, { limit: 0 });
  const people = await everybody(browser, other);
  expect([before.source, after.source]).toEqual([stored, other]);
  const known = apartKinds.reduce((sum, kind) => sum + (apart?.[kind] ?? 0), population);
  expect(known).toBeGreaterThan(population);
  expect(known).toBeGreaterThanOrEqual(adobeUsers);
  expect(known).toBeLessThanOrEqual(adobeUsers + operators);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(population);
  expect(counts.unchanged).toBeLessThan(population);
  expect([found, people.length]).toEqual([population, population]);
  expect(new Set(people.map(({ personId }) => personId)).size).toBe(population);
  const order = Object.keys(verdictCountsSchema.shape);
  const places = people.map(({ verdict }) => order.indexOf(verdict));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('the stored mask changes nothing for anybody', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const { population, counts, guards } = await impactOf(await console.signIn(), { mask: stored });
  expect(counts.unchanged).toBe(population);
  expect(guards.filter(({ state }) => state !== 'clear')).toEqual([]);
});

test('filters and pages apply to the same list, by POST and by GET', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  const { people, population } = await impactOf(browser, { limit: 200 });
  const page = await impactOf(browser, { offset: 5, limit: 4 });
  expect(page.people).toEqual(people.slice(5, 9));
  expect([page.found, page.population]).toEqual([population, population]);
  const [worst] = people;
  const filters = { verdicts: [worst?.verdict], search: worst?.email.toUpperCase() };
  const filtered = await impactOf(browser, { filters });
  expect(filtered.people).toEqual([worst]);
  const query = new URLSearchParams({
    mask: other,
    verdict: `${worst?.verdict},unknown`,
    search: worst?.email ?? '',
    offset: '0',
    limit: '3',
    wasAdministrator: String(worst?.wasAdministrator),
  });
  const narrowed = await browser.call('GET', `${api}/access-impacts?${query.toString()}`);
  expect(narrowed).toMatchObject({ status: 200, body: { found: 1, people: [worst] } });
});

test.each([
  ['limit', 'mask=a&limit=3000', 'limit'],
  ['a number', 'mask=a&offset=-1', 'offset'],
  ['a verdict', 'mask=a&verdict=moves,fine', 'verdict.1'],
  ['a flag', 'mask=a&wasAdministrator=1', 'wasAdministrator'],
  ['an unknown field', 'mask=a&colour=red', 'colour'],
  ['a field given twice', 'mask=a&search=x&search=y', 'search'],
])('%s that is refused is named in the problem', async (_what, query, path) => {
  await using console = await startConsole();
  const reply = await (await console.signIn()).call('GET', `${api}/access-impacts?${query}`);
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request', body: { errors: [{ path }] } });
});

test('a URL without a mask uses the stored one', async () => {
  await using console = await startConsole();
  const reply = await (await console.signIn()).call('GET', `${api}/access-impacts`);
  const { counts, population, today, before, after } = readAccessImpact.response.parse(reply.body);
  expect(counts.unchanged).toBe(population);
  expect(today?.states).toEqual({ 'signs-in': 0, cannot: 2, 'not-known': population - 2 });
  expect(after).toEqual(before);
});

test('a mask that is too long has its own code, in every request', async () => {
  await using console = await startConsole();
  const browser = await console.signIn();
  const mask = 'a'.repeat(513);
  const tooLong = { status: 400, code: 'mask-too-long' };
  expect(await browser.call('GET', `${api}/access-impacts?mask=${mask}`)).toMatchObject(tooLong);
  expect(await browser.call('POST', `${api}/access-impacts`, { body: { mask } })).toMatchObject(tooLong);
  expect(await browser.call('POST', `${api}/access-impacts/csv`, { body: { mask } })).toMatchObject(tooLong);
});

test('explains one person, found by id, address or login; an unknown one has its own code', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const browser = await console.signIn();
  const explain = (person: string) =>
    browser.call('POST', `${api}/access-impacts/explanations`, { body: { mask: other, person } });
  const why = explainPerson.response.parse((await explain('mona.berg@acme.example')).body);
  expect(why).toMatchObject({
    person: { email: 'mona.berg@acme.example', wasAdministrator: true },
    identity: { operators: [{ login: 'mona.berg', joinedBy: 'email' }] },
  });
  expect(why.profiles).toContainEqual(
    expect.objectContaining({ profileName: 'Campaign - acme_prod - admin', via: 'direct', isListed: true }),
  );
  for (const person of [why.person.personId, 'MONA.BERG', 'mona.berg@acme.example '])
    expect(at((await explain(person)).body, 'person'), person).toEqual(why.person);
  // A profile only through a user group, as the second list of people shows.
  const noor = explainPerson.response.parse((await explain('noor.rahman@acme.example')).body);
  expect(noor.profiles).toContainEqual(
    expect.objectContaining({ profileName: 'Campaign - acme_prod - content', via: 'user-group' }),
  );
  expect(await explain('nobody@acme.example')).toMatchObject({ status: 404, code: 'person-not-found' });
});

const users = (effect: Fault['effect'], more: Partial<Fault> = {}) => {
  return (emulator: Emulator) => emulator.inject({ target: 'user-management', method: 'users', effect, ...more });
};
const refusal = { kind: 'reply', status: 403, contentType: 'text/html', body: '' } as const;

test.each<[string, TestConsoleOptions, object]>([
  ['no technical account', {}, { profiles: 'missing not-configured', members: 'missing not-configured' }],
  [
    'people throttled',
    { withAdminConsole: true, prepare: users({ kind: 'throttle', retryAfter: '3000' }) },
    { profiles: 'complete null', members: 'missing throttled' },
  ],
  [
    'people refused',
    { withAdminConsole: true, prepare: users(refusal) },
    { profiles: 'complete null', members: 'missing refused' },
  ],
  [
    'everything old',
    { withAdminConsole: true, config: { staleMs: -1 } },
    { profiles: 'stale null', members: 'stale null' },
  ],
])('%s: the sources say so, and nobody affected has the verdict unchanged', async (_what, options, expected) => {
  await using full = await startConsole({ withAdminConsole: true });
  const certain = await impactOf(await full.signIn(), { limit: 200 });
  expect(certain.counts['loses-sign-in']).toBeGreaterThan(5);
  const changed = new Set(certain.people.flatMap(({ verdict, email }) => (verdict === 'unchanged' ? [] : [email])));
  await using console = await startConsole(options);
  const browser = await console.signIn();
  expect((await peopleOf(browser)).states).toMatchObject(expected);
  const { people, guards, counts } = await impactOf(browser, { limit: 200 });
  for (const { email, verdict } of people) if (changed.has(email)) expect(verdict, email).not.toBe('unchanged');
  expect(counts['loses-sign-in']).toBe(0);
  expect(guards.find(({ code }) => code === 'sources-doubtful')?.state).not.toBe('clear');
});

test('a partial read of people: those who were read have verdicts, the others are not known', async () => {
  await using console = await startConsole({
    seed: 'large',
    withAdminConsole: true,
    prepare: users({ kind: 'throttle', retryAfter: '3000' }, { skip: 2 }),
  });
  const browser = await console.signIn();
  const people = await browser.call('GET', `${api}/people`);
  expect(people.body).toMatchObject({ adobeUsers: 4_000, refresh: { state: 'waiting', reason: 'throttled' } });
  expect((await peopleOf(browser)).states).toMatchObject({ members: 'partial throttled' });
}, 30_000);

/** A Campaign with one list that fails. */
function without(list: 'operators' | 'operatorGroups', code: ProblemCode): TestConsoleOptions {
  const failure = new Problem(code);
  const failing = {
    operators: () => Promise.reject(failure),
    operatorGroups: () => Promise.reject(failure),
  };
  return {
    withAdminConsole: true,
    gateways: ({ campaign: real }) => ({ campaign: { ...real, [list]: failing[list] } }),
  };
}

test.each([
  ['campaign-fault', 'missing refused'],
  ['campaign-timeout', 'missing unreachable'],
  ['campaign-unreachable', 'missing unreachable'],
  ['campaign-unexpected-reply', 'missing malformed-reply'],
] as const)('operators or groups that fail with %s are missing, and no verdict is certain', async (code, state) => {
  await using noOperators = await startConsole(without('operators', code));
  const first = await noOperators.signIn();
  expect((await peopleOf(first)).states).toEqual({ ...whole, ...campaign, operators: state });
  const { counts } = await impactOf(first, {});
  expect([counts['loses-sign-in'], counts['maybe-loses'] > 5]).toEqual([0, true]);
  await using noGroups = await startConsole(without('operatorGroups', code));
  const second = await noGroups.signIn();
  expect((await peopleOf(second)).states).toEqual({ ...whole, ...campaign, 'operator-groups': state });
  const { people } = await impactOf(second, { limit: 200 });
  // People who cannot sign in whatever the groups are unchanged; everybody else is unknown.
  const isOpen = new Set(people.map(({ today, verdict }) => `${today.state} ${verdict}`));
  expect(isOpen).toEqual(new Set(['not-known unknown', 'cannot unchanged']));
});

test('a session that ends while operators are read gives session-expired', async () => {
  await using console = await startConsole(without('operators', 'session-expired'));
  const browser = await console.signIn();
  expect(await browser.call('GET', `${api}/people`)).toMatchObject({ status: 401, code: 'session-expired' });
});

test('everybody odd in the messy seed has the expected note', async () => {
  await using console = await startConsole({ seed: 'messy', withAdminConsole: true });
  const browser = await console.signIn();
  const people = await everybody(browser, other);
  for (const apart of apartKinds) people.push(...(await impactOf(browser, { limit: 200, filters: { apart } })).people);
  expect(messyPeople.length).toBeGreaterThan(40);
  for (const { oddity, email, login, conflict } of messyPeople) {
    const rows = people.filter((row) => row.email === email && (login === null || row.logins.includes(login)));
    const notes = rows.flatMap((row) => row.notes);
    expect(rows.length, oddity).toBeGreaterThan(0);
    if (conflict === null) expect(notes, oddity).toEqual([]);
    else expect(notes, oddity).toContain(conflict);
  }
});

test('Campaign hides its operators from one person: they are missing for that person only', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const [admin, viewer] = [await console.signIn(), await console.signIn('acme-prod', 'demo-viewer')];
  console.emulator.refuseOperators('acme-prod', true);
  expect((await peopleOf(viewer)).states).toMatchObject({ operators: 'missing refused' });
  expect((await peopleOf(admin)).states).toMatchObject({ operators: 'complete null' });
  expect((await impactOf(viewer, {})).counts['loses-sign-in']).toBe(0);
  expect((await impactOf(admin, {})).counts['loses-sign-in']).toBeGreaterThan(0);
});

test('everybody signed in at the instance may ask; people signed in at another one may not', async () => {
  await using console = await startConsole({ withAdminConsole: true });
  const viewer = await console.signIn('acme-prod', 'demo-viewer');
  expect((await impactOf(viewer, {})).population).toBeGreaterThan(20);
  const elsewhere = await console.signIn('acme-stage');
  expect(await elsewhere.call('GET', `${api}/people`)).toMatchObject({ status: 403, code: 'not-allowed' });
});

test('uses the named account, else the only one of its kind; reports none and two', async () => {
  await using console = await startConsole({ seed: 'messy', withAdminConsole: true });
  const stage = await console.signIn('acme-stage');
  const url = '/api/instances/acme-stage/access-impacts';
  const { before, guards, today, population, people } = await impactOf(stage, {}, url);
  expect(before.source).toBe('Campaign - acme_stage - (.*)');
  expect(guards).toContainEqual(expect.objectContaining({ code: 'duplicate-account', state: 'trips' }));
  // It is not known which of the two Campaign uses, so every state is not known.
  expect(today?.states).toEqual({ 'signs-in': 0, cannot: 0, 'not-known': population });
  expect(people[0]?.today).toEqual({ state: 'not-known', cause: null, doubts: ['several-accounts'] });
  const copy = await impactOf(stage, { accountName: 'Adobe_Experience_Cloud' }, url);
  expect(copy.before.source).toBe('Campaign - acme_stage - (.&#42;)');
  const named = await stage.call('POST', url, { body: { mask: other, accountName: 'none' } });
  expect(named).toMatchObject({ status: 404, code: 'account-not-found' });
  const bare = await console.signIn('acme-bare');
  const missing = await bare.call('POST', '/api/instances/acme-bare/access-impacts', { body: { mask: other } });
  expect(missing).toMatchObject({ status: 404, code: 'package-missing' });
  console.emulator.editAccount('acme-prod', 'Adobe_Marketing_Cloud', { name: 'Renamed' });
  expect((await impactOf(await console.signIn(), {})).before.source).toBe(stored);
});
