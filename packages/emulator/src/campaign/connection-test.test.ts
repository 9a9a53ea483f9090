import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { callSoap, logOn, textOf, type SoapSession } from '../testing/soap.ts';
import { escapeText } from '../xml/write.ts';

let emulator: Emulator;
let session: SoapSession;
const KEY = 'acme-prod';

beforeAll(async () => {
  emulator = await startEmulator({ seed: 'messy' });
  session = await logOn(emulator.campaignUrl(KEY));
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset('messy'));

async function encrypted(plain: string): Promise<string> {
  const { body } = await callSoap(emulator.campaignUrl(KEY), {
    action: 'xtk:session#EncryptPassword',
    session,
    parameters: `<p>${escapeText(plain)}</p>`,
  });
  return textOf(body, 'pstrEncrypted');
}

interface Asked {
  readonly type: string;
  readonly server: string;
  readonly account?: string;
  /** In plain text; it is encrypted first. */
  readonly password?: string;
  readonly cipherText?: string;
  readonly port?: string;
  readonly options?: string;
  readonly oauth?: readonly [tenant: string, clientId: string, secret: string];
}

async function ask(asked: Asked, as = session): Promise<string> {
  const password = asked.cipherText ?? (asked.password === undefined ? '' : await encrypted(asked.password));
  const [tenant = '', clientId = '', secret = ''] = asked.oauth ?? [];
  const values = [asked.type, 'true', asked.server, asked.account ?? '', password, asked.port ?? ''];
  const oauth = [tenant, clientId, secret === '' ? '' : await encrypted(secret), ''];
  values.push(asked.options ?? '', '', asked.oauth ? '1' : '0', ...oauth);
  const { body } = await callSoap(emulator.campaignUrl(KEY), {
    action: 'nms:extAccount#TestAccount',
    session: as,
    parameters: values.map((value, index) => `<p${index}>${escapeText(value)}</p${index}>`).join(''),
  });
  return body;
}

const POP: Asked = { type: '0', server: 'pop.acme.example', account: 'bounces', password: 'pop-secret', port: '110' };
const DATABASE: Asked = {
  type: '7',
  server: 'Snowflake:acme.snowflakecomputing.com',
  account: 'CAMPAIGN',
  password: 'fda-secret',
  port: 'ACME',
  options: 'NChar=0;unicodeData=1;warehouse=CAMPAIGN_WH;',
};
const MICROSOFT: Asked = {
  type: '0',
  server: 'outlook.office365.example',
  account: 'bounces@acme.example',
  port: '995',
  oauth: ['2f4a0c1e-7c1d-4a52-9d0f-0d0a6f6f1b11', 'b1f3d0c5-2a44-4c55-8d3e-7a9b0c1d2e3f', 'pop-oauth-secret'],
};

describe('success', () => {
  test('names the server, and of a database its version, its warehouse and the time', async () => {
    const body = await ask(DATABASE);
    expect(textOf(body, 'pstrServer')).toBe('Snowflake:acme.snowflakecomputing.com');
    expect(textOf(body, 'pstrDbmsVer')).toContain('8.44.2');
    expect(textOf(body, 'pstrWarehouse')).toBe('CAMPAIGN_WH');
    expect(textOf(body, 'pstrTestDuration')).toMatch(/\d+ ms$/);
  });

  test.each([
    ['a server of another type has no version', POP],
    ['the usual port may be left out', { ...POP, port: '' }],
    ['Microsoft OAuth takes no password', MICROSOFT],
    ['an account without login', { type: '64', server: 'deliverability.acme.example', port: '80' }],
    ['mid-sourcing', { type: '3', server: 'https://mid.acme.example', account: 'mid', password: 'mid-secret' }],
  ] satisfies readonly (readonly [string, Asked])[])('%s', async (_what, asked) => {
    const body = await ask(asked);
    expect(textOf(body, 'pstrServer')).toBe(asked.server);
    expect(textOf(body, 'pstrDbmsVer')).toBe('');
  });

  test('stores nothing, and a stored password does not decide', async () => {
    emulator.editAccount(KEY, 'defaultPopAccount', { password: 'changed' });
    const before = emulator.account(KEY, 'defaultPopAccount');
    expect(await ask(POP)).toContain('TestAccountResponse');
    expect(await ask({ ...POP, password: 'changed' })).toContain('Login failed');
    expect(emulator.account(KEY, 'defaultPopAccount')).toEqual(before);
  });
});

test.each([
  ['an unknown host', { ...POP, server: 'pop.nowhere.example' }, 'host not found'],
  ['no server', { ...POP, server: '' }, 'The server is missing'],
  ['another port', { ...POP, port: '9110' }, 'connection refused'],
  ['a host that is down', { ...POP, server: 'pop.old.example', password: 'old-pop-secret' }, 'connection refused'],
  ['a server of another type', { ...POP, type: '62' }, 'connection refused'],
  ['a wrong password', { ...POP, password: 'guess' }, "Login failed for the account 'bounces'"],
  ['another account', { ...POP, account: 'root' }, 'Login failed'],
  ['no password', { type: '0', server: 'pop.acme.example', account: 'bounces' }, 'Login failed'],
  ['a password in plain text', { ...POP, cipherText: 'pop-secret' }, 'The password cannot be decrypted'],
  ['a cipher text of another instance', { ...POP, cipherText: '@AAAAAAAAAAAAAAAAAAAAAA==' }, 'cannot be decrypted'],
  ['a wrong client secret', { ...MICROSOFT, oauth: ['2f4a0c1e', 'x', 'y'] }, 'Login failed'],
  ['a database without a provider', { ...DATABASE, server: 'acme.snowflakecomputing.com' }, 'names no provider'],
  ['another provider', { ...DATABASE, server: 'PostgreSQL:acme.snowflakecomputing.com' }, 'connection refused'],
  ['another database', { ...DATABASE, port: 'NONE' }, "The database 'NONE' does not exist"],
  ['an option without a value', { ...DATABASE, options: 'warehouse' }, "'warehouse' has no value"],
  ['a type that is not there', { ...POP, type: '999' }, "The account type '999' is unknown"],
] satisfies readonly (readonly [string, Asked, string])[])(
  '%s is refused with its cause',
  async (_what, asked, cause) => {
    const body = await ask(asked);
    expect(body).toContain("SOP-330011 Error while executing the method 'TestAccount' of service 'nms:extAccount'.");
    expect(textOf(body, 'detail')).toContain(cause);
  },
);

test('needs the right admin, and takes no more parameters than it declares', async () => {
  const viewer = await logOn(emulator.campaignUrl(KEY), 'demo-viewer');
  expect(textOf(await ask(POP, viewer), 'detail')).toContain('You do not have the rights');
  const { body } = await callSoap(emulator.campaignUrl(KEY), {
    action: 'nms:extAccount#TestAccount',
    session,
    parameters: '<p/>'.repeat(14),
  });
  expect(textOf(body, 'detail')).toContain('takes 13 parameters');
});

test('a fault of the method is injected under its name', async () => {
  const effect = { kind: 'soap-fault', code: 'SOAP-ENV:Server', text: 'Timed out.' } as const;
  emulator.inject({ target: 'campaign', method: 'nms:extAccount#TestAccount', effect });
  expect(await ask(POP)).toContain('Timed out.');
  expect(await ask(POP)).toContain('TestAccountResponse');
  expect(emulator.counters()['campaign:acme-prod:nms:extAccount#TestAccount']).toBe(2);
});
