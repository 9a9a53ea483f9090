import { explainPerson, listOperatorGroups, listPeople, maskPreviewSchema, planSchema } from '@console/contract';
import type { Fault } from '@console/emulator';
import { expect, test } from 'vitest';
import { runCli } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole } from '../testing/test-console.ts';

/** While the list of groups is not whole, a group that it lacks may exist: no reply may say that there is no such group. */

const api = '/api/instances/acme-prod';
const mask = 'Campaign - acme_prod - (.*)';
const names = ['Campaign - acme_prod - delivery', 'Campaign - acme_prod - nobody', 'Other - delivery'];

type Edits = NonNullable<Extract<Fault['effect'], { kind: 'damage' }>['edits']>;

/** One read of the groups: the first call counts, the next returns rows, the last ends the list. */
function reading(...edits: readonly Edits[]): readonly Fault[] {
  return edits.map((one) => ({
    target: 'campaign',
    method: 'ExecuteQuery',
    schema: 'xtk:group',
    skip: 1,
    times: 1,
    effect: { kind: 'damage', edits: one },
  }));
}

interface Given {
  readonly what: string;
  readonly login?: string;
  readonly faults?: readonly Fault[];
  readonly reason: string;
  readonly oddEntries?: number;
}

const keep = (count: number): Edits => [{ path: 'group-collection', keep: count }];
const given: readonly Given[] = [
  { what: 'read by somebody without the right admin', login: 'demo-viewer', reason: 'limited' },
  {
    what: 'a group without a name',
    faults: reading([{ path: 'group[2]/@name', set: '' }]),
    reason: 'unreadable-entries',
    oddEntries: 1,
  },
  {
    what: 'two groups whose name did not come',
    faults: reading([
      { path: 'group[2]/@name', remove: true },
      { path: 'group[3]/@name', remove: true },
    ]),
    reason: 'unreadable-entries',
    oddEntries: 2,
  },
  { what: 'fewer groups than Campaign counts', faults: reading(keep(3), keep(0)), reason: 'short' },
  { what: 'no group at all', faults: reading(keep(0)), reason: 'short' },
  { what: 'no built-in group', faults: reading([{ path: 'group[0]/@name', set: 'other' }]), reason: 'short' },
];

/** Sends a request with a damaged read of the groups. */
type Call = (...asked: Parameters<TestBrowser['call']>) => Promise<unknown>;

async function checkLists(call: Call, source: object): Promise<void> {
  const list = listOperatorGroups.response.parse(await call('GET', `${api}/operator-groups`));
  expect(list.source).toMatchObject(source);
  const people = listPeople.response.parse(await call('GET', `${api}/people`));
  const groups = people.sources.find((one) => one.source === 'operator-groups');
  expect({ ...list.source, readAt: null }).toEqual({ ...groups, readAt: null });
}

async function checkPreviews(call: Call, source: object): Promise<void> {
  const body = { mask, profileNames: names };
  const preview = maskPreviewSchema.parse(await call('POST', `${api}/mask-previews`, { body }));
  expect(preview.groupsSource).toMatchObject(source);
  expect(preview.totals['no-such-group']).toBe(0);
  expect(preview.matches.slice(1).map(({ outcome, groupName }) => [outcome, groupName])).toEqual([
    ['group-not-known', 'nobody'],
    ['outside-mask', null],
  ]);
  const own = maskPreviewSchema.parse(await call('POST', `${api}/mask-previews`, { body: { mask } }));
  expect(own.totals).toMatchObject({ 'no-such-group': 0 });
  expect(own.totals['group-not-known']).toBeGreaterThan(0);
}

async function checkExplanations(call: Call): Promise<void> {
  const body = { mask: 'Campaign - acme_(.*)', person: 'noor.rahman@acme.example' };
  const { profiles } = explainPerson.response.parse(await call('POST', `${api}/access-impacts/explanations`, { body }));
  const outcomes = profiles.flatMap(({ before, after }) => [before.outcome, after.outcome]);
  expect(outcomes).toContain('group-not-known');
  expect(outcomes).not.toContain('no-such-group');
}

