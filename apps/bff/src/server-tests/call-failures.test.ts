import { afterEach, beforeEach, expect, test } from 'vitest';
import { startConnectProxy } from '../testing/replies/connect-proxy.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;

beforeEach(async () => {
  console_ = await startConsole();
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

/** The log line that says why a call failed. */
function logged(from: TestConsole = console_): Record<string, unknown> | undefined {
  const line = from
    .log()
    .split('\n')
    .find((text) => text.includes('a call came to nothing'));
  return line === undefined ? undefined : Object(JSON.parse(line));
}

test.each([
  ['reset', { kind: 'reset' }, 'campaign-unreachable', { reason: 'reset' }],
  ['gateway', { kind: 'html', status: 503 }, 'campaign-unreachable', { reason: 'gateway', code: '503' }],
] as const)(
  '%s: the reply to a signed-in person says why, and so does the log',
  async (...[, effect, code, failure]) => {
    const admin = await console_.signIn();
    console_.emulator.inject({ target: 'campaign', method: 'ExecuteQuery', effect, times: 20 });
    const reply = await admin.call('GET', accountPath());
    expect(reply).toMatchObject({ code, body: { failure: { upstream: 'campaign', ...failure } } });
    expect(logged()).toMatchObject({
      upstream: 'campaign',
      reason: failure.reason,
      code,
      requestId: Object(reply.body).requestId,
    });
  },
);

test('the reply to a stranger does not say why, but the log does', async () => {
  console_.emulator.inject({ target: 'campaign', method: 'Logon', effect: { kind: 'reset' }, times: 20 });
  const body = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
  const reply = await console_.browser().call('POST', '/api/session', { body });
  expect(reply.code).toBe('campaign-unreachable');
  expect(reply.body).not.toHaveProperty('failure');
  expect(logged()).toMatchObject({ reason: 'reset', requestId: Object(reply.body).requestId });
});

const credentials = 'ada:canary-password';

test('all calls to an instance go through its proxy, also those of work processes', async () => {
  await using proxy = await startConnectProxy({ credentials });
  const through = { address: `http://127.0.0.1:${proxy.port}`, credentials };
  await using proxied = await startConsole({ instances: { 'acme-prod': { proxy: through } } });
  const admin = await proxied.signIn();
  expect(await admin.call('GET', accountPath())).toMatchObject({ status: 200 });
  const soFar = proxy.asked.length;
  expect(soFar).toBeGreaterThan(0);
  const people = await admin.call('GET', '/api/instances/acme-prod/people');
  expect(Object(people.body).operators).toBeGreaterThan(0);
  expect(proxy.asked.length).toBeGreaterThan(soFar);
  await proxied.signIn('acme-stage');
  expect(new Set(proxy.asked.map(({ target }) => target)).size).toBe(1);
});

test('a refusal by the proxy is reported as such, and its password is in no log line and no reply', async () => {
  await using proxy = await startConnectProxy({ credentials: 'ada:another' });
  const through = { address: `http://127.0.0.1:${proxy.port}`, credentials };
  await using proxied = await startConsole({ instances: { 'acme-prod': { proxy: through } } });
  const body = { instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' };
  const reply = await proxied.browser().call('POST', '/api/session', { body });
  expect(reply.code).toBe('campaign-unreachable');
  expect(reply.body).not.toHaveProperty('failure');
  expect(logged(proxied)).toMatchObject({
    upstream: 'campaign',
    reason: 'proxy-credentials',
    network: '407',
    requestId: Object(reply.body).requestId,
  });
  // The searched text is really what was sent.
  const sent = Buffer.from(credentials).toString('base64');
  expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(`Basic ${sent}`);
  const output = proxied.log() + Buffer.concat(proxied.replies).toString();
  for (const secret of ['canary-password', sent]) expect(output).not.toContain(secret);
});

test('a background read that fails: the log says why, and so does the state of the source', async () => {
  await using adobe = await startConsole({
    withAdminConsole: true,
    readsUntil: 'a call came to nothing',
    prepare: (emulator) => emulator.inject({ target: 'ims', effect: { kind: 'reset' }, times: 9 }),
  });
  expect(logged(adobe)).toMatchObject({
    upstream: 'ims',
    reason: 'reset',
    code: 'admin-console-unreachable',
    requestId: null,
  });
  const admin = await adobe.signIn();
  const waiting = { state: 'waiting', reason: 'unreachable', failure: { upstream: 'ims', reason: 'reset' } };
  for (const list of ['people', 'profiles'])
    expect(await admin.call('GET', `/api/instances/acme-prod/${list}`)).toMatchObject({ body: { refresh: waiting } });
});
