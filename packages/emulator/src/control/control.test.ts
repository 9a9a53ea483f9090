import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { IMS_ACCOUNT_NAME, SEEDED_CLIENT_SECRETS } from '../seeds/accounts/accounts.ts';
import { callSoap, logOn, technicalToken } from '../testing/soap.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset('small'));
afterAll(() => emulator.close());

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${emulator.origin}/__emulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, json };
}

test('returns the technical account and the counters', async () => {
  expect((await control('GET', 'technical-account')).json).toEqual(emulator.technicalAccount);
  await fetch(`${emulator.imsUrl}/keys`);
  expect((await control('GET', 'counters')).json).toEqual({ 'ims:keys': 1 });
});

test('lists what must not leak: tokens, credentials, stored secrets and their cipher texts', async () => {
  const { sessionToken, securityToken } = await logOn(emulator.campaignUrl('acme-prod'));
  const accessToken = await technicalToken(emulator);
  const cipherText = emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.['clientSecret'];
  const { json } = await control('GET', 'secrets');
  expect(json).toEqual(
    expect.arrayContaining([
      sessionToken,
      securityToken,
      accessToken,
      cipherText,
      SEEDED_CLIENT_SECRETS['acme-prod'],
      emulator.technicalAccount.clientSecret,
    ]),
  );
  expect(json).not.toContain('');
});

test('resets to a seed', async () => {
  emulator.editAccount('acme-prod', 'mcExec1', { label: 'changed' });
  expect((await control('POST', 'reset')).status).toBe(204);
  expect(emulator.account('acme-prod', 'mcExec1')?.['label']).toBe('Execution instance 1');
  expect((await control('POST', 'reset', { seed: 'messy' })).status).toBe(204);
  expect(emulator.account('acme-stage', 'Adobe_Experience_Cloud')).toBeDefined();
  expect((await control('POST', 'reset', { seed: 'huge' })).status).toBe(400);
});

test.each([
  [{ kind: 'latency', ms: 1 }, 200],
  [{ kind: 'reply', status: 418, contentType: 'text/plain', body: '' }, 418],
  [{ kind: 'html', status: 502 }, 502],
  [{ kind: 'soap-fault', code: 'A', text: 'b', status: 500 }, 500],
  [{ kind: 'session-expired', form: 'text-403' }, 403],
  [{ kind: 'throttle', retryAfter: '38' }, 429],
])('injects %j', async (effect, status) => {
  expect((await control('POST', 'faults', { target: 'campaign', method: 'test', effect })).status).toBe(204);
  expect((await fetch(`${emulator.campaignUrl('acme-prod')}/r/test`)).status).toBe(status);
});

test('injects a fault for the queries of one schema', async () => {
  const effect = { kind: 'html', status: 502 };
  const fault = { target: 'campaign', schema: 'xtk:operator', effect };
  expect((await control('POST', 'faults', fault)).status).toBe(204);
  const url = emulator.campaignUrl('acme-prod');
  const session = await logOn(url);
  const count = (schema: string) =>
    callSoap(url, {
      action: 'xtk:queryDef#ExecuteQuery',
      session,
      parameters: `<e><queryDef operation="count" schema='${schema}'><select><node expr="@name"/></select></queryDef></e>`,
    });
  expect((await count('xtk:group')).status).toBe(200);
  expect((await count('xtk:operator')).status).toBe(502);
});

test('clears faults', async () => {
  await control('POST', 'faults', { target: 'ims', times: 5, effect: { kind: 'html', status: 502 } });
  expect((await control('DELETE', 'faults')).status).toBe(204);
  expect((await fetch(`${emulator.imsUrl}/keys`)).status).toBe(200);
});

test.each([
  {},
  { target: 'campaign' },
  { target: 'nobody', effect: { kind: 'hang' } },
  { target: 'ims', effect: { kind: 'explode' } },
  { target: 'ims', effect: { kind: 'latency' } },
  { target: 'ims', effect: { kind: 'truncate', bytes: -1 } },
  { target: 'ims', times: '2', effect: { kind: 'hang' } },
  { target: 'campaign', effect: { kind: 'change-record', account: 'x', change: { a: 1 } } },
])('refuses the fault %j', async (fault) => {
  expect((await control('POST', 'faults', fault)).status).toBe(400);
});

test('reads, changes, adds and removes accounts', async () => {
  const path = 'instances/acme-prod/accounts/mcExec1';
  expect((await control('GET', path)).json).toEqual(emulator.account('acme-prod', 'mcExec1'));
  expect((await control('PATCH', path, { label: 'New', by: 'omar.haddad' })).status).toBe(200);
  expect(emulator.account('acme-prod', 'mcExec1')).toMatchObject({ label: 'New', 'modifiedBy-id': '20006' });
  expect((await control('PATCH', path, { zz: 'New' })).status).toBe(400);
  expect((await control('PUT', 'instances/acme-prod/accounts/added%20one', { label: 'Added' })).status).toBe(200);
  expect(emulator.account('acme-prod', 'added one')).toMatchObject({ label: 'Added', name: 'added one' });
  expect((await control('DELETE', path)).status).toBe(204);
  expect((await control('GET', path)).status).toBe(404);
  expect((await control('GET', 'instances/nowhere/accounts/x')).status).toBe(400);
});

