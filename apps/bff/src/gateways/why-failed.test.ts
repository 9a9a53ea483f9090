import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { anotherName } from '../testing/another-name.ts';
import { createCampaignClients } from './campaign/clients.ts';
import { campaignProblem } from './campaign/problems.ts';
import { callFailure } from './why-failed.ts';

const servers: Server[] = [];
afterEach(() => {
  setDefaultCACertificates(getCACertificates('bundled'));
  for (const server of servers.splice(0)) server.close();
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** What a sign-in at this address says of its failure. */
async function failureAt(soapUrl: string, allowLoopback = true): Promise<unknown> {
  const deadlines = { connectMs: 1_000, headersMs: 500, totalMs: 1_000 };
  const clients = createCampaignClients({ instances: new Map([['prod', { soapUrl }]]), allowLoopback, deadlines });
  const signal = AbortSignal.timeout(5_000);
  const error = await clients
    .of('prod')
    .logon('ada', 'password', signal)
    .then(() => undefined, campaignProblem);
  await clients.close();
  return error instanceof Problem ? error.facts.failure : error;
}

const secure = () => createSecureServer(anotherName, (_request, response) => response.end());

test('nobody listens', async () => {
  const server = createServer();
  const port = await portOf(server);
  server.close();
  await once(server, 'close');
  expect(await failureAt(`http://127.0.0.1:${port}`)).toMatchObject({ reason: 'refused', code: 'ECONNREFUSED' });
});

test('a certificate that nobody signed whom one trusts', async () => {
  const port = await portOf(secure());
  expect(await failureAt(`https://127.0.0.1:${port}`)).toMatchObject({ reason: 'unknown-ca' });
});

test('a trusted certificate for another name', async () => {
  setDefaultCACertificates([anotherName.cert]);
  const port = await portOf(secure());
  expect(await failureAt(`https://127.0.0.1:${port}`)).toMatchObject({
    reason: 'certificate-name',
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
});

test('no https where https is expected', async () => {
  const port = await portOf(createWebServer((_request, response) => response.end()));
  expect(await failureAt(`https://127.0.0.1:${port}`)).toMatchObject({ reason: 'tls' });
});

test('a connection that is broken off', async () => {
  const port = await portOf(createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
  expect(await failureAt(`http://127.0.0.1:${port}`)).toMatchObject({ reason: 'reset' });
});

test('a server that takes the call and is silent', async () => {
  const port = await portOf(createServer((socket) => socket.resume()));
  expect(await failureAt(`http://127.0.0.1:${port}`)).toEqual({ upstream: 'campaign', reason: 'no-answer-in-time' });
});

test('a proxy that does not reach it', async () => {
  const port = await portOf(createWebServer((_request, response) => response.writeHead(502).end('<html>')));
  expect(await failureAt(`http://127.0.0.1:${port}`)).toMatchObject({ reason: 'gateway', code: '502' });
});

test('a name that is nobody’s, and one that leads inside', async () => {
  expect(await failureAt('https://nobody.invalid')).toMatchObject({ reason: 'name-not-found' });
  expect(await failureAt('https://localhost', false)).toMatchObject({ reason: 'address-not-allowed' });
});

test.each([
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'unknown-ca'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no-connection-in-time'],
  ['EHOSTUNREACH', 'no-route'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls'],
  ['EWHATEVER', 'other'],
  [undefined, 'other'],
] as const)('%s is %s', (code, reason) => {
  expect(callFailure('ims', code)).toMatchObject({ upstream: 'ims', reason });
});