async function checkPlans(call: Call, reason: string): Promise<void> {
  const change = { associationMask: 'Campaign - acme_(.*)' };
  const made = planSchema.parse(await call('POST', `${accountPath()}/plans`, { body: { change } }));
  const { preview, impact, warnings } = made;
  expect(preview?.groupsSource).toMatchObject({ state: 'partial', reason });
  // Both halves use one read.
  expect(impact?.sources.find((one) => one.source === 'operator-groups')).toEqual(preview?.groupsSource);
  expect(preview?.after.totals).toMatchObject({ linked: 0, 'no-such-group': 0 });
  const open = preview?.after.totals['group-not-known'];
  expect(open).toBeGreaterThan(5);
  expect(preview?.changedProfiles.map(({ after }) => after.outcome)).not.toContain('no-such-group');
  expect(warnings).toContainEqual({ code: 'groups-partial', params: { profiles: String(open) } });
  // It is not certain that links are lost, or that nobody gets in.
  const codes = warnings.map(({ code }) => code);
  expect(codes).not.toContain('mask-loses-links');
  expect(codes).not.toContain('mask-links-nobody');
  const readAgain = planSchema.parse(await call('GET', `/api/plans/${made.planId}`));
  expect([readAgain.preview, readAgain.warnings]).toEqual([preview, warnings]);
}

test.each(given)('$what: the list says so, and everything that depends on it stays open', async (one) => {
  const { login = 'demo-admin', faults = [], reason, oddEntries = 0 } = one;
  const source = { source: 'operator-groups', state: 'partial', reason, ...(oddEntries > 0 ? { oddEntries } : {}) };
  await using console_ = await startConsole({ withAdminConsole: true });
  const browser = await console_.signIn('acme-prod', login);
  const call: Call = async (...asked) => {
    console_.emulator.clearFaults();
    for (const fault of faults) console_.emulator.inject(fault);
    return (await browser.call(...asked)).body;
  };
  await checkLists(call, source);
  await checkPreviews(call, source);
  await checkExplanations(call);
  if (login === 'demo-admin') await checkPlans(call, reason);
});

test('the command line says that it is not known whether the group exists', async () => {
  await using console_ = await startConsole({ withAdminConsole: true });
  const origin = await console_.app.listen({ host: '127.0.0.1', port: 0 });
  const args = ['explain', 'acme-prod', 'noor.rahman@acme.example', '--mask', 'Campaign - acme_(.*)'];
  expect((await runCli(origin, args)).output).toContain('no group of that name: ');
  for (const fault of reading([{ path: 'group[2]/@name', set: '' }])) console_.emulator.inject(fault);
  console_.clock.skipMs = 10 * 60_000;
  const { output } = await runCli(origin, args);
  expect(output).toContain('whether there is a group of that name is not known: ');
  expect(output).not.toContain('no group of that name: ');
  expect(output).toMatch(/the operator groups\s+partial .*unreadable-entries, 1 odd/u);
});

test('with a whole list the outcome is no-such-group', async () => {
  await using console_ = await startConsole({ withAdminConsole: true });
  const browser = await console_.signIn();
  const reply = await browser.call('POST', `${api}/mask-previews`, { body: { mask, profileNames: names } });
  const { matches, groupsSource } = maskPreviewSchema.parse(reply.body);
  expect(groupsSource).toMatchObject({ state: 'complete', reason: null });
  expect(matches.map(({ outcome }) => outcome)).toEqual(['linked', 'no-such-group', 'outside-mask']);
});

test.each([
  ['refused', { kind: 'soap-fault', code: 'SOP-330011', text: 'SOP-330011 refused' }],
  ['broken off', { kind: 'reset' }],
] as const)('a list that is %s: no profile has an outcome', async (_what, effect) => {
  await using console_ = await startConsole({ withAdminConsole: true });
  const browser = await console_.signIn();
  console_.emulator.inject({
    target: 'campaign',
    method: 'ExecuteQuery',
    schema: 'xtk:group',
    times: 1000,
    effect,
  });
  const reply = await browser.call('POST', `${api}/mask-previews`, { body: { mask, profileNames: names } });
  expect(reply.status).toBeGreaterThanOrEqual(500);
  expect(reply.body).not.toHaveProperty('matches');
  const plan = await browser.call('POST', `${accountPath()}/plans`, { body: { change: { associationMask: mask } } });
  expect(plan.status).toBeGreaterThanOrEqual(400);
});
