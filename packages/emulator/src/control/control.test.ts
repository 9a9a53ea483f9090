import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator, type Emulator } from '../emulator.ts';
import { IMS_ACCOUNT_NAME, SEEDED_CLIENT_SECRETS } from '../seeds/accounts.ts';
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

test('tells the technical account and the counters', async () => {
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
