import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { securityHeaders } from '../http/checks/security-headers.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let origin: string;

beforeEach(async () => {
  console_ = await startConsole();
  origin = await console_.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await console_[Symbol.asyncDispose]();
});

/** Sends raw text, and returns the reply with its status. */
async function answerTo(text: string, at = origin): Promise<{ status: number; head: string; body: string }> {
  const { hostname, port } = new URL(at);
  const socket = connect(Number(port), hostname);
  socket.write(text.replaceAll('HOST', `${hostname}:${port}`).replaceAll('PORT', port));
  let said = '';
  for await (const chunk of socket) said += String(chunk);
  const [head = '', ...rest] = said.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') };
}

const close = 'Connection: close\r\n\r\n';

test.each<[what: string, text: string, status: number]>([
  ['no Host', `GET / HTTP/1.1\r\n${close}`, 400],
  ['two Hosts', `GET /health/live HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n${close}`, 400],
  ['two Hosts, one of another case', `GET / HTTP/1.1\r\nhost: HOST\r\nHOst: evil.example\r\n${close}`, 400],
  ['two Hosts of an older HTTP', 'GET / HTTP/1.0\r\nHost: HOST\r\nHost: evil.example\r\n\r\n', 400],
  ['no Host of an older HTTP', 'GET / HTTP/1.0\r\n\r\n', 421],
  ['a method of no HTTP', `FOO / HTTP/1.1\r\nHost: HOST\r\n${close}`, 400],
  ['a method without its content type', `QUERY / HTTP/1.1\r\nHost: HOST\r\n${close}`, 405],
  ['a method that is not served', `TRACE / HTTP/1.1\r\nHost: HOST\r\n${close}`, 404],
  ['an expectation', `POST /api/session HTTP/1.1\r\nHost: HOST\r\nExpect: foo\r\n${close}`, 417],
  [
    'two lengths',
    `POST /api/session HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n${close}`,
    400,
  ],
  ['a header too many', `GET / HTTP/1.1\r\nHost: HOST\r\nX-Long: ${'x'.repeat(20_000)}\r\n${close}`, 431],
  ['a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a path that does not decode', `GET /%zz HTTP/1.1\r\nHost: HOST\r\n${close}`, 404],
  ['another name', `GET / HTTP/1.1\r\nHost: evil.example\r\n${close}`, 421],
  ['another name with our port', `GET /api/instances HTTP/1.1\r\nHost: evil.example:PORT\r\n${close}`, 421],
  ['an address that is not ours', `GET / HTTP/1.1\r\nHost: 10.1.2.3\r\n${close}`, 421],
  ['a name that begins as ours', `GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n${close}`, 421],
  ['a name that ends as ours', `GET / HTTP/1.1\r\nHost: evil-localhost\r\n${close}`, 421],
])('%s is refused, and the answer has every header that answers have', async (...[, text, status]) => {
  const { status: found, head } = await answerTo(text);
  expect(found).toBe(status);
  for (const [name, value] of Object.entries(securityHeaders))
    expect(head.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
});

test.each(['HOST', '127.0.0.1', 'localhost:PORT', 'LocalHost', '[::1]:PORT', '127.8.9.1'])(
  'answers as %s, which cannot be the address of a foreign page',
  async (host) => {
    expect((await answerTo(`GET /health/live HTTP/1.1\r\nHost: ${host}\r\n${close}`)).status).toBe(200);
  },
);

test('the refusal of a name says what to set', async () => {
  const { body } = await answerTo(`GET / HTTP/1.1\r\nHost: evil.example\r\n${close}`);
  expect(body).toContain('host-not-known');
  expect(body).toContain('publicOrigin');
});

test('with a configured origin, a proxy may send any name', async () => {
  await using configured = await startConsole({ config: { publicOrigin: 'https://console.example' } });
  const address = await configured.app.listen({ host: '127.0.0.1', port: 0 });
  const { status } = await answerTo(`GET /health/live HTTP/1.1\r\nHost: backend-1:4000\r\n${close}`, address);
  expect(status).toBe(200);
});
