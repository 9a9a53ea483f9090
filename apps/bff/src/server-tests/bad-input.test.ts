import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(async () => {
  await console_[Symbol.asyncDispose]();
});

const plans = `${accountPath()}/plans`;
const previews = '/api/instances/acme-prod/mask-previews';

test.each([
  ['a duplicate key', '{"change":{"tenant":"a","tenant":"b"}}'],
  ['a duplicate key behind an escape', String.raw`{"change":{"tenant":"a","\u0074enant":"b"}}`],
  ['__proto__', '{"change":{"__proto__":{"tenant":"a"}}}'],
  ['constructor', '{"constructor":{"prototype":{}}}'],
  ['100,000 open brackets', '['.repeat(100_000)],
  ['40 levels', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['half a document', '{"change":{'],
  ['no JSON', 'change=tenant'],
  ['nothing', ''],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
])('%s is a malformed body', async (_what, text) => {
  const reply = await admin.call('POST', plans, { text });
  expect([reply.status, reply.code]).toEqual([400, 'malformed-body']);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json;x',
  'application/jsonp',
  'text/json',
  'application/json; charset=latin1',
  '',
])('content type %j is refused', async (type) => {
  const reply = await admin.call('POST', plans, {
    text: '{"change":{"tenant":"a"}}',
    headers: { 'content-type': type },
  });
  expect([reply.status, reply.code]).toEqual([415, 'unsupported-media-type']);
});

test('an unknown field is named, anywhere in the body, and nothing is coerced', async () => {
  const unknown = await admin.call('POST', plans, { body: { change: { tenant: 'a', colour: 'red' }, force: true } });
  expect(unknown).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(at(unknown.body, 'errors')).toEqual([
    expect.objectContaining({ path: 'change.colour', code: 'unknown-field' }),
    expect.objectContaining({ path: 'force', code: 'unknown-field' }),
  ]);
  const mistyped = await admin.call('POST', plans, {
    body: { change: { tenant: 5, enabled: 'true', imsScope: 'openid' } },
  });
  expect(at(mistyped.body, 'errors')).toMatchObject([
    { path: 'change.enabled' },
    { path: 'change.imsScope' },
    { path: 'change.tenant' },
  ]);
});

test('each broken rule is reported with its path and code, and no value is repeated', async () => {
  const reply = await admin.call('POST', plans, {
    body: {
      change: {
        callbackServer: 'http://plain.example',
        imsOrganizationId: 'CANARY-ORG',
        imsScope: ['openid', 'two words'],
        associationMask: '(*)',
        imsClientSecret: { action: 'replace', value: '••••••••' },
      },
    },
  });
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
  const faults = new Map(
    [at(reply.body, 'errors')].flat().map((fault) => [String(at(fault, 'path')), String(at(fault, 'code'))]),
  );
  expect(Object.fromEntries(faults)).toEqual({
    'change.callbackServer': 'url-not-https',
    'change.imsOrganizationId': 'organization-suffix-missing',
    'change.imsScope.1': 'scope-token-grammar',
    'change.associationMask': 'mask-malformed',
    'change.imsClientSecret.value': 'secret-looks-masked',
  });
  expect(reply.raw.toString()).not.toContain('CANARY');
});

test('a field that this build lacks cannot be changed', async () => {
  const stage = await console_.signIn('acme-stage');
  const body = { change: { productContext: 'dma_campaign' } };
  const reply = await stage.call('POST', `${accountPath('acme-stage')}/plans`, { body });
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(at(reply.body, 'errors')).toMatchObject([{ path: 'change.productContext', code: 'field-not-on-this-build' }]);
});

test("a value longer than the instance's own schema allows is refused before it is planned", async () => {
  const reply = await admin.call('POST', plans, { body: { change: { tenant: 'x'.repeat(65) } } });
  expect(at(reply.body, 'errors')).toMatchObject([{ path: 'change.tenant', code: 'too-long' }]);
});

test('masks: 600 characters, evil, look-ahead and entity each have their answer', async () => {
  const ask = (mask: string) =>
    admin.call('POST', previews, { body: { mask, profileNames: ['Campaign - acme_prod - admin'] } });
  expect(await ask('a'.repeat(600))).toMatchObject({ status: 400, code: 'mask-too-long' });
  for (const [mask, reading] of [
    ['(*)', 'malformed'],
    ['Campaign - (?=x)(.*)', 'unsupported'],
    ['(a+)+$', 'expression'],
    ['Campaign - acme_prod - (.&#42;)', 'expression'],
    ['', 'empty'],
  ] as const) {
    const reply = await ask(mask);
    expect([reply.status, at(reply.body, 'mask', 'reading')], mask).toEqual([200, reading]);
  }
  const tooLong = await admin.call('POST', plans, { body: { change: { associationMask: 'a'.repeat(600) } } });
  expect(at(tooLong.body, 'errors')).toMatchObject([{ path: 'change.associationMask', code: 'mask-too-long' }]);
});

test('an empty list of names, and one name too many, are named as such', async () => {
  const mask = 'Campaign - (.*)';
  const none = await admin.call('POST', previews, { body: { mask, profileNames: [] } });
  expect(none).toMatchObject({ status: 400, code: 'no-profile-names' });
  const many = await admin.call('POST', previews, {
    body: { mask, profileNames: Array.from({ length: 100_001 }, () => 'n') },
  });
  expect(many).toMatchObject({ status: 400, code: 'too-many-profile-names' });
});

test('100,000 names are read, in the order given', async () => {
  const profileNames = Array.from({ length: 100_000 }, (_, row) => `Campaign - acme_prod - g${row}`);
  const reply = await admin.call('POST', previews, { body: { mask: 'Campaign - acme_prod - (.*)', profileNames } });
  expect(reply.status).toBe(200);
  expect(at(reply.body, 'totals')).toMatchObject({ 'no-such-group': 100_000 });
  expect(at(reply.body, 'matches', '99999')).toMatchObject({
    profileId: null,
    profileName: 'Campaign - acme_prod - g99999',
    groupName: 'g99999',
  });
});

test('a body over the limit, an unknown path, a wrong method', async () => {
  const large = await admin.call('POST', plans, { body: { change: { comment: 'x'.repeat(300_000) } } });
  expect(large).toMatchObject({ status: 413, code: 'body-too-large' });
  expect(await admin.call('GET', '/api/nothing')).toMatchObject({ status: 404, code: 'not-found' });
  expect(await admin.call('DELETE', '/api/instances')).toMatchObject({
    status: 405,
    code: 'method-not-allowed',
    headers: { allow: 'GET' },
  });
});

test('headers over the limit are answered with a problem too', async () => {
  const origin = new URL(await console_.app.listen({ host: '127.0.0.1', port: 0 }));
  const reply = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(origin.port), '127.0.0.1', () => {
      socket.write(`GET /api/instances HTTP/1.1\r\nhost: x\r\nx-big: ${'a'.repeat(100_000)}\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
  expect(reply).toMatch(/^HTTP\/1\.1 431 /);
  expect(reply).toContain('"code":"headers-too-large"');
  expect(reply.toLowerCase()).toContain("content-security-policy: default-src 'none'");
});

test('instance and account that do not exist, and an account of another kind', async () => {
  expect(await admin.call('GET', '/api/instances/nowhere/external-accounts')).toMatchObject({
    status: 404,
    code: 'unknown-instance',
  });
  expect(await admin.call('GET', '/api/instances/acme-stage/external-accounts')).toMatchObject({
    status: 403,
    code: 'not-allowed',
  });
  expect(await admin.call('GET', accountPath('acme-prod', 'nobody'))).toMatchObject({
    status: 404,
    code: 'account-not-found',
  });
  expect(await admin.call('GET', accountPath('acme-prod', "x' or 1=1 or '"))).toMatchObject({
    status: 404,
    code: 'account-not-found',
  });
  const change = { body: { change: { label: 'x' } } };
  expect(await admin.call('POST', `${accountPath('acme-prod', 'defaultPopAccount')}/plans`, change)).toMatchObject({
    status: 404,
    code: 'not-an-ims-account',
  });
});

test('a value that XML cannot contain is refused by name, and nothing is sent', async () => {
  const before = console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;
  for (const comment of ['a\u0000b', 'lone \ud800 surrogate']) {
    const reply = await admin.call('POST', plans, { body: { change: { comment } } });
    const planned = reply.status === 201 ? String(at(reply.body, 'planId')) : undefined;
    if (planned === undefined) {
      expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
      continue;
    }
    const applied = await admin.call('POST', `/api/plans/${planned}/apply`, {
      body: {},
      headers: { 'idempotency-key': 'odd-text-1' },
    });
    expect(applied).toMatchObject({ status: 400, code: 'invalid-request' });
  }
  expect(console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0).toBe(before);
});
