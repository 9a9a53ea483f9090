import { randomUUID } from 'node:crypto';
import {
  createAccountPlans,
  listExternalAccounts,
  type PlainAccountBody,
  plainAccountSchema,
  type PlanBody,
} from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestConsole, startConsole } from '../testing/test-console.ts';
import type { TestBrowser, TestReply } from '../testing/test-browser.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(() => console_[Symbol.asyncDispose]());

const accountsPath = '/api/instances/acme-prod/external-accounts';

const writes = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;

async function read(name: string): Promise<PlainAccountBody> {
  const { body } = await admin.call('GET', `${accountsPath}/${encodeURIComponent(name)}`);
  return plainAccountSchema.parse(body);
}

function ask(account: string, change: object, more: object = {}): Promise<TestReply> {
  const changes = [{ act: 'change', account, change, ...more }];
  return admin.call('POST', '/api/instances/acme-prod/plans', { body: { changes } });
}

async function plan(account: string, change: object, more: object = {}): Promise<PlanBody> {
  const { body } = await ask(account, change, more);
  const [planned] = createAccountPlans.response.parse(body).plans;
  if (planned === undefined) throw new Error('no plan came');
  return planned;
}

function apply(planId: string): Promise<TestReply> {
  const headers = { 'idempotency-key': randomUUID() };
  return admin.call('POST', `/api/plans/${planId}/apply`, { body: { overrides: [] }, headers });
}

const stamps = new Set(['lastModified', 'modifiedBy-id']);

/** The record at the emulator, without what Campaign stamps on it. */
function recordOf(name: string): unknown {
  const stored = console_.emulator.account('acme-prod', name) ?? {};
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !stamps.has(key.replace('@', ''))));
}

async function names(): Promise<string[]> {
  const { body } = await admin.call('GET', accountsPath);
  const { accounts } = listExternalAccounts.response.parse(body);
  return accounts.flatMap(({ name, isIms }) => (isIms === true || name === null ? [] : [name]));
}

test('every account of the instance opens, with its type and its values', async () => {
  const found = await names();
  expect(found.length).toBeGreaterThan(20);
  for (const name of found) {
    const account = await read(name);
    expect(account.described, name).not.toBeNull();
    const fields = account.sections.flatMap((section) => section.fields);
    expect(new Set(fields.map(({ field }) => field)).size, name).toBe(fields.length);
    for (const { field, present, unread } of fields)
      if (present && unread === null) expect(account.values[field], `${name} ${field}`).not.toBeUndefined();
  }
});

test('an account says in which folder it is, and where Campaign does not report that, it says so', async () => {
  const home = '/Administration/Platform/External accounts/';
  expect((await read('aemInstance')).folder).toBe(home);
  expect((await read('nightlyExport')).folder).toBe(`${home}Partner connections/`);
  console_.emulator.editAccount('acme-prod', 'aemInstance', { 'folder-id': '9' });
  expect((await read('aemInstance')).folder).toBeNull();
  console_.emulator.editAccount('acme-prod', 'aemInstance', { 'folder-id': '1132' });
});

test('a change of one value is planned without people, written, and leaves all else as it was', async () => {
  for (const name of await names()) {
    const { readOnly, revision } = await read(name);
    if (readOnly !== null) continue;
    const before = recordOf(name);
    const label = `${name} after`;
    const planned = await plan(name, { label }, { baseRevision: revision });
    expect(planned).toMatchObject({ kind: 'plain', impact: null, preview: null, restart: null, state: 'open' });
    expect(planned.changes).toMatchObject([{ field: 'label', label: { en: 'Label', sv: 'Etikett' }, after: label }]);
    const receipt = await apply(planned.planId);
    expect(receipt, name).toMatchObject({
      status: 200,
      body: { accountName: name, effective: 'at-once', restart: null },
    });
    expect(recordOf(name)).toEqual({ ...Object(before), label });
    expect((await read(name)).values['label']).toBe(label);
  }
});

