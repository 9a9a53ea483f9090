import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

const home = '192.0.2.1';
const elsewhere = '198.51.100.1';
const away = '203.0.113.1';
let console_: TestConsole;

beforeEach(async () => {
  console_ = await startConsole({ config: { trustProxy: ['127.0.0.1'] } });
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

interface Knock {
  readonly login?: string;
  readonly password?: string;
  readonly address?: string;
  readonly instanceKey?: string;
}

function signIn(knock: Knock = {}, browser: TestBrowser = console_.browser()) {
  const { login = 'demo-admin', password = 'demo', address = home, instanceKey = 'acme-prod' } = knock;
  const headers = { 'x-forwarded-for': address };
  return browser.call('POST', '/api/session', { headers, body: { instanceKey, login, password } });
}

function confirm(browser: TestBrowser, password: string) {
  const body = { instanceKey: 'acme-prod', password };
  return browser.call('POST', '/api/session/confirmations', { headers: { 'x-forwarded-for': home }, body });
}

const logons = (instanceKey: string) => console_.emulator.counters()[`campaign:${instanceKey}:xtk:session#Logon`] ?? 0;

test('130 wrong passwords of made-up logins behind one proxy do not lock out people who signed in from there before, or from elsewhere', async () => {
  expect(await signIn()).toMatchObject({ status: 201 });
  const replies: number[] = [];
  for (let number = 0; number < 130; number += 1) replies.push((await signIn({ login: `made-up-${number}` })).status);
  expect(replies.filter((status) => status === 401)).toHaveLength(100);
  expect(replies.filter((status) => status === 429)).toHaveLength(30);
  expect(await signIn()).toMatchObject({ status: 201 });
  expect(await signIn({ address: away })).toMatchObject({ status: 201 });
  // A person who never signed in from there has to wait, like the attacker.
  expect(await signIn({ login: 'demo-viewer' })).toMatchObject({ status: 429, code: 'too-many-requests' });
});

test('15 wrong passwords for a login from elsewhere lock out neither that person’s address nor a third one', async () => {
  expect(await signIn()).toMatchObject({ status: 201 });
  for (let count = 0; count < 15; count += 1) await signIn({ password: 'wrong', address: elsewhere });
  expect(await signIn({ address: elsewhere })).toMatchObject({ status: 429 });
  expect(await signIn()).toMatchObject({ status: 201 });
  expect(await signIn({ address: away })).toMatchObject({ status: 201 });
});

test('wrong passwords for a login from many addresses lock out new addresses only', async () => {
  expect(await signIn()).toMatchObject({ status: 201 });
  for (let end = 1; end <= 40; end += 1) await signIn({ password: 'wrong', address: `198.51.100.${end}` });
  expect(await signIn({ address: away })).toMatchObject({ status: 429 });
  expect(await signIn()).toMatchObject({ status: 201 });
});

test('confirming a password has the same limits', async () => {
  const browser = console_.browser();
  await signIn({}, browser);
  for (let number = 0; number < 110; number += 1) await signIn({ login: `made-up-${number}` });
  expect(await confirm(browser, 'demo')).toMatchObject({ status: 200 });
  for (let count = 0; count < 5; count += 1) expect(await confirm(browser, 'wrong')).toMatchObject({ status: 401 });
  for (let count = 0; count < 5; count += 1) expect(await signIn({ password: 'wrong' })).toMatchObject({ status: 401 });
  expect(await confirm(browser, 'demo')).toMatchObject({ status: 429, code: 'too-many-requests' });
});

test('40 sign-ins at a Campaign that hangs: five are sent, the others get 503, and other people are not delayed', async () => {
  expect(await signIn()).toMatchObject({ status: 201 });
  console_.emulator.inject({ target: 'campaign', instanceKey: 'acme-stage', times: 1_000, effect: { kind: 'hang' } });
  let settled = 0;
  const slow = Array.from({ length: 40 }, async (_, number) => {
    const reply = await signIn({ login: `made-up-${number}`, instanceKey: 'acme-stage' });
    settled += 1;
    return reply;
  });
  // 15 find the queue full and get 503 at once.
  await expect.poll(() => settled).toBe(15);
  await expect.poll(() => logons('acme-stage')).toBe(5);
  expect(await signIn()).toMatchObject({ status: 201 });
  expect(await signIn({ address: away, login: 'demo-viewer' })).toMatchObject({ status: 201 });
  expect(settled).toBe(15);
  const replies = await Promise.all(slow);
  const refused = replies.filter(({ code }) => code === 'sign-ins-under-way');
  expect(refused.length).toBeGreaterThanOrEqual(15);
  for (const reply of refused) expect(reply).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([503, 504]));
  // None of it was a wrong password.
  console_.emulator.clearFaults();
  expect(await signIn({ login: 'demo-viewer', instanceKey: 'acme-stage' })).toMatchObject({ status: 201 });
});

test('strangers who fill the queue of a slow instance leave room for people who signed in from there before', async () => {
  expect(await signIn()).toMatchObject({ status: 201 });
  const hang = { target: 'campaign', instanceKey: 'acme-prod', times: 5, effect: { kind: 'hang' } } as const;
  console_.emulator.inject(hang);
  const before = logons('acme-prod');
  const slow = Array.from({ length: 40 }, (_, number) => signIn({ login: `made-up-${number}`, address: elsewhere }));
  await expect.poll(() => logons('acme-prod')).toBe(before + 5);
  expect(await signIn({ address: away, login: 'demo-viewer' })).toMatchObject({ code: 'sign-ins-under-way' });
  expect(await signIn()).toMatchObject({ status: 201 });
  await Promise.all(slow);
});
