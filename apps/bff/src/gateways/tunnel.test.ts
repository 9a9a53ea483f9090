import { once } from 'node:events';
import { createServer as createWebServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import type { ProxyConfig } from '../config/load-config.ts';
import { Problem } from '../problem.ts';
import { anotherName } from '../testing/another-name.ts';
import { type ConnectProxy, type ConnectProxyOptions, startConnectProxy } from '../testing/replies/connect-proxy.ts';
import { expired } from '../testing/replies/expired-certificate.ts';
import { thisMachine } from '../testing/mistakes/this-machine.ts';
import { createCampaignClients } from './campaign/clients.ts';
import { campaignProblem } from './campaign/problems.ts';

const things: AsyncDisposable[] = [];
afterEach(async () => {
  setDefaultCACertificates(getCACertificates('bundled'));
  for (const thing of things.splice(0)) await thing[Symbol.asyncDispose]();
});

async function portOf(server: Server): Promise<number> {
  things.push({
    async [Symbol.asyncDispose]() {
      server.close();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

async function proxyWith(options: ConnectProxyOptions): Promise<ConnectProxy> {
  const proxy = await startConnectProxy(options);
  things.push(proxy);
  return proxy;
}

const upstreamUrl = 'https://another-name.example';
const credentials = 'ada:canary-password';

/** What a sign-in through the proxy says of its failure. */
async function failureThrough(proxy: ProxyConfig, soapUrl = upstreamUrl, allowLoopback = true): Promise<unknown> {
  const deadlines = { headersMs: 2_000, totalMs: 8_000 };
  const instances = new Map([['prod', { soapUrl, proxy }]]);
  const clients = createCampaignClients({ instances, allowLoopback, deadlines });
  const error = await clients
    .of('prod')
    .logon('ada', 'password', AbortSignal.timeout(9_000))
    .then(() => undefined, campaignProblem);
  await clients.close();
  return error instanceof Problem ? (error.facts.failure ?? error.code) : error;
}

const at = (port: number, scheme = 'http'): ProxyConfig => ({ address: `${scheme}://127.0.0.1:${port}` });

/** An upstream with TLS, that takes calls and answers 503 with a page. */
async function startUpstream(): Promise<{ port: number; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createSecureServer(anotherName, (request, response) => {
    asked.push(request);
    request.resume();
    response.writeHead(503).end('<html>');
  });
  return { port: await portOf(server), asked };
}

test('a call goes through a tunnel: the proxy resolves the name, and the upstream sees nothing of the proxy', async () => {
  setDefaultCACertificates([anotherName.cert]);
  const upstream = await startUpstream();
  const proxy = await proxyWith({ behind: { 'another-name.example': upstream.port }, credentials });
  const failure = await failureThrough({ ...at(proxy.port), credentials });
  expect(failure).toEqual({ upstream: 'campaign', reason: 'gateway', code: '503' });
  expect(proxy.asked.map(({ target }) => target)).toEqual(['another-name.example:443']);
  expect(upstream.asked).toHaveLength(1);
  expect(JSON.stringify(upstream.asked[0]?.rawHeaders)).not.toMatch(/proxy|Basic/iu);
  expect(upstream.asked[0]?.headers.host).toBe('another-name.example');
});

test('the proxy may be reached over TLS', async () => {
  setDefaultCACertificates([anotherName.cert, thisMachine.cert]);
  const upstream = await startUpstream();
  const proxy = await proxyWith({ behind: { 'another-name.example': upstream.port }, certificate: thisMachine });
  expect(await failureThrough(at(proxy.port, 'https'))).toMatchObject({ reason: 'gateway' });
  expect(upstream.asked).toHaveLength(1);
});

test.each([
  [407, 'proxy-credentials'],
  [403, 'proxy-denied'],
  [405, 'proxy-denied'],
  [302, 'proxy-denied'],
  [502, 'proxy-gateway'],
  [503, 'proxy-gateway'],
  [504, 'proxy-gateway'],
] as const)('a proxy that answers %i', async (status, reason) => {
  const proxy = await proxyWith({ status });
  expect(await failureThrough({ ...at(proxy.port), credentials })).toEqual({
    upstream: 'campaign',
    reason,
    code: String(status),
  });
});

test.each([
  [502, 3],
  [407, 1],
  [403, 1],
])('a read that the proxy answers with %i is tried %i times', async (status, times) => {
  const proxy = await proxyWith({ status });
  const instances = new Map([['prod', { soapUrl: upstreamUrl, proxy: at(proxy.port) }]]);
  const clients = createCampaignClients({ instances, allowLoopback: true });
  await expect(clients.of('prod').readTest()).rejects.toMatchObject({ code: `PROXY_${status}` });
  await clients.close();
  expect(proxy.asked).toHaveLength(times);
});

test('a proxy that wants other credentials, or any', async () => {
  const proxy = await proxyWith({ credentials });
  expect(await failureThrough(at(proxy.port))).toMatchObject({ reason: 'proxy-credentials' });
  const wrong = { ...at(proxy.port), credentials: 'ada:other' };
  expect(await failureThrough(wrong)).toMatchObject({ reason: 'proxy-credentials' });
});

test('a proxy that is not there', async () => {
  const server = createServer();
  const port = await portOf(server);
  server.close();
  await once(server, 'close');
  expect(await failureThrough(at(port))).toMatchObject({ reason: 'proxy-refused', code: 'ECONNREFUSED' });
  const nobody = { address: 'http://nobody.invalid:3128' };
  expect(await failureThrough(nobody)).toMatchObject({ reason: 'proxy-name-not-found' });
});

test('a proxy that is silent costs the connect deadline and no more', async () => {
  const proxy = await proxyWith({ isSilent: true });
  const began = performance.now();
  expect(await failureThrough(at(proxy.port))).toMatchObject({ reason: 'proxy-no-connection-in-time' });
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(2_900);
  expect(took).toBeLessThan(6_000);
}, 15_000);

test('an upstream that is silent in the tunnel is not the proxy’s fault, and costs the same deadline', async () => {
  const port = await portOf(createServer((socket) => socket.on('error', () => {}).resume()));
  const proxy = await proxyWith({ behind: { 'another-name.example': port } });
  const began = performance.now();
  expect(await failureThrough(at(proxy.port))).toMatchObject({ reason: 'no-connection-in-time' });
  expect(performance.now() - began).toBeLessThan(6_000);
}, 15_000);

test('a proxy whose certificate nobody signed whom one trusts, and one that speaks no TLS', async () => {
  const secure = await proxyWith({ certificate: thisMachine });
  expect(await failureThrough(at(secure.port, 'https'))).toMatchObject({ reason: 'proxy-unknown-ca' });
  const plain = await proxyWith({});
  expect(await failureThrough(at(plain.port, 'https'))).toMatchObject({ reason: 'proxy-failed' });
});

test('something else than a proxy', async () => {
  const port = await portOf(createServer((socket) => socket.on('error', () => {}).end('SSH-2.0-hello\r\n')));
  expect(await failureThrough(at(port))).toMatchObject({ reason: 'proxy-failed' });
  const web = await portOf(createWebServer((_request, response) => response.end()));
  expect(await failureThrough(at(web))).toMatchObject({ reason: 'proxy-failed' });
});

test('TLS in the tunnel is with the upstream, under its own name', async () => {
  const upstream = await startUpstream();
  const behind = { 'another-name.example': upstream.port, 'wrong.example': upstream.port };
  const proxy = await proxyWith({ behind });
  expect(await failureThrough(at(proxy.port))).toMatchObject({ reason: 'unknown-ca' });
  setDefaultCACertificates([anotherName.cert]);
  const wrong = await failureThrough(at(proxy.port), 'https://wrong.example');
  expect(wrong).toMatchObject({ reason: 'certificate-name', code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  expect(upstream.asked).toHaveLength(0);
});

test('a certificate of the upstream that is out of date', async () => {
  setDefaultCACertificates([expired.cert]);
  const port = await portOf(createSecureServer(expired));
  const proxy = await proxyWith({ behind: { localhost: port } });
  const failure = await failureThrough(at(proxy.port), 'https://localhost');
  expect(failure).toMatchObject({ reason: 'certificate-expired', code: 'CERT_HAS_EXPIRED' });
});

test('an upstream that breaks off in the tunnel', async () => {
  const port = await portOf(
    createServer((socket) => socket.on('error', () => {}).once('data', () => socket.resetAndDestroy())),
  );
  const proxy = await proxyWith({ behind: { 'another-name.example': port } });
  expect(await failureThrough(at(proxy.port))).toMatchObject({ reason: 'reset' });
});

test.each(['https://169.254.169.254', 'https://[fe80::1]', 'https://127.0.0.1', 'https://[::1]'])(
  'an address that is refused without a proxy is refused through one: %s',
  async (soapUrl) => {
    const proxy = await proxyWith({ status: 200 });
    expect(await failureThrough(at(proxy.port), soapUrl, false)).toMatchObject({ reason: 'address-not-allowed' });
    expect(proxy.asked).toEqual([]);
  },
);

test('no more tunnels are opened than connections without a proxy', async () => {
  setDefaultCACertificates([anotherName.cert]);
  const server = createSecureServer(anotherName, (request) => request.resume());
  const port = await portOf(server);
  const proxy = await proxyWith({ behind: { 'another-name.example': port } });
  const instances = new Map([['prod', { soapUrl: upstreamUrl, proxy: at(proxy.port) }]]);
  const clients = createCampaignClients({ instances, allowLoopback: true });
  const ending = new AbortController();
  const calls = Array.from({ length: 40 }, () =>
    clients
      .of('prod')
      .readTest(ending.signal)
      .catch(() => undefined),
  );
  await expect.poll(proxy.open, { timeout: 5_000 }).toBe(16);
  await setTimeout(200);
  expect(proxy.asked).toHaveLength(16);
  ending.abort();
  await Promise.all(calls);
  await clients.close();
  await expect.poll(proxy.open).toBe(0);
  server.closeAllConnections();
}, 15_000);