test('a value within an element, a flag, a choice and a secret are written, and what stands beside them stays', async () => {
  const [name] = (await Promise.all((await names()).map(read)))
    .filter(({ values }) => values['smscName'] !== undefined && values['smscName'] !== '')
    .map((account) => account.name);
  if (name === undefined) throw new Error('the seed has no SMS account');
  const before = recordOf(name);
  const change = { smscName: 'Twin', enableTls: true, password: { action: 'replace', value: 'n3w canary "word"' } };
  const planned = await plan(name, change);
  expect(planned.changes.map(({ field, after }) => [field, after])).toEqual([
    ['password', { secret: 'replaced' }],
    ['smscName', 'Twin'],
    ['enableTls', true],
  ]);
  expect(JSON.stringify(planned)).not.toContain('canary');
  expect(await apply(planned.planId)).toMatchObject({ status: 200 });
  const after = Object(recordOf(name));
  expect(after).not.toEqual(before);
  expect(JSON.stringify(after)).not.toContain('canary');
  expect(after['password']).not.toBe(Object(before)['password']);
});

const refused = async (account: string, change: object) => {
  const reply = await ask(account, change);
  return { status: reply.status, ...Object(reply.body) };
};

test('what a change may not be is refused with the field and what is the matter', async () => {
  const cases = [
    [{ noSuchField: 'x' }, 'change.noSuchField', 'unknown-field'],
    [{ '@imsRightsMask': 'x' }, 'change.@imsRightsMask', 'unknown-field'],
    [{ '@id': '1' }, 'change.@id', 'unknown-field'],
    [{ '@type': '3' }, 'change.@type', 'unknown-field'],
    [{ __proto__x: 'x' }, 'change.__proto__x', 'unknown-field'],
    [{ enabled: 'yes' }, 'change.enabled', 'value-of-other-kind'],
    [{ server: true }, 'change.server', 'value-of-other-kind'],
    [{ password: 'plain' }, 'change.password', 'value-of-other-kind'],
    [{ server: { action: 'clear' } }, 'change.server', 'value-of-other-kind'],
    [{ port: 'many' }, 'change.port', 'number-grammar'],
    [{ port: '70000' }, 'change.port', 'port-range'],
    [{ label: '' }, 'change.label', 'required'],
    [{ label: 'x'.repeat(129) }, 'change.label', 'too-long'],
    [{ name: 'two words' }, 'change.name', 'name-grammar'],
    [{ name: IMS_ACCOUNT_NAME }, 'change.name', 'name-reserved'],
    [{ server: 'a\u0000b' }, 'change.server', 'control-character'],
    [{ password: { action: 'replace', value: '••••••••' } }, 'change.password', 'secret-looks-masked'],
    [{ password: { action: 'replace', value: ' ' } }, 'change.password', 'required'],
  ] as const;
  for (const [change, path, code] of cases) {
    const reply = await refused('partnerFiles', change);
    expect(reply, JSON.stringify(change)).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(reply.errors, JSON.stringify(change)).toMatchObject([{ path, code }]);
  }
  expect(await refused('partnerFiles', {})).toMatchObject({ code: 'nothing-to-change' });
  expect(await refused('partnerFiles', { password: { action: 'leave' } })).toMatchObject({ code: 'invalid-request' });
  expect(await refused(IMS_ACCOUNT_NAME, { label: 'x' })).toMatchObject({ code: 'ims-account-apart' });
  expect(await refused('ffda', { label: 'x' })).toMatchObject({ status: 403, code: 'account-read-only' });
  expect(await refused('nobody', { label: 'x' })).toMatchObject({ code: 'account-not-found' });
});

test('the form of Adobe sign-in takes no other account', async () => {
  const reply = await admin.call('POST', `${accountsPath}/partnerFiles/plans`, { body: { change: { label: 'x' } } });
  expect(reply).toMatchObject({ code: 'not-an-ims-account' });
});

test('an edit that another administrator made meanwhile is shown, before the plan and after it', async () => {
  const { revision } = await read('partnerFiles');
  const planned = await plan('partnerFiles', { account: 'mine' }, { baseRevision: revision });
  console_.emulator.editAccount('acme-prod', 'partnerFiles', { account: 'theirs' });
  const theirs = { field: 'account', label: { en: 'Account', sv: 'Konto' }, theirs: 'theirs', yours: 'mine' };
  expect((await ask('partnerFiles', { account: 'mine' }, { baseRevision: revision })).body).toMatchObject({
    code: 'account-changed',
    conflict: { fields: [{ ...theirs, state: 'conflict' }] },
  });
  expect((await apply(planned.planId)).body).toMatchObject({
    code: 'basis-moved',
    moved: ['account'],
    campaignChanged: 'no',
    conflict: { fields: [{ ...theirs, state: 'conflict' }] },
  });
  expect((await read('partnerFiles')).values['account']).toBe('theirs');
});

