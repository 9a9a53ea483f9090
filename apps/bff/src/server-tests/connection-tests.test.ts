import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { type ConnectionTestBody, connectionTestLimits, connectionTestSchema } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

/** Connection tests of external accounts, from the browser's call to Campaign's. */

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole({ seed: 'messy' });
});
afterAll(() => console_[Symbol.asyncDispose]());
beforeEach(async () => {
  console_.emulator.reset('messy');
  admin = await console_.signIn();
});

const key = 'acme-prod';
const method = 'nms:extAccount#TestAccount';
const testPath = (testId: string, instanceKey = key) => `/api/instances/${instanceKey}/connection-tests/${testId}`;
const startPath = (name: string) => `/api/instances/${key}/external-accounts/${name}/connection-tests`;
const start = (name: string, change: object = {}, browser = admin) =>
  browser.call('POST', startPath(name), { body: { change } });
const typed = (value: string) => ({ action: 'replace', value }) as const;
const calls = () => console_.emulator.counters()[`campaign:${key}:${method}`] ?? 0;

async function started(name: string, change: object = {}): Promise<string> {
  const reply = await start(name, change);
  expect(reply.status).toBe(202);
  return textAt(reply.body, 'testId');
}

async function read(testId: string): Promise<ConnectionTestBody> {
  return connectionTestSchema.parse((await admin.call('GET', testPath(testId))).body);
}

async function ended(testId: string): Promise<ConnectionTestBody> {
  return vi.waitUntil(
    async () => {
      const body = await read(testId);
      return body.state === 'running' ? undefined : body;
    },
    { timeout: 20_000 },
  );
}

const tested = async (name: string, change: object = {}) => ended(await started(name, change));

interface Audited {
  readonly result: unknown;
  readonly fields: unknown;
  readonly account: unknown;
  readonly login: unknown;
}

function audited(): Audited[] {
  const database = new DatabaseSync(path.join(console_.folder, 'console.sqlite'), { readOnly: true });
  try {
    return database
      .prepare("SELECT result, fields, account_name, login FROM audit WHERE event = 'connection-test' ORDER BY seq")
      .all()
      .map(({ result, fields, account_name, login }) => ({ result, fields, account: account_name, login }));
  } finally {
    database.close();
  }
}

