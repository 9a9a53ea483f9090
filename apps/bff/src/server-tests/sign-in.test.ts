import type { Fault } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountPath, instanceKeys, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;

beforeEach(async () => {
  console_ = await startConsole({ instances: { 'acme-native-blocked': { campaignLogin: 'blocked' } } });
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

const signIn = (input: object, browser = console_.browser()) => browser.call('POST', '/api/session', { body: input });
const good = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
const calls = () => console_.emulator.counters();

test('a wrong password, a blocked instance, one that is not configured', async () => {
  expect(await signIn({ ...good, password: 'wrong' })).toMatchObject({ status: 401, code: 'sign-in-refused' });
  expect(await signIn({ ...good, instanceKey: 'acme-native-blocked' })).toMatchObject({
    status: 403,
    code: 'native-sign-in-blocked',
  });
  // Campaign still lets its allow-listed operators in: the way back when Adobe sign-in is broken.
  const exempt = { instanceKey: 'acme-native-blocked', login: 'admin', password: 'admin' };
  expect(await signIn(exempt)).toMatchObject({ status: 201 });
  expect(await signIn({ ...good, instanceKey: 'nowhere' })).toMatchObject({ status: 404, code: 'unknown-instance' });
  expect(await signIn({ ...good, login: '' })).toMatchObject({
    status: 400,
    code: 'invalid-request',
    body: { errors: [{ path: 'login', code: 'required' }] },
  });
});

test.each<[string, Fault['effect'], readonly [status: number, code: string]]>([
  ['a reset connection', { kind: 'reset' }, [504, 'campaign-unreachable']],
  ['no answer at all', { kind: 'hang' }, [504, 'campaign-timeout']],
  ['a page of HTML', { kind: 'html', status: 200 }, [502, 'campaign-unexpected-reply']],
  ['a gateway error', { kind: 'html', status: 503 }, [504, 'campaign-unreachable']],
  ['XML cut off', { kind: 'truncate', bytes: 400 }, [504, 'campaign-unreachable']],
  [
    'JSON',
    { kind: 'reply', status: 200, contentType: 'application/json', body: '{}' },
    [502, 'campaign-unexpected-reply'],
  ],
  [
    'a document type',
    { kind: 'reply', status: 200, contentType: 'text/xml', body: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
    [502, 'campaign-unexpected-reply'],
  ],
  ['a fault', { kind: 'soap-fault', code: 'SOP-330011', text: 'No.' }, [502, 'campaign-fault']],
  [
    'a refused address',
    { kind: 'reply', status: 403, contentType: 'text/plain', body: "XSV-350013 The '10.0.0.1' IP address via which" },
    [403, 'address-refused'],
  ],
])('Campaign answers the sign-in with %s', async (_what, effect, expected) => {
  console_.emulator.inject({ target: 'campaign', times: 5, effect });
  const reply = await signIn(good);
  expect([reply.status, reply.code]).toEqual(expected);
  expect(reply.headers['set-cookie']).toBeUndefined();
});

test('the cookie holds nothing but an id, and cannot be read or sent by others', async () => {
  const reply = await signIn(good);
  expect(reply.headers['set-cookie']).toMatch(
    /^__Host-Http-sid=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=28800$/,
  );
});

test('a new sign-in ends the session before it, here and at Campaign', async () => {
  const browser = await console_.signIn();
  const former = browser.cookie;
  await signIn(good, browser);
  expect(browser.cookie).not.toBe(former);
  expect(calls()['campaign:acme-prod:xtk:session#Logoff']).toBe(1);
  const headers = { cookie: former };
  expect(await console_.browser().call('GET', '/api/session', { headers })).toMatchObject({
    status: 401,
    code: 'session-expired',
  });
  expect(await browser.call('GET', '/api/session')).toMatchObject({ status: 200 });
});

test('signing out ends both sessions and clears the browser; a request under way does not bring it back', async () => {
  const browser = await console_.signIn();
  const { cookie } = browser;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect: { kind: 'latency', ms: 100 } });
  console_.clock.skipMs = 60_000;
  const slow = console_.browser().call('GET', '/api/instances/acme-prod/operator-groups', { headers: { cookie } });
  const out = await browser.call('DELETE', '/api/session');
  expect(out).toMatchObject({ status: 204, headers: { 'clear-site-data': '"cookies", "storage"' } });
  await slow;
  expect(await console_.browser().call('GET', '/api/session', { headers: { cookie } })).toMatchObject({
    status: 401,
    code: 'session-expired',
  });
  expect(calls()['campaign:acme-prod:xtk:session#Logoff']).toBe(1);
});

test('signing out without a session is done at once', async () => {
  expect(await console_.browser().call('DELETE', '/api/session')).toMatchObject({ status: 204 });
});

test('a session ends when idle for 30 minutes, and after 8 hours however busy', async () => {
  const idle = await console_.signIn();
  console_.clock.skipMs = 30 * 60_000 + 1;
  expect(await idle.call('GET', '/api/session')).toMatchObject({ status: 401, code: 'session-expired' });
  const busy = await console_.signIn();
  const start = console_.clock.skipMs;
  for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
    console_.clock.skipMs = start + minutes * 60_000;
    expect(await busy.call('GET', '/api/session')).toMatchObject({ status: 200 });
  }
  console_.clock.skipMs = start + 8 * 60 * 60_000 + 1;
  expect(await busy.call('GET', '/api/session')).toMatchObject({ status: 401 });
});

test.each(['text-403', 'fault-200'] as const)('Campaign ended the session (%s): it ends here too', async (form) => {
  const browser = await console_.signIn();
  const { cookie } = browser;
  console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect: { kind: 'session-expired', form } });
  expect(await browser.call('GET', accountPath())).toMatchObject({ status: 401, code: 'session-expired' });
  expect(browser.cookie).toBe('');
  expect(await console_.browser().call('GET', '/api/session', { headers: { cookie } })).toMatchObject({ status: 401 });
});

test('ten wrong passwords stop the eleventh attempt, right or wrong, and say when to come back', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn({ ...good, password: 'wrong' });
  const reply = await signIn(good);
  expect(reply).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  console_.clock.skipMs = 15 * 60_000;
  expect(await signIn(good)).toMatchObject({ status: 201 });
});

test('sessions of one store outlive the process', async () => {
  const browser = await console_.signIn();
  await console_.restart();
  expect(await browser.call('GET', '/api/instances/acme-prod/operator-groups')).toMatchObject({ status: 200 });
});

test('a second process on the same store is refused', async () => {
  const { openSqliteStore } = await import('../store/sqlite/sqlite-store.ts');
  const { StoreLockedError } = await import('../store/sqlite/store-lock.ts');
  const file = `${console_.folder}/console.sqlite`;
  await expect(openSqliteStore({ file, serverKey: Buffer.alloc(32) })).rejects.toThrow(StoreLockedError);
});

test('instances are listed without a session, and say which take a Campaign login', async () => {
  const reply = await console_.browser().call('GET', '/api/instances');
  expect(reply.body).toMatchObject({ demo: false, instances: instanceKeys.map((instanceKey) => ({ instanceKey })) });
  expect(JSON.stringify(reply.body)).not.toContain('127.0.0.1');
});
