import { gzipSync } from 'node:zlib';
import { listedFaults } from '@console/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  // Whether a preview is in time on a busy machine is not asked here.
  console_ = await startConsole({ config: { previewDeadlineMs: 60_000 } });
  admin = await console_.signIn();
});
afterAll(async () => {
  await console_[Symbol.asyncDispose]();
});

const previews = '/api/instances/acme-prod/mask-previews';
const mask = 'Campaign - acme_prod - (.*)';
const numbered = (count: number) => Array.from({ length: count }, (_, number) => [`key-${number}`, 1]);

test.each([
  ['gzip', `${accountPath()}/plans`],
  ['br', previews],
  ['identity, gzip', previews],
  ['', previews],
  ['gzip', '/api/session'],
  ['gzip', '/api/instances/acme-prod/people/uploads/checks'],
])('a body with the content encoding %j is refused at %s', async (encoding, path) => {
  const headers = { 'content-encoding': encoding };
  const reply = await admin.call('POST', path, { text: gzipSync('{"mask":"","profileNames":["a"]}'), headers });
  expect(reply).toMatchObject({
    status: 415,
    code: 'unsupported-content-encoding',
    headers: { 'accept-encoding': 'identity' },
  });
});

test('a body with the content encoding identity is accepted', async () => {
  const headers = { 'content-encoding': 'Identity' };
  expect(await admin.call('POST', previews, { body: { mask, profileNames: ['a'] }, headers })).toMatchObject({
    status: 200,
  });
});

test('the first faults are listed, and the others counted', async () => {
  const unknown = await admin.call('POST', previews, { body: { mask, ...Object.fromEntries(numbered(80)) } });
  expect(unknown).toMatchObject({ status: 400, code: 'invalid-request', body: { errorsLeftOut: 30 } });
  expect(at(unknown.body, 'errors')).toHaveLength(listedFaults);
  expect(at(unknown.body, 'errors', '49')).toMatchObject({ path: 'key-49', code: 'unknown-field' });
  const numbers = await admin.call('POST', previews, { body: { mask, profileNames: numbered(100_000).map(() => 1) } });
  expect(numbers).toMatchObject({ status: 400, body: { errorsLeftOut: 99_950 } });
  expect(numbers.raw.length).toBeLessThan(10_000);
  const few = await admin.call('POST', previews, { body: { mask, ...Object.fromEntries(numbered(50)) } });
  expect(at(few.body, 'errors')).toHaveLength(50);
  expect(few.body).not.toHaveProperty('errorsLeftOut');
});

test('a fault with its own problem code is reported even after many other faults', async () => {
  const profileNames = [...numbered(99).map(() => 1), ...Array.from({ length: 99_902 }, () => 'n')];
  expect(await admin.call('POST', previews, { body: { mask, profileNames } })).toMatchObject({
    status: 400,
    code: 'too-many-profile-names',
  });
});

test('a very long field name is not repeated whole in the reply', async () => {
  const reply = await admin.call('POST', previews, { body: { mask, ['k'.repeat(1_000_000)]: 1 } });
  expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(reply.raw.length).toBeLessThan(2_000);
});

test('a body of a million fields is refused at the hundredth', async () => {
  const reply = await admin.call('POST', previews, { body: { mask, ...Object.fromEntries(numbered(1_000_000)) } });
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ path: '', code: 'too-many-fields' }] } });
  expect(reply.raw.length).toBeLessThan(1_000);
});

test('a body of millions of entries is too large, whatever they are', async () => {
  for (const entry of ['1', '""', '[]'])
    expect(
      await admin.call('POST', previews, {
        text: `{"mask":"","profileNames":[${`${entry},`.repeat(3_000_000)}${entry}]}`,
      }),
    ).toMatchObject({ status: 413, code: 'body-too-large' });
});

test.each(['x', '漢'])(
  '100,000 pasted names of 130 characters are read, filled up with %s',
  async (letter) => {
    const profileNames = numbered(100_000).map(([key]) => `Campaign - acme_prod - ${key}`.padEnd(130, letter));
    const reply = await admin.call('POST', previews, { body: { mask, profileNames } });
    expect(reply.code).toBeUndefined();
    expect(reply.status).toBe(200);
    expect(at(reply.body, 'totals')).toMatchObject({ 'no-such-group': 100_000 });
  },
  120_000,
);
