import { valuesOfSettings } from '@console/domain';
import { computeAccessImpact, type ImsAccountBody, listExternalAccounts, imsAccountSchema } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountFault, damagedAccounts, unidentifiedAccounts } from '../testing/replies/damaged-accounts.ts';
import { runCli } from '../testing/process/run-cli.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

/** What the API says about accounts when Campaign's replies are incomplete or odd. */

let console_: TestConsole;
let admin: TestBrowser;
let whole: ImsAccountBody;

beforeAll(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
  whole = await read();
});
afterAll(() => console_[Symbol.asyncDispose]());
beforeEach(() => console_.emulator.clearFaults());

async function read(): Promise<ImsAccountBody> {
  return imsAccountSchema.parse((await admin.call('GET', accountPath())).body);
}

const unreadOf = ({ fields }: ImsAccountBody) =>
  Object.fromEntries(fields.flatMap(({ field, unread }) => (unread === null ? [] : [[field, unread]])));

test('without damage everything is read', () => {
  expect(unreadOf(whole)).toEqual({});
  expect(Object.values(whole.settings)).not.toContain(null);
});

test.each(damagedAccounts)('$what', async ({ edits, settings, unread = {} }) => {
  console_.emulator.inject(accountFault(edits));
  const account = await read();
  expect(account.settings).toEqual({ ...whole.settings, ...settings });
  expect(unreadOf(account)).toEqual(unread);
  // Not the revision of the undamaged record, nor that of one with an empty value.
  expect(account.revision).not.toBe(edits.length === 0 ? '' : whole.revision);
  const touched = new Set(Object.keys(unread));
  expect(account.findings.filter(({ path }) => touched.has(path))).toEqual([]);
});

test('a field that was not read gives another revision than an empty one', async () => {
  const revisions = [];
  for (const edit of [{ set: '' }, { remove: true }] as const) {
    console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@tenant', ...edit }]));
    revisions.push((await read()).revision);
  }
  expect(new Set(revisions).size).toBe(2);
});

test.each(unidentifiedAccounts)('an account with %s has its own problem code', async (_what, edits, code) => {
  console_.emulator.inject(accountFault(edits));
  expect(await admin.call('GET', accountPath())).toMatchObject({ code });
});

const onlyIms = ['imsServer', 'userScope', 'imsOrgId', 'imsRightsMask', 'callbackServer', 'tenant', 'productContext'];
const emptied = onlyIms.map((name) => ({ path: `extAccount[0]/@${name}`, set: '' }));

test.each([
  ['its type left out', [{ path: 'extAccount[0]/@type', remove: true }], { type: null, readOnly: 'type-not-read' }],
  ['another type', [{ path: 'extAccount[0]/@type', set: '3' }], { type: { value: '3' }, readOnly: 'may-be-ims' }],
  [
    'another type and nothing but its name',
    [{ path: 'extAccount[0]/@type', set: '3' }, ...emptied],
    { type: { value: '3' }, readOnly: 'may-be-ims' },
  ],
] as const)('an account with %s is no account of Adobe sign-in', async (_what, edits, expected) => {
  console_.emulator.inject(accountFault([...edits]));
  const { body } = await admin.call('GET', accountPath());
  expect(body).toMatchObject({ kind: 'plain', ...expected });
  // What decides who signs in is changed by that account's own form alone.
  expect(JSON.stringify(body)).not.toContain('imsRightsMask');
});

test('a second account of the kind counts even if its type is left out of the reply', async () => {
  const { type = '' } = console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME) ?? {};
  console_.emulator.addAccount('acme-prod', { name: 'MAC_copy', label: 'Copy', type });
  console_.emulator.inject(accountFault([{ path: 'extAccount[1]/@type', remove: true }]));
  expect((await read()).otherAccountsOfKind).toEqual(['MAC_copy']);
  console_.emulator.removeAccount('acme-prod', 'MAC_copy');
});

