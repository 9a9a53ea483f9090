import {
  computeAccessImpact,
  type ExpectationResultBody,
  expectationResultSchema,
  planSchema,
  problemSchema,
} from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

const url = `${accountPath()}/expectations`;
const stored = 'Campaign - acme_prod - (.*)';
const keep = { kind: 'person-signs-in', person: 'mona.berg@acme.example' } as const;
const bar = { kind: 'profiles-never-reach', profiles: 'agency-*', groupName: 'admin' } as const;
const byLabel = { ...bar, groupName: 'Administrator' };
const byWildcard = { ...bar, profiles: 'agency-%' };

beforeEach(async () => {
  console_ = await startConsole({ withAdminConsole: true, config: { previewDeadlineMs: 20_000 } });
  admin = await console_.signIn();
});
afterEach(() => console_[Symbol.asyncDispose]());

const replace = (version: number, expectations: readonly object[], more: object = {}) =>
  admin.call('PUT', url, { body: { expectations, version, ...more } });
const pinned = async (path = url) => (await admin.call('GET', path)).body;

async function resultsFor(mask: string): Promise<readonly ExpectationResultBody[]> {
  const reply = await admin.call('POST', '/api/instances/acme-prod/access-impacts', { body: { mask } });
  return computeAccessImpact.response.parse(reply.body).expectations;
}

test('a vain pin is refused with its fields and what may be meant, until it is confirmed', async () => {
  const refused = await replace(0, [keep, byLabel, bar, { ...byWildcard, groupName: ' admin' }]);
  const { vain, errors } = problemSchema.parse(refused.body);
  expect(refused).toMatchObject({ status: 409, code: 'expectations-vain' });
  expect(errors?.map(({ path, code }) => [path, code])).toEqual([
    ['expectations.1.groupName', 'no-such-group'],
    ['expectations.3.groupName', 'no-such-group'],
    ['expectations.3.profiles', 'no-such-profile'],
  ]);
  const admins = { text: 'admin', label: 'Administrator' };
  expect(vain).toEqual([
    {
      index: 1,
      expectation: byLabel,
      unmatched: [{ field: 'groupName', text: 'Administrator', mayMean: [admins] }],
    },
    {
      index: 3,
      expectation: { ...byWildcard, groupName: ' admin' },
      unmatched: [
        { field: 'groupName', text: ' admin', mayMean: [admins] },
        { field: 'profiles', text: 'agency-%', mayMean: [{ text: 'agency-*', label: '' }] },
      ],
    },
  ]);
  expect(await pinned()).toMatchObject({ expectations: [], version: 0 });
  expect((await console_.store.audit.verify()).fault).toBeUndefined();

  expect(await replace(0, [byLabel], { confirmVain: false })).toMatchObject({ code: 'expectations-vain' });
  const confirmed = await replace(0, [keep, byLabel], { confirmVain: true });
  expect(confirmed).toMatchObject({
    status: 200,
    body: { version: 1, expectations: [keep, byLabel], vain: [{ index: 1 }], unread: [] },
  });
  expect(await pinned()).toEqual(confirmed.body);
});

test('a vain pin is confirmed once; somebody else’s change is reported first', async () => {
  await replace(0, [keep, byLabel], { confirmVain: true });
  expect(await replace(1, [byLabel])).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await replace(1, [byWildcard])).toMatchObject({ code: 'expectations-changed' });
  expect(await replace(2, [byLabel, byWildcard])).toMatchObject({ code: 'expectations-vain' });
  expect(problemSchema.parse((await replace(2, [byLabel, byWildcard])).body).vain).toHaveLength(1);
});

test('only the pin whose group does not exist is vain', async () => {
  await replace(0, [bar, { ...bar, groupName: 'auditors' }], { confirmVain: true });
  expect((await resultsFor(stored)).map(({ state }) => state)).toEqual(['holds', 'vain']);
  expect(await pinned()).toMatchObject({ vain: [{ index: 1 }] });
});

test('pages, plans and the command line report the same, and no guard trips', async () => {
  await replace(0, [byLabel, { kind: 'person-keeps-group', person: 'mona.berg@acme.example', groupName: 'admin' }], {
    confirmVain: true,
  });
  const [vain, holding] = await resultsFor(stored);
  expect(holding?.state).toBe('holds');
  expect(vain).toEqual({
    expectation: byLabel,
    state: 'vain',
    failures: [],
    failureCount: 0,
    unmatched: [{ field: 'groupName', text: 'Administrator', mayMean: [{ text: 'admin', label: 'Administrator' }] }],
  });
  const change = { associationMask: 'Campaign - acme_prod - (.+)' };
  const plan = planSchema.parse((await admin.call('POST', `${accountPath()}/plans`, { body: { change } })).body);
  expect(plan.impact?.expectations[0]).toEqual(vain);
  expect(plan.impact?.guards.find(({ code }) => code === 'expectation-fails')).toMatchObject({
    params: { fails: '0', vain: '1' },
  });
  const origin = await console_.app.listen({ host: '127.0.0.1', port: 0 });
  const cli = await runCli(origin, ['impact', 'acme-prod', '--mask', stored, '--limit', '0']);
  expect(cli.output).toContain(
    'in vain   agency-* never reaches Administrator\n              no operator group is called "Administrator": you may mean admin (Administrator)\n',
  );
  expect(cli.code).toBe(2);
  expect(cli.output).toContain('no pinned expectation fails (fails 0, mayFail 0, vain 1)');
});

test('without known lists no pin is vain, and nothing has to be confirmed', async () => {
  console_.clock.skipMs += 25 * 60 * 60_000;
  admin = await console_.signIn();
  const reply = await replace(0, [byWildcard]);
  expect(reply).toMatchObject({ status: 200, body: { vain: [], unread: ['profiles'] } });
  expect((await resultsFor(stored))[0]).toMatchObject({ state: 'may-fail', unmatched: [] });
});

test('a result stored by an older version has nothing unmatched', () => {
  const before = { expectation: bar, state: 'holds', failures: [], failureCount: 0 };
  expect(expectationResultSchema.parse(before).unmatched).toEqual([]);
});

test('pins survive when the account is deleted and created again under its name, and then renamed', async () => {
  await replace(0, [keep, bar]);
  const { emulator } = console_;
  const made = { name: IMS_ACCOUNT_NAME, label: 'Adobe', type: '117', imsRightsMask: stored };
  const remake = () => {
    emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
    emulator.addAccount('acme-prod', made);
  };
  remake();
  expect(await pinned()).toMatchObject({ version: 1, expectations: [keep, bar] });
  expect((await resultsFor(stored)).map(({ expectation }) => expectation)).toEqual([keep, bar]);
  expect(await replace(1, [bar])).toMatchObject({ status: 200, body: { version: 2 } });
  remake();
  await console_.restart();
  expect(await pinned()).toMatchObject({ version: 2, expectations: [bar] });
  emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { name: 'Renamed' });
  const renamed = `${accountPath('acme-prod', 'Renamed')}/expectations`;
  expect(await pinned(renamed)).toMatchObject({ version: 2, expectations: [bar] });
  // An account of the former name that is made beside it is another one.
  emulator.addAccount('acme-prod', made);
  expect(await pinned()).toMatchObject({ version: 0, expectations: [] });
  expect(await pinned(renamed)).toMatchObject({ version: 2 });
});