describe('what is stored', () => {
  test('a database answers with its version, its warehouse and the time that Campaign measured', async () => {
    const body = await tested('snowflakeWarehouse');
    expect(body).toMatchObject({
      state: 'passed',
      testedValues: 'stored',
      milliseconds: 12,
      dbmsVersion: "Database server version '8.44.2'.",
      warehouse: 'CAMPAIGN_WH',
      failure: null,
    });
    expect(Date.parse(body.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(body.startedAt));
  });

  test.each(['defaultPopAccount', 'bounceMicrosoft', 'defaultEmailMid', 'mcExec1', 'postgresLoyalty'])(
    '%s is tested as its type asks',
    async (name) => {
      expect(await tested(name)).toMatchObject({ state: 'passed', testedValues: 'stored' });
    },
  );

  test('a secret that does not fit is a failed sign-in, in the words of Campaign', async () => {
    console_.emulator.editAccount(key, 'defaultPopAccount', { password: 'changed' });
    const { state, failure, milliseconds } = await tested('defaultPopAccount');
    expect({ state, milliseconds }).toEqual({ state: 'failed', milliseconds: null });
    expect(failure).toMatchObject({ cause: 'login-failed', text: expect.stringContaining("account 'bounces'") });
  });
});

describe('typed values', () => {
  test('are tested without being stored, and the audit names the fields alone', async () => {
    const before = console_.emulator.account(key, 'snowflakeWarehouse');
    const from = audited().length;
    const change = { options: 'warehouse=CAMPAIGN_WH;WeekStart=1', label: 'Warehouse' };
    expect(await tested('snowflakeWarehouse', change)).toMatchObject({ state: 'passed', testedValues: 'draft' });
    expect(console_.emulator.account(key, 'snowflakeWarehouse')).toEqual(before);
    expect(console_.emulator.counters()[`campaign:${key}:xtk:session#Write`] ?? 0).toBe(0);
    const entry = { fields: '["label","options"]', account: 'snowflakeWarehouse', login: 'demo-admin' };
    await expect
      .poll(() => audited().slice(from))
      .toEqual([
        { result: 'started', ...entry },
        { result: 'passed', ...entry },
      ]);
    expect((await console_.store.audit.verify()).fault).toBeUndefined();
  });

  test('with a typed secret go to any host: known, unknown, down, or with the wrong password', async () => {
    const failing = async (change: object) => (await tested('defaultPopAccount', change)).failure?.cause;
    expect(await tested('defaultPopAccount', { password: typed('pop-secret') })).toMatchObject({ state: 'passed' });
    expect(await failing({ password: typed('guess-of-a-password') })).toBe('login-failed');
    expect(await failing({ server: 'pop.nowhere.example', password: typed('pop-secret') })).toBe('host-not-found');
    expect(await failing({ server: 'pop.old.example', password: typed('old-pop-secret') })).toBe('connection-refused');
  });

  test('that equal what is stored are no draft', async () => {
    expect(await tested('defaultPopAccount', { server: 'pop.acme.example' })).toMatchObject({ testedValues: 'stored' });
  });

  test.each<[string, string, object]>([
    ['server', 'defaultPopAccount', { server: 'pop.evil.example' }],
    ['port', 'defaultPopAccount', { port: '9110' }],
    ['account', 'defaultPopAccount', { account: 'root' }],
    ['provider', 'snowflakeWarehouse', { provider: 'PostgreSQL' }],
    ['database', 'snowflakeWarehouse', { dbName: 'OTHER' }],
    ['host among the options', 'snowflakeWarehouse', { options: 'ProxyHost=evil.example' }],
    ['address of an instance', 'mcExec1', { server: 'https://evil.example' }],
  ])('with another %s are not tested with the stored secret', async (_what, name, change) => {
    const reply = await start(name, change);
    expect(reply).toMatchObject({ status: 409, code: 'secret-needed' });
    expect(reply.body).toMatchObject({ errors: [{ path: 'change.password', code: 'secret-needed' }] });
    expect(calls()).toBe(0);
  });

  test('that the account has no field for, or of another kind, are refused', async () => {
    expect(await start('defaultPopAccount', { nothing: 'x' })).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(await start('defaultPopAccount', { server: true })).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(calls()).toBe(0);
  });
});

describe('what is not tested', () => {
  test.each(['nightlyExport', 'defaultEmailBulk', 'smsNordic', 'ffda', IMS_ACCOUNT_NAME])('%s', async (name) => {
    expect(await start(name)).toMatchObject({ status: 409, code: 'test-not-offered' });
    expect(calls()).toBe(0);
  });

  test('anything, for who may not apply', async () => {
    const viewer = await console_.signIn(key, 'demo-viewer');
    const id = randomUUID();
    expect(await start('defaultPopAccount', {}, viewer)).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await viewer.call('GET', testPath(id))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await viewer.call('DELETE', testPath(id))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(calls()).toBe(0);
  });

  test('a secret that hardening hides, until it is typed', async () => {
    console_.emulator.hideSecrets(key, 'but-admin');
    expect(await start('defaultPopAccount')).toMatchObject({ status: 409, code: 'secret-needed' });
    expect(await tested('defaultPopAccount', { password: typed('pop-secret') })).toMatchObject({ state: 'passed' });
  });
});

describe('while it runs', () => {
  test('a slow one may take longer than any other call, and a second one of the account waits', async () => {
    console_.emulator.inject({ target: 'campaign', method, effect: { kind: 'latency', ms: 2_500 } });
    const testId = await started('defaultPopAccount');
    expect(await read(testId)).toMatchObject({ state: 'running', endedAt: null, milliseconds: null });
    expect(await start('defaultPopAccount')).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(await tested('mcExec1')).toMatchObject({ state: 'passed' });
    expect(await ended(testId)).toMatchObject({ state: 'passed' });
    expect(await tested('defaultPopAccount')).toMatchObject({ state: 'passed' });
  });

  test('one that is never answered ends', async () => {
    console_.emulator.inject({ target: 'campaign', method, effect: { kind: 'hang' } });
    expect(await tested('defaultPopAccount')).toMatchObject({
      state: 'failed',
      failure: { cause: 'no-answer', text: null },
    });
  });

  test('it is cancelled, once, and stays so', async () => {
    const from = audited().length;
    console_.emulator.inject({ target: 'campaign', method, effect: { kind: 'hang' } });
    const testId = await started('defaultPopAccount');
    expect((await admin.call('DELETE', testPath(testId))).status).toBe(204);
    const cancelled = await read(testId);
    expect(cancelled).toMatchObject({ state: 'cancelled', failure: null });
    expect((await admin.call('DELETE', testPath(testId))).status).toBe(204);
    expect(await read(testId)).toEqual(cancelled);
    await expect
      .poll(() =>
        audited()
          .slice(from)
          .map(({ result }) => result),
      )
      .toEqual(['started', 'cancelled']);
    expect(await tested('defaultPopAccount')).toMatchObject({ state: 'passed' });
  });

  test('it is of its session and instance alone', async () => {
    const testId = await started('defaultPopAccount');
    const [another, stage] = [await console_.signIn(), await console_.signIn('acme-stage')];
    const notFound = { status: 404, code: 'test-not-found' };
    expect(await another.call('GET', testPath(testId))).toMatchObject(notFound);
    expect(await another.call('DELETE', testPath(testId))).toMatchObject(notFound);
    expect(await stage.call('GET', testPath(testId, 'acme-stage'))).toMatchObject(notFound);
    expect(await admin.call('GET', testPath(randomUUID()))).toMatchObject(notFound);
    expect((await ended(testId)).state).toBe('passed');
  });

  test('a session has only so many, and they end with the console', async () => {
    const names = ['defaultPopAccount', 'mcExec1', 'snowflakeWarehouse', 'postgresLoyalty', 'defaultEmailMid'];
    const from = audited().length;
    for (const name of names.slice(0, connectionTestLimits.ofSession)) {
      console_.emulator.inject({ target: 'campaign', method, effect: { kind: 'hang' } });
      await started(name);
    }
    expect(await start(names.at(-1) ?? '')).toMatchObject({ status: 429, code: 'too-many-requests' });
    await console_.restart();
    const results = audited()
      .slice(from)
      .map(({ result }) => result);
    expect(results.filter((result) => result === 'cancelled')).toHaveLength(connectionTestLimits.ofSession);
  });
});

test('an answer that is none of a test is a failure of Campaign', async () => {
  for (const effect of [
    { kind: 'html', status: 503 },
    { kind: 'session-expired', form: 'fault-200' },
  ] as const) {
    console_.emulator.inject({ target: 'campaign', method, effect });
    expect((await tested('defaultPopAccount')).failure).toEqual({ cause: 'campaign', text: null });
  }
  const text = 'SOP-330011 No.';
  console_.emulator.inject({
    target: 'campaign',
    method: 'xtk:session#EncryptPassword',
    effect: { kind: 'soap-fault', code: 'SOP-330011', text },
  });
  expect(await tested('defaultPopAccount', { password: typed('pop-secret') })).toMatchObject({
    failure: { cause: 'campaign' },
  });
});

test('what cannot be written down is not begun', async () => {
  const append = vi.spyOn(console_.store.audit, 'append').mockRejectedValueOnce(new Error('the disk is full'));
  expect((await start('defaultPopAccount')).status).toBe(500);
  append.mockRestore();
  expect(calls()).toBe(0);
  expect(await tested('defaultPopAccount')).toMatchObject({ state: 'passed' });
});

test('no secret is in any reply, the log or the store, also where a driver quotes it', async () => {
  const secret = 'CANARY-typed-password-4711';
  const cipherText = console_.emulator.account(key, 'defaultPopAccount')?.['password'] ?? '';
  expect(cipherText).toMatch(/^@/);
  const failing = (quoted: string) => {
    const detail = `Login failed: ${quoted}; UID=bounces;PWD=pop-secret;`;
    const effect = { kind: 'soap-fault', code: 'SOP-330011', text: 'No.', detail } as const;
    console_.emulator.inject({ target: 'campaign', method, effect });
  };
  failing(secret);
  const withTyped = await tested('defaultPopAccount', { password: typed(secret) });
  expect(withTyped.failure?.text).toContain('Login failed: [secret]; UID=bounces;PWD=[secret];');
  failing(cipherText);
  const withStored = await tested('defaultPopAccount');
  expect(withStored.failure?.text).toContain('Login failed: [secret]; UID=bounces;PWD=[secret];');
  const bytes = Buffer.concat([...console_.replies, Buffer.from(console_.log()), console_.storeBytes()]);
  const text = bytes.toString('latin1');
  for (const canary of [
    secret,
    cipherText,
    'pop-secret',
    ...console_.emulator.secrets().filter((one) => one.startsWith('@')),
  ]) {
    expect(text, canary).not.toContain(canary);
  }
});