test('a field that this build lacks is not read, and never shown as changed', async () => {
  const stage = await console_.signIn('acme-stage');
  const reply = await stage.call('GET', accountPath('acme-stage'));
  const { settings, fields } = imsAccountSchema.parse(reply.body);
  expect(settings.productContext).toBeNull();
  expect(fields.find(({ field }) => field === 'productContext')).toMatchObject({ unread: 'not-on-build' });
  const { id: accountId = '' } = console_.emulator.account('acme-stage', IMS_ACCOUNT_NAME) ?? {};
  const of = { instanceKey: 'acme-stage', accountId, revision: 'stored-by-a-former-version' };
  const former = { ...settings, productContext: '', tenant: 'former' };
  const when = { source: 'read', author: null, firstSeenAt: 0 } as const;
  await console_.store.changes.recordRevision({ ...of, values: valuesOfSettings(former), ...when });
  const body = { change: { label: 'mine' }, baseRevision: of.revision };
  const refused = await stage.call('POST', `${accountPath('acme-stage')}/plans`, { body });
  expect(refused).toMatchObject({ code: 'account-changed' });
  expect(refused.body).toMatchObject({ conflict: { fields: [{ field: 'label' }, { field: 'tenant' }] } });
});

const listed = async (instanceKey = 'acme-prod') => {
  const browser = await console_.signIn(instanceKey);
  return async (edits: Parameters<typeof accountFault>[0] = []) => {
    if (edits.length > 0) console_.emulator.inject(accountFault(edits));
    const reply = await browser.call('GET', `/api/instances/${instanceKey}/external-accounts`);
    return listExternalAccounts.response.parse(reply.body);
  };
};

test('the list of accounts: an attribute that is missing is not read, and does not make an account off, in use or the only one', async () => {
  const list = await listed();
  const { accounts, ims } = await list();
  const at = accounts.findIndex(({ isIms }) => isIms);
  expect(ims).toMatchObject({ state: 'in-use', accountName: IMS_ACCOUNT_NAME });
  const path = (attribute: string) => `extAccount[${at}]/@${attribute}`;
  const found = async (attribute: string) => {
    const listing = await list([{ path: path(attribute), remove: true }]);
    return { account: listing.accounts[at], ims: listing.ims.state };
  };
  expect(await found('active')).toMatchObject({ account: { enabled: null }, ims: 'in-use' });
  expect(await found('label')).toMatchObject({ account: { label: null }, ims: 'in-use' });
  expect(await found('name')).toMatchObject({ account: { name: null }, ims: 'not-read' });
  expect(await found('type')).toMatchObject({ account: { type: null, isIms: null }, ims: 'not-read' });
  const odd = await list([{ path: path('active'), set: 'maybe' }]);
  expect(odd.accounts[at]?.enabled).toBeNull();
  // Another record without its type may be a second account of the kind.
  const other = await list([{ path: `extAccount[${at === 0 ? 1 : 0}]/@type`, remove: true }]);
  expect(other.ims).toEqual({ state: 'not-read', accountName: IMS_ACCOUNT_NAME });
});

test('an account is incomplete, or in use, only if every deciding field was read', async () => {
  const list = await listed('acme-new');
  const { ims } = await list();
  expect(ims).toMatchObject({ state: 'disabled', fields: expect.arrayContaining(['imsServer', 'associationMask']) });
  const prod = await listed();
  expect((await prod()).ims).toMatchObject({ state: 'in-use' });
  // Another write, with one field left out of the reply. The list takes three queries; the account's own row is in the fifth.
  console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { label: 'Other' });
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@imsServer', remove: true }], { skip: 4 }));
  expect((await prod()).ims).toMatchObject({ state: 'not-read' });
  // The same write with a complete reply: only the missing field made the state not known.
  expect((await prod()).ims).toMatchObject({ state: 'in-force-not-known' });
});

const ofPeople = async () => {
  const body = { mask: 'Campaign - acme_stage - (.*)', limit: 200 };
  const reply = await admin.call('POST', '/api/instances/acme-prod/access-impacts', { body });
  return computeAccessImpact.response.parse(reply.body);
};
const noOrganization = [{ path: 'extAccount[0]/@imsOrgId', remove: true }] as const;

