import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { at, textAt } from '../testing/json-at.ts';
import { accountPath, instanceKeys, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;

const noOperators = () => Promise.reject(new Error('not used'));

beforeEach(async () => {
  console_ = await startConsole({ withAdminConsole: true });
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const list = (instanceKey: string) => `/api/instances/${instanceKey}/external-accounts`;

test('what each instance is ready for', async () => {
  const states: Record<string, unknown> = {};
  for (const key of instanceKeys.slice(0, 5)) {
    const reply = await (await console_.signIn(key)).call('GET', list(key));
    states[key] = at(reply.body, 'ims');
  }
  expect(states).toEqual({
    'acme-prod': { state: 'in-use', accountName: IMS_ACCOUNT_NAME, operators: expect.any(Number) },
    'acme-stage': { state: 'in-use', accountName: IMS_ACCOUNT_NAME, operators: expect.any(Number) },
    'acme-new': {
      state: 'disabled',
      accountName: IMS_ACCOUNT_NAME,
      fields: ['imsServer', 'imsClientId', 'imsClientSecret', 'callbackServer', 'imsOrganizationId', 'associationMask'],
    },
    'acme-bare': { state: 'package-missing' },
    'acme-v8': { state: 'in-use', accountName: IMS_ACCOUNT_NAME, operators: expect.any(Number) },
  });
});

test('the state of the account follows from facts, and is in use only if people get in', async () => {
  const admin = await console_.signIn();
  const ims = async () => at((await admin.call('GET', list('acme-prod'))).body, 'ims');
  const { emulator } = console_;
  const edit = (change: Record<string, string>) => emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change);
  const before = await ims();
  expect(before).toMatchObject({ state: 'in-use' });
  const count = Number(at(before, 'operators'));
  emulator.putOperator('acme-prod', 'new.one', { authentication: 'ims' });
  emulator.putOperator('acme-prod', 'locked', { authentication: 'ims', disabled: true });
  emulator.putOperator('acme-prod', 'by.password', { authentication: 'native' });
  expect(await ims()).toMatchObject({ state: 'in-use', operators: count + 1 });
  edit({ tenant: 'other' });
  expect(await ims()).toMatchObject({ state: 'restart-pending', fields: ['tenant'] });
  edit({ tenant: 'acme' });
  expect(await ims()).toMatchObject({ state: 'in-force-not-known', reason: 'changed-outside' });
  edit({ imsServer: '', clientSecret: '' });
  expect(await ims()).toMatchObject({ state: 'incomplete', fields: ['imsServer', 'imsClientSecret'] });
  edit({ active: '0' });
  expect(await ims()).toMatchObject({ state: 'disabled', fields: ['imsServer', 'imsClientSecret'] });
  emulator.reset('small');
  const viewer = await console_.signIn('acme-v8', 'demo-viewer');
  emulator.refuseOperators('acme-v8', true);
  expect(at((await viewer.call('GET', list('acme-v8'))).body, 'ims')).toMatchObject({ state: 'filled-in' });
});

test('no account, two accounts, and a package that the deployer names', async () => {
  const admin = await console_.signIn();
  const other = { name: 'mac2', label: 'Second', type: '117' };
  console_.emulator.addAccount('acme-prod', other);
  expect(at((await admin.call('GET', list('acme-prod'))).body, 'ims')).toEqual({
    state: 'duplicate',
    accountNames: [IMS_ACCOUNT_NAME, 'mac2'],
  });
  expect((await admin.call('GET', accountPath())).body).toMatchObject({ otherAccountsOfKind: ['mac2'] });
  console_.emulator.removeAccount('acme-prod', 'mac2');
  console_.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
  expect(at((await admin.call('GET', list('acme-prod'))).body, 'ims')).toEqual({ state: 'account-missing' });
  expect(await admin.call('GET', accountPath())).toMatchObject({ status: 404, code: 'account-not-found' });
  const bare = await console_.signIn('acme-bare');
  expect(await bare.call('GET', accountPath('acme-bare'))).toMatchObject({ status: 404, code: 'package-missing' });
});

test('a package named in the configuration is looked for among the installed ones', async () => {
  await using named = await startConsole({
    instances: {
      'acme-prod': { packageNames: ['nms:other'] },
      'acme-stage': { packageNames: ['Integration with the Adobe Experience Cloud'] },
    },
  });
  const [prod, stage] = [await named.signIn(), await named.signIn('acme-stage')];
  expect(at((await prod.call('GET', list('acme-prod'))).body, 'ims')).toEqual({ state: 'package-missing' });
  expect(at((await stage.call('GET', list('acme-stage'))).body, 'ims')).toMatchObject({ state: 'in-use' });
});

test('accounts of all types, with labels from the schema', async () => {
  const admin = await console_.signIn();
  const reply = await admin.call('GET', list('acme-prod'));
  const accounts = [at(reply.body, 'accounts')].flat();
  // The record with the id 0, which stands for no account, is none of them.
  expect(accounts.length).toBe(31);
  expect(accounts.filter((account) => at(account, 'name') === null)).toEqual([]);
  expect(accounts).toContainEqual({
    name: 'crmSync',
    label: 'Salesforce <CRM> & "sync"',
    type: { value: '71', name: 'salesforce', label: 'Salesforce CRM' },
    enabled: true,
    changedAt: '2026-11-02T06:00:00.000Z',
    changedBy: expect.any(String),
    folder: '/Administration/Platform/External accounts/',
    isIms: false,
    group: 'adobe',
  });
});

test('which fields exist on a build comes from its schema', async () => {
  for (const [key, present] of [
    ['acme-prod', true],
    ['acme-stage', false],
  ] as const) {
    const reply = await (await console_.signIn(key)).call('GET', accountPath(key));
    const fields = [at(reply.body, 'fields')].flat();
    expect(fields.length).toBe(15);
    expect(fields.find((field) => at(field, 'field') === 'productContext')).toMatchObject({
      xpath: '@productContext',
      present,
    });
    expect(fields.find((field) => at(field, 'field') === 'comment')).toMatchObject({ xpath: 'desc', present: true });
  }
});

test('the schema is fetched once and asked for again by its checksum', async () => {
  const admin = await console_.signIn();
  const schemaCalls = () => console_.emulator.counters()['campaign:acme-prod:xtk:persist#GetEntityIfMoreRecent'];
  await admin.call('GET', accountPath());
  await admin.call('GET', accountPath());
  expect(schemaCalls()).toBe(1);
  console_.clock.skipMs = 61_000;
  expect(await admin.call('GET', accountPath())).toMatchObject({ status: 200 });
  expect(schemaCalls()).toBe(2);
});

test('a revision moves with any value and with the secret, and not by being read again', async () => {
  const admin = await console_.signIn();
  const revision = async () => textAt((await admin.call('GET', accountPath())).body, 'revision');
  const seen = [await revision()];
  expect(await revision()).toBe(seen[0]);
  for (const change of [{ tenant: 'x' }, { clientSecret: 'p8e-other' }, { desc: 'other' }, { tenant: 'acme' }]) {
    console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, change);
    seen.push(await revision());
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('two browsers with the same account see the same revision; another server key gives another', async () => {
  const [one, two] = [await console_.signIn(), await console_.signIn('acme-prod', 'demo-viewer')];
  const [first, second] = [await one.call('GET', accountPath()), await two.call('GET', accountPath())];
  expect(textAt(first.body, 'revision')).toBe(textAt(second.body, 'revision'));
  expect(at(first.body, 'settings', 'imsClientSecret')).toEqual({
    stored: true,
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

test('profiles of Campaign, without waiting for Admin Console; others are counted', async () => {
  const admin = await console_.signIn();
  const reply = await admin.call('GET', '/api/instances/acme-prod/profiles');
  expect(reply.body).toMatchObject({
    snapshot: { completeness: 'complete', reason: null },
    refresh: { state: 'idle' },
  });
  expect([at(reply.body, 'profiles')].flat().length).toBeGreaterThan(10);
  expect(at(reply.body, 'otherProducts')).toBeGreaterThan(0);
  const preview = await admin.call('POST', '/api/instances/acme-prod/mask-previews', {
    body: { mask: 'Campaign - acme_prod - (.*)' },
  });
  expect(preview.body).toMatchObject({ snapshot: { completeness: 'complete' }, totals: { linked: 7 } });
  const totals = Object.values(Object(at(preview.body, 'totals'))).reduce<number>(
    (sum, count) => sum + Number(count),
    0,
  );
  expect(totals).toBe([at(preview.body, 'matches')].flat().length);
});

test('groups that xtk:group does not give are read among the operators', async () => {
  const admin = await console_.signIn();
  const effect = {
    kind: 'soap-fault',
    code: 'SOP-330011',
    text: "XFR-180000 The schema 'xtk:group' is unknown.",
  } as const;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', schema: 'xtk:group', effect });
  const reply = await admin.call('GET', '/api/instances/acme-prod/operator-groups');
  expect(reply.status).toBe(200);
  // The refused call, and a count and a page of the other list, which is empty here.
  expect(console_.emulator.counters()['campaign:acme-prod:xtk:queryDef#ExecuteQuery']).toBe(3);
});

test('the preview is too slow, or the store gone: each has its code, and ready says no', async () => {
  await using broken = await startConsole({
    gateways: ({ previews }) => ({
      previews: { ...previews, preview: () => Promise.reject(new Problem('preview-unavailable')) },
      campaign: {
        signIn: () => Promise.reject(new StoreUnavailable('gone')),
        signOut: () => Promise.resolve(),
        accounts: () => Promise.reject(new Error('CANARY in an unexpected message')),
        operatorGroups: () => Promise.resolve({ groups: [], oddEntries: 0, isWhole: true }),
        operators: noOperators,
        mayApply: () => Promise.resolve(true),
        adobeOperators: () => Promise.resolve(null),
        accountValues: () => Promise.reject(new Error('not used')),
      },
    }),
  });
  const browser = broken.browser();
  const body = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
  expect(await browser.call('POST', '/api/session', { body })).toMatchObject({
    status: 503,
    code: 'store-unavailable',
  });
  await broken.store.close();
  expect(await browser.call('GET', '/health/live')).toMatchObject({ status: 200 });
  expect(await browser.call('GET', '/health/ready')).toMatchObject({ status: 503, code: 'store-unavailable' });
});

test('an unexpected failure says nothing but its request, and the log has no message of it', async () => {
  await using broken = await startConsole({
    gateways: ({ campaign, previews }) => ({
      campaign: { ...campaign, accounts: () => Promise.reject(new Error('CANARY in an unexpected message')) },
      previews: { ...previews, preview: () => Promise.reject(new Problem('preview-unavailable')) },
    }),
  });
  const admin = await broken.signIn();
  const reply = await admin.call('GET', list('acme-prod'));
  expect(reply).toMatchObject({ status: 500, code: 'internal' });
  expect(Object.keys(Object(reply.body)).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type']);
  expect(broken.log()).toContain(textAt(reply.body, 'requestId'));
  expect(broken.log()).not.toContain('CANARY');
  const preview = await admin.call('POST', '/api/instances/acme-prod/mask-previews', { body: { mask: '(.*)' } });
  expect(preview).toMatchObject({ status: 503, code: 'preview-unavailable' });
});
