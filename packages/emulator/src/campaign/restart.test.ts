import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { IMS_ACCOUNT_NAME } from '../seeds/accounts/accounts.ts';
import { callSoap, logOn, technicalToken, textOf } from '../testing/soap.ts';
import { nextDailyRestart } from './daily-restart.ts';

const KEY = 'acme-prod';
const email = 'new.person@acme.example';
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => {
  emulator.reset('small');
  emulator.putPerson(email, { groups: ['Campaign - acme_prod - delivery'] });
});
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

const at = (time: string) => new Date(time).getTime();

async function signIn(token?: string) {
  const { status, body } = await callSoap(emulator.campaignUrl(KEY), {
    action: 'xtk:session#BearerTokenLogon',
    parameters: `<token>${token ?? (await emulator.personToken(email))}</token>`,
  });
  return status === 200 ? textOf(body, 'pstrSessionToken').slice(0, 3) : `${status} ${body}`;
}

const edit = (change: Record<string, string>) => emulator.editAccount(KEY, IMS_ACCOUNT_NAME, change);
const refused = '401 Login does not have any right matching the expression';
const off = '401 XSV-350012 Invalid login or password. Connection denied.';

describe('sign-in by Adobe ID uses the settings in force', () => {
  test('a person whose profile fits is let in and becomes an operator of the group', async () => {
    expect(await signIn()).toBe('___');
    expect(emulator.operator(KEY, email)).toMatchObject({ authentication: 'ims', groups: ['delivery'] });
    expect(await signIn()).toBe('___');
    expect(emulator.operator(KEY, email)?.groups).toEqual(['delivery']);
  });

  test.each([
    ['another mask', { imsRightsMask: 'Campaign - acme_stage - (.*)' }, refused],
    ['a mask that no engine reads', { imsRightsMask: 'Campaign - (' }, refused],
    ['no mask', { imsRightsMask: '' }, off],
    ['disabled', { active: '0' }, off],
    ['no client id', { clientId: '' }, off],
    ['no secret', { clientSecret: '' }, off],
    ['another organisation', { imsOrgId: 'OTHER@AdobeOrg' }, off],
    ['another label', { label: 'Sign-in' }, '___'],
    ['a prefix instead of the expression', { imsRightsMask: 'Campaign - acme_prod - ' }, '___'],
  ])('%s takes effect only after the restart', async (_what, change, afterwards) => {
    edit(change);
    expect(await signIn()).toBe('___');
    emulator.restart(KEY);
    expect(await signIn()).toBe(afterwards);
  });

  test('a second account of the kind, and the deletion of the only one, also take effect after the restart', async () => {
    emulator.addAccount(KEY, { name: 'Second', type: emulator.account(KEY, IMS_ACCOUNT_NAME)?.['type'] ?? '' });
    expect(await signIn()).toBe('___');
    emulator.restart(KEY);
    expect(await signIn()).toBe(off);
    emulator.removeAccount(KEY, 'Second');
    emulator.restart(KEY);
    emulator.removeAccount(KEY, IMS_ACCOUNT_NAME);
    expect(await signIn()).toBe('___');
    emulator.restart(KEY);
    expect(await signIn()).toBe(off);
  });

  test('a write through SOAP is stored and not in force', async () => {
    const session = await logOn(emulator.campaignUrl(KEY));
    await callSoap(emulator.campaignUrl(KEY), {
      action: 'xtk:session#Write',
      session,
      parameters: `<domDoc><extAccount xtkschema="nms:extAccount" _key="@name" name="${IMS_ACCOUNT_NAME}" imsRightsMask="x"/></domDoc>`,
    });
    expect(emulator.account(KEY, IMS_ACCOUNT_NAME)?.['imsRightsMask']).toBe('x');
    expect(emulator.accountsInForce(KEY)[0]?.['imsRightsMask']).toBe('Campaign - acme_prod - (.*)');
    expect(await signIn()).toBe('___');
  });

  test('groups and profiles take effect at once: they are not settings of the account', async () => {
    emulator.setMembership(email, 'Campaign - acme_prod - delivery', false);
    expect(await signIn()).toBe(refused);
  });

  test('the technical account too; a disabled operator and a stopped person are refused whatever is in force', async () => {
    const token = await technicalToken(emulator);
    expect(await signIn(token)).toBe('___');
    edit({ active: '0' });
    expect(await signIn(token)).toBe('___');
    emulator.restart(KEY);
    expect(await signIn(token)).toBe(off);
    emulator.reset('small');
    emulator.putPerson(email, { groups: ['Campaign - acme_prod - delivery'] });
    expect(await signIn()).toBe('___');
    emulator.putOperator(KEY, email, { disabled: true });
    expect(await signIn()).toMatch(/^401 /);
    emulator.putPerson(email, { status: 'disabled' });
    await expect(emulator.personToken(email)).rejects.toThrow('Nobody signs in');
  });

  test('an expression that would never end matches nobody, and the emulator still answers', async () => {
    emulator.putPerson(email, { groups: ['Campaign - acme_prod - delivery'] });
    edit({ imsRightsMask: '(([A-Za-z_ -]+)+)+!' });
    emulator.restart(KEY);
    expect(await signIn()).toBe(refused);
  });
});