test('an organization that was not read: the people may belong to another one, so no verdict is certain', async () => {
  expect((await ofPeople()).counts['loses-sign-in']).toBeGreaterThan(10);
  console_.emulator.inject(accountFault(noOrganization));
  const { counts, sources, guards } = await ofPeople();
  expect(counts['loses-sign-in']).toBe(0);
  expect(sources.filter(({ reason }) => reason === 'organization-not-read').map(({ source }) => source)).toEqual([
    'profiles',
    'members',
  ]);
  expect(guards.find(({ code }) => code === 'no-administrator-left')?.state).toBe('may-trip');
  // An empty organization was read: it raises no doubt.
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@imsOrgId', set: '' }]));
  expect((await ofPeople()).counts['loses-sign-in']).toBeGreaterThan(10);
});

test('the command line says so, and fails if the mask was not read', async () => {
  const origin = await console_.app.listen({ port: 0, host: '127.0.0.1' });
  const args = ['impact', 'acme-prod', '--mask', 'Campaign - acme_stage - (.*)'];
  console_.emulator.inject(accountFault(noOrganization));
  const unsure = await runCli(origin, args);
  expect(unsure.output).toContain('organization-not-read');
  expect(unsure.output).not.toContain('loses sign-in');
  // Some sources are missing, which trips a guard.
  expect(unsure.code).toBe(3);
  console_.emulator.inject(accountFault([{ path: 'extAccount[0]/@imsRightsMask', remove: true }]));
  expect((await runCli(origin, args)).code).not.toBe(0);
});

test('an instance that accepts no passwords: nobody counts as signing in with one, and the output says so', async () => {
  const mask = 'Campaign - acm - (.*)';
  const impactWith = async (campaignLogin: 'available' | 'blocked') => {
    await using console = await startConsole({
      withAdminConsole: true,
      instances: { 'acme-prod': { campaignLogin } },
    });
    const browser = await console.signIn();
    const ask = (path: string, body: object) =>
      browser.call('POST', `/api/instances/acme-prod/access-impacts${path}`, { body: { mask, ...body } });
    const { guards, people } = computeAccessImpact.response.parse((await ask('', { limit: 200 })).body);
    const origin = await console.app.listen({ port: 0, host: '127.0.0.1' });
    const { output } = await runCli(origin, ['explain', 'acme-prod', 'admin', '--mask', mask]);
    return {
      guard: guards.find(({ code }) => code === 'no-administrator-left'),
      natives: people.filter(({ notes }) => notes.includes('native-sign-in')).length,
      output,
    };
  };
  const open = await impactWith('available');
  expect(open.guard).toMatchObject({ state: 'trips' });
  expect(Number(open.guard?.params['withPassword'])).toBeGreaterThan(0);
  expect(open.natives).toBeGreaterThan(0);
  const blocked = await impactWith('blocked');
  expect(blocked.guard).toMatchObject({ state: 'trips', params: { withPassword: '0' } });
  expect(blocked.natives).toBe(0);
  expect(blocked.output).toContain('native sign-in, which the instance does not accept');
});

test('a field or a secret that is not in the schema is not read and cannot be set', async () => {
  await using console = await startConsole();
  const edits = [
    { replace: 'name="tenant"', by: 'name="account"' },
    { replace: 'name="clientSecret"', by: 'name="awsSecret"' },
  ];
  const schema = { target: 'campaign', method: 'GetEntityIfMoreRecent' } as const;
  console.emulator.inject({ ...schema, effect: { kind: 'damage', edits } });
  const browser = await console.signIn();
  const account = imsAccountSchema.parse((await browser.call('GET', accountPath())).body);
  expect(account.settings).toMatchObject({ tenant: null, imsClientSecret: 'hidden' });
  expect(unreadOf(account)).toEqual({ tenant: 'not-on-build', imsClientSecret: 'not-on-build' });
  const change = { tenant: 'x', imsClientSecret: { action: 'clear' } };
  expect(await browser.call('POST', `${accountPath()}/plans`, { body: { change } })).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'field-not-on-this-build' }, { code: 'field-not-on-this-build' }] },
  });
});