test('adds, changes and removes people and their memberships', async () => {
  const path = `people/${encodeURIComponent('new.person@acme.example')}`;
  const added = await control('PUT', path, { firstname: 'New', groups: ['Campaign - acme_prod - report'] });
  expect(added).toMatchObject({ status: 200, json: { firstname: 'New', status: 'active' } });
  expect((await control('PUT', path, { status: 'locked' })).json).toMatchObject({
    firstname: 'New',
    status: 'locked',
    groups: ['Campaign - acme_prod - report'],
  });
  const membership = `${path}/groups/${encodeURIComponent('Brand studio')}`;
  expect((await control('PUT', membership)).status).toBe(204);
  expect((await control('PUT', membership)).status).toBe(204);
  expect((await control('GET', path)).json).toMatchObject({
    groups: ['Campaign - acme_prod - report', 'Brand studio'],
  });
  expect(await usersNow()).toMatchObject({
    'new.person@acme.example': [
      'Campaign - acme_prod - report',
      'Brand studio',
      'Creative',
      'Campaign - acme_prod - content',
    ],
  });
  expect(
    (await control('DELETE', `${path}/groups/${encodeURIComponent('Campaign - acme_prod - report')}`)).status,
  ).toBe(204);
  expect((await control('GET', path)).json).toMatchObject({ groups: ['Brand studio'] });
  expect((await control('DELETE', path)).status).toBe(204);
  expect((await control('GET', path)).status).toBe(404);
  expect(await usersNow()).not.toHaveProperty(['new.person@acme.example']);
  const seeded = `people/${encodeURIComponent('demo-viewer@acme.example')}`;
  expect((await control('DELETE', seeded)).status).toBe(204);
  const left = await usersNow();
  expect(left).not.toHaveProperty(['demo-viewer@acme.example']);
  expect(Object.keys(left)).toHaveLength(33);
  expect(left).toMatchObject({ 'demo-admin@acme.example': expect.arrayContaining(['Campaign - acme_prod - admin']) });
  emulator.reset();
  expect(emulator.person('demo-viewer@acme.example')).toBeDefined();
});

/** E-mail addresses with all groups, as User Management lists them now. */
async function usersNow(): Promise<Record<string, string[]>> {
  const { organizationId, clientId } = emulator.technicalAccount;
  const headers = { authorization: `Bearer ${await technicalToken(emulator)}`, 'x-api-key': clientId };
  const address = `${emulator.userManagementUrl}/users/${organizationId}/0?directOnly=false`;
  const { users }: { users: { email: string; groups?: string[] }[] } = JSON.parse(
    await (await fetch(address, { headers })).text(),
  );
  return Object.fromEntries(users.map(({ email, groups = [] }) => [email, groups]));
}

test.each([
  ['people/a%40b.example', { groups: ['no such group'] }],
  ['people/a%40b.example', { status: 'asleep' }],
  ['people/a%40b.example', { email: 'c@d.example' }],
  ['people/nobody%40b.example/groups/Marketing', undefined],
  ['instances/acme-prod/operators/x', { groups: ['no such group'] }],
  ['instances/acme-prod/operators/x', { disabled: 'yes' }],
  ['instances/acme-prod/operators/x', { authentication: 1 }],
  ['instances/acme-prod/operators/x', { login: 'y' }],
  ['instances/nowhere/operators/x', {}],
])('refuses PUT %s %j, and changes nothing', async (path, body) => {
  expect((await control('PUT', path, body)).status).toBe(400);
  expect(emulator.person('a@b.example')).toBeUndefined();
  expect(emulator.operator('acme-prod', 'x')).toBeUndefined();
});

test('adds, changes and removes operators', async () => {
  const path = 'instances/acme-prod/operators/new.one';
  expect((await control('PUT', path, { email: 'new@acme.example', groups: ['report', 'offer'] })).json).toEqual({
    label: 'new.one',
    email: 'new@acme.example',
    disabled: false,
    authentication: 'ims',
    groups: ['report', 'offer'],
  });
  const changed = await control('PUT', path, { disabled: true, authentication: 'native', groups: ['admin'] });
  expect(changed.json).toMatchObject({ email: 'new@acme.example', disabled: true, groups: ['admin'] });
  expect(await control('GET', path)).toEqual(changed);
  expect((await control('DELETE', path)).status).toBe(204);
  expect((await control('GET', path)).status).toBe(404);
  expect((await control('POST', path)).status).toBe(404);
});

test('refuses operators to accounts without rights', async () => {
  const url = emulator.campaignUrl('acme-prod');
  const ask = async () =>
    callSoap(url, {
      action: 'xtk:queryDef#ExecuteQuery',
      session: await logOn(url, 'demo-viewer'),
      parameters: `<e><queryDef schema="xtk:operator" operation="count"><select><node expr="@id"/></select></queryDef></e>`,
    });
  expect((await control('PATCH', 'instances/acme-prod/rights', { operatorsRefused: true })).status).toBe(204);
  expect((await ask()).body).toContain('SOP-330023');
  expect((await control('PATCH', 'instances/acme-prod/rights', { operatorsRefused: false })).status).toBe(204);
  expect((await ask()).body).toContain('count=');
});

test('expires sessions and hides secrets', async () => {
  const url = emulator.campaignUrl('acme-prod');
  const session = await logOn(url);
  expect((await control('POST', 'instances/acme-prod/expire-sessions')).status).toBe(204);
  expect((await callSoap(url, { action: 'xtk:session#TestCnx', session, parameters: '' })).status).toBe(403);
  expect((await control('PATCH', 'instances/acme-prod/secrets', { hidden: true })).status).toBe(204);
  const schema = await callSoap(url, {
    action: 'xtk:persist#GetEntityIfMoreRecent',
    session: await logOn(url),
    parameters: '<pk>xtk:schema|nms:extAccount</pk><md5/><mustExist>false</mustExist>',
  });
  expect(schema.body).toContain('accessibleIf');
});

test('knows no other control, and no other path', async () => {
  expect((await control('GET', 'nothing')).status).toBe(404);
  expect((await fetch(`${emulator.origin}/elsewhere`)).status).toBe(404);
  expect((await fetch(`${emulator.campaignUrl('nowhere')}/r/test`)).status).toBe(404);
});