test('a write whose reply was lost is settled by reading, and never sent again', async () => {
  const planned = await plan('productCatalog', { account: 'reader-2' });
  console_.emulator.inject({
    target: 'campaign',
    method: 'Write',
    times: 1,
    effect: { kind: 'reset', afterWrite: true },
  });
  const before = writes();
  const reply = await apply(planned.planId);
  expect(reply.status === 200 || reply.status === 502).toBe(true);
  await read('productCatalog');
  const { body } = await admin.call('GET', `/api/plans/${planned.planId}`);
  expect(body).toMatchObject({ state: 'applied', receipt: { accountName: 'productCatalog' } });
  expect(writes() - before).toBe(1);
});

test('a secret that hardening hides is neither stored nor absent, and a change of it says so', async () => {
  console_.emulator.hideSecrets('acme-prod', 'but-admin');
  const hidden = await read('partnerFiles');
  expect(hidden.values['password']).toEqual({ secret: 'hidden' });
  // The schema is read again a minute later at most; until then its nodes are those of before.
  const planned = await plan('partnerFiles', { password: { action: 'replace', value: 'another one' } });
  expect(planned.changes).toMatchObject([
    { field: 'password', before: { secret: 'hidden' }, after: { secret: 'replaced' } },
  ]);
  expect(planned.warnings).toContainEqual({ code: 'secret-hidden' });
  console_.emulator.hideSecrets('acme-prod', false);
});

const others = async (name: string) =>
  (await read(name)).sections.find(({ key }) => key === 'other')?.fields.map(({ field }) => field) ?? [];

test('attributes of other types are shown where the account holds something there, and not for their first values', async () => {
  const before = await others('productCatalog');
  for (const first of ['@timezone', '@mobileConnector', '@deliveryMode', '@awsRegion', 'params/@maxBinds'])
    expect(before).not.toContain(first);
  console_.emulator.editAccount('acme-prod', 'productCatalog', { awsRegion: 'eu-north-1' });
  expect(await others('productCatalog')).toContain('@awsRegion');
});

test('a value that the reply leaves out is not read, which is not empty, and another revision', async () => {
  const whole = await read('partnerFiles');
  const at = 'extAccount[1]';
  const damage = (edit: { set: string } | { remove: true }) =>
    console_.emulator.inject({
      target: 'campaign',
      method: 'ExecuteQuery',
      schema: 'nms:extAccount',
      skip: 1,
      times: 1,
      effect: { kind: 'damage', edits: [{ path: `${at}/@server`, ...edit }] },
    });
  damage({ remove: true });
  const unread = await read('partnerFiles');
  damage({ set: '' });
  const empty = await read('partnerFiles');
  expect([whole, unread, empty].map(({ values }) => values['server'])).toEqual(['ftp.partner.example', null, '']);
  expect(new Set([whole, unread, empty].map(({ revision }) => revision)).size).toBe(3);
  const fields = unread.sections.flatMap((section) => section.fields);
  expect(fields.find(({ field }) => field === 'server')).toMatchObject({ unread: 'not-in-reply', present: true });
});

test('a secret of another type is a secret among the other attributes too, and its stored form goes nowhere', async () => {
  const secrets = { password: 'canary-one', awsSecret: 'canary-two' };
  console_.emulator.editAccount('acme-prod', 'hadoopCluster', secrets);
  const stored = Object(console_.emulator.account('acme-prod', 'hadoopCluster'));
  const reply = await admin.call('GET', `${accountsPath}/hadoopCluster`);
  const { values, sections } = plainAccountSchema.parse(reply.body);
  const others = sections.find(({ key }) => key === 'other')?.fields ?? [];
  for (const name of Object.keys(secrets)) {
    const field = `@${name}`;
    expect(others.find((one) => one.field === field)).toMatchObject({ kind: 'secret' });
    expect(values[field]).toMatchObject({ secret: 'stored' });
    expect(JSON.stringify(reply.body)).not.toContain(stored[name]);
  }
});