describe('control', () => {
  test('restart and in-force by HTTP', async () => {
    edit({ imsRightsMask: 'y' });
    expect((await control('GET', `instances/${KEY}/in-force`)).json).toMatchObject([
      { name: IMS_ACCOUNT_NAME, imsRightsMask: 'Campaign - acme_prod - (.*)' },
    ]);
    expect((await control('POST', `instances/${KEY}/restart`)).status).toBe(204);
    expect((await control('GET', `instances/${KEY}/in-force`)).json).toMatchObject([{ imsRightsMask: 'y' }]);
    expect((await control('GET', 'instances/acme-bare/in-force')).json).toEqual([]);
    const { json } = await control('POST', `people/${encodeURIComponent(email)}/token`);
    expect(json).toMatchObject({ accessToken: expect.any(String) });
  });

  test.each([{ outageMs: -1 }, { outageMs: '5' }, { outageMs: 4e6 }, { outage: 1 }])('refuses %j', async (body) => {
    expect((await control('POST', `instances/${KEY}/restart`, body)).status).toBe(400);
  });

  test('a restart can have an outage, during which only the web server answers', async () => {
    await control('POST', `instances/${KEY}/restart`, { outageMs: 300 });
    const session = { sessionToken: '', securityToken: '' };
    const ask = () => callSoap(emulator.campaignUrl(KEY), { action: 'xtk:session#TestCnx', session, parameters: '' });
    expect((await ask()).status).toBe(503);
    expect((await fetch(`${emulator.campaignUrl(KEY)}/r/test`)).status).toBe(200);
    await vi.waitFor(async () => expect((await ask()).status).toBe(403), { timeout: 3_000 });
  });

  test('a reset puts the seed in force', async () => {
    edit({ imsRightsMask: 'z' });
    emulator.restart(KEY);
    emulator.reset('small');
    expect(emulator.accountsInForce(KEY)[0]?.['imsRightsMask']).toBe('Campaign - acme_prod - (.*)');
  });
});

describe('the daily restart', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is the next such time of day', () => {
    expect(nextDailyRestart(at('2026-11-29T05:59:59'), '06:00')).toBe(at('2026-11-29T06:00:00'));
    expect(nextDailyRestart(at('2026-11-29T06:00:00'), '06:00')).toBe(at('2026-11-30T06:00:00'));
    expect(() => nextDailyRestart(0, '6')).toThrow('time of day');
    expect(() => nextDailyRestart(0, '24:00')).toThrow('time of day');
  });

  test('puts what is stored in force, day after day', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-29T05:00:00') });
    const daily = await startEmulator({ dailyRestart: '06:00' });
    const mask = () => daily.accountsInForce(KEY)[0]?.['imsRightsMask'];
    daily.editAccount(KEY, IMS_ACCOUNT_NAME, { imsRightsMask: 'first' });
    vi.advanceTimersByTime(59 * 60_000);
    expect(mask()).toBe('Campaign - acme_prod - (.*)');
    vi.advanceTimersByTime(2 * 60_000);
    expect(mask()).toBe('first');
    daily.editAccount(KEY, IMS_ACCOUNT_NAME, { imsRightsMask: 'second' });
    vi.advanceTimersByTime(86_400_000);
    expect(mask()).toBe('second');
    vi.useRealTimers();
    await daily.close();
  });
});
