import { once } from 'node:events';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Emulator, startEmulator } from '@console/emulator';
import { Agent, type Dispatcher } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AdminConsoleConfig } from '../config/load-config.ts';
import { anotherName } from '../testing/another-name.ts';
import { startConnectProxy } from '../testing/replies/connect-proxy.ts';
import { expired } from '../testing/replies/expired-certificate.ts';
import { createAdminConsole } from './admin-console.ts';

let emulator: Emulator;
const servers: Server[] = [];

beforeEach(async () => {
  emulator = await startEmulator({ seed: 'messy' });
});
afterEach(async () => {
  setDefaultCACertificates(getCACertificates('bundled'));
  for (const server of servers.splice(0)) server.close();
  await emulator.close();
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** What a read of the profiles says of its failure. */
async function failureWith(change: Partial<AdminConsoleConfig>, dispatcher?: Dispatcher) {
  const { technicalAccount, imsUrl, userManagementUrl } = emulator;
  const adminConsole = createAdminConsole(
    {
      organizationId: technicalAccount.organizationId,
      tokenUrl: `${imsUrl}/token/v3`,
      userManagementUrl,
      clientId: technicalAccount.clientId,
      clientSecrets: [technicalAccount.clientSecret],
      scope: technicalAccount.scope,
      refreshMs: 0,
      ...change,
    },
    true,
    dispatcher,
  );
  const signal = AbortSignal.timeout(20_000);
  const profiles = await adminConsole.readProfiles({ signal, onProgress: () => {} });
  await adminConsole.close();
  expect(profiles).toMatchObject({ complete: false, reason: 'unreachable' });
  return profiles.failure;
}

const secure = () => createSecureServer(anotherName, (_request, response) => response.end());

test('IMS: nobody listens, an unknown name, an unknown authority, another name, broken off', async () => {
  const gone = createServer();
  const goneAt = await portOf(gone);
  gone.close();
  const tokenUrl = `https://127.0.0.1:${await portOf(secure())}/`;
  const reset = await portOf(createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
  const ims = { upstream: 'ims' };
  expect(await failureWith({ tokenUrl: `http://127.0.0.1:${goneAt}` })).toEqual({
    ...ims,
    reason: 'refused',
    code: 'ECONNREFUSED',
  });
  expect(await failureWith({ tokenUrl: 'https://nobody.invalid' })).toMatchObject({ ...ims, reason: 'name-not-found' });
  expect(await failureWith({ tokenUrl })).toMatchObject({ ...ims, reason: 'unknown-ca' });
  setDefaultCACertificates([anotherName.cert]);
  expect(await failureWith({ tokenUrl })).toMatchObject({ ...ims, reason: 'certificate-name' });
  expect(await failureWith({ tokenUrl: `http://127.0.0.1:${reset}` })).toMatchObject({ ...ims, reason: 'reset' });
}, 30_000);

test('IMS: a certificate that is out of date, no connection in time, and no answer in time', async () => {
  setDefaultCACertificates([expired.cert]);
  const old = await portOf(createSecureServer(expired));
  expect(await failureWith({ tokenUrl: `https://127.0.0.1:${old}` })).toEqual({
    upstream: 'ims',
    reason: 'certificate-expired',
    code: 'CERT_HAS_EXPIRED',
  });
  const silent = await portOf(createServer((socket) => socket.on('error', () => {}).resume()));
  expect(await failureWith({ tokenUrl: `https://127.0.0.1:${silent}` })).toMatchObject({
    upstream: 'ims',
    reason: 'no-connection-in-time',
  });
  const hasty = new Agent().compose(
    (dispatch) => (options, handler) => dispatch({ ...options, headersTimeout: 300 }, handler),
  );
  expect(await failureWith({ tokenUrl: `http://127.0.0.1:${silent}` }, hasty)).toEqual({
    upstream: 'ims',
    reason: 'no-answer-in-time',
  });
}, 30_000);

test('User Management: a balancer that does not reach it, and no TLS', async () => {
  emulator.inject({ target: 'user-management', effect: { kind: 'html', status: 503 }, times: 20 });
  expect(await failureWith({})).toEqual({ upstream: 'user-management', reason: 'gateway', code: '503' });
  const oldest = await portOf(createSecureServer({ ...anotherName, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }));
  const outdated = await failureWith({ userManagementUrl: `https://127.0.0.1:${oldest}` });
  expect(outdated).toMatchObject({ reason: 'tls', code: expect.stringMatching(/^ERR_SSL_.*\d/u) });
  const plain = await portOf(createServer((socket) => socket.on('error', () => {}).end('hello')));
  const userManagementUrl = `https://127.0.0.1:${plain}`;
  expect(await failureWith({ userManagementUrl })).toMatchObject({ upstream: 'user-management', reason: 'tls' });
}, 30_000);

test('a proxy that wants credentials, for IMS and for User Management alone', async () => {
  await using proxy = await startConnectProxy({ credentials: 'ada:canary-password' });
  const address = `http://127.0.0.1:${proxy.port}`;
  const through = { address, credentials: 'ada:canary-password' };
  const refused = { reason: 'proxy-credentials', code: '407' };
  expect(await failureWith({ proxies: { tokenUrl: { address }, userManagementUrl: through } })).toEqual({
    upstream: 'ims',
    ...refused,
  });
  expect(await failureWith({ proxies: { tokenUrl: through, userManagementUrl: { address } } })).toEqual({
    upstream: 'user-management',
    ...refused,
  });
  // The first round asked for IMS alone; the second for IMS, and once for User Management.
  expect(proxy.asked).toHaveLength(3);
}, 30_000);
