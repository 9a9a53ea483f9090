import { endpoints } from '@console/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicRoutes } from '../http/checks/open-routes.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;

beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => {
  await console_[Symbol.asyncDispose]();
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';

function isMethod(text: string): text is Method {
  return ['GET', 'POST', 'PUT', 'DELETE', 'HEAD'].includes(text);
}

/** Each live route with its parameters filled in. */
function liveRoutes(): { name: string; method: Method; url: string; isPublic: boolean }[] {
  return console_.app.routeTable.map((name) => {
    const [method = '', pattern = ''] = name.split(' ');
    if (!isMethod(method)) throw new Error(`no test for ${name}`);
    const url = pattern
      .replace(':instanceKey', 'acme-prod')
      .replace(':name', 'Adobe_Marketing_Cloud')
      .replace(':setId', '7e2c5c8e-1111-4222-8333-444455556666')
      .replace(':planId', '7e2c5c8e-1111-4222-8333-444455556666')
      .replace(':testId', '7e2c5c8e-1111-4222-8333-444455556666')
      .replace(':declarationId', '7e2c5c8e-1111-4222-8333-444455556666')
      .replace('/*', '/');
    return { name, method, url, isPublic: publicRoutes.has(name) };
  });
}

const forgedShapes: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'x-console': '1' },
  { 'sec-fetch-site': 'same-origin' },
  { 'x-console': '1', 'sec-fetch-site': 'cross-site' },
  { 'x-console': '1', 'sec-fetch-site': 'same-site' },
  { 'x-console': '1', 'sec-fetch-site': 'none' },
  { 'x-console': '1', origin: 'https://evil.example' },
  { 'x-console': '1', origin: 'null' },
  { 'x-console': '1', origin: 'https://localhost:80.evil.example' },
  { 'x-console': '1', 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { 'x-console': '0', 'sec-fetch-site': 'same-origin' },
  { 'x-console': 'true', 'sec-fetch-site': 'same-origin' },
  { 'x-console': '1', referer: 'http://localhost/' },
  { 'x-console': '1', 'x-forwarded-host': 'evil.example', origin: 'http://evil.example' },
];

test('the route table holds every endpoint of the contract, and the public list no route that is gone', () => {
  const names = liveRoutes().map(({ name }) => name);
  for (const { method, path } of Object.values(endpoints)) expect(names).toContain(`${method} ${path}`);
  for (const name of publicRoutes) expect(names).toContain(name);
});

test('these routes answer without a session, and no others: a new one is added here on purpose', () => {
  expect([...publicRoutes].toSorted((one, other) => one.localeCompare(other))).toEqual([
    'DELETE /api/session',
    'GET /*',
    'GET /api/instances',
    'GET /api/openapi.json',
    'GET /health/live',
    'GET /health/ready',
    'HEAD /*',
    'POST /api/session',
  ]);
});

test('a request that another site caused is refused on every route that is not open, with a valid cookie too', async () => {
  const { cookie } = await console_.signIn();
  let refused = 0;
  for (const { name, method, url } of liveRoutes()) {
    const isOpen = publicRoutes.has(name) && !url.startsWith('/api/session');
    for (const shape of forgedShapes) {
      const reply = await console_.app.inject({ method, url, headers: { cookie, ...shape } });
      if (isOpen) {
        expect(reply.statusCode, `${name} ${JSON.stringify(shape)}`).not.toBe(403);
        continue;
      }
      expect(reply.statusCode, `${name} ${JSON.stringify(shape)}`).toBe(403);
      expect(reply.json()).toMatchObject({ code: 'cross-site-request' });
      refused += 1;
    }
  }
  // Make sure that the test is not vacuous.
  expect(refused).toBe(
    liveRoutes().filter(({ url, isPublic }) => !isPublic || url === '/api/session').length * forgedShapes.length,
  );
});

test('without a session only the public routes answer, whatever the headers claim', async () => {
  const tricks: readonly Readonly<Record<string, string>>[] = [
    {},
    { authorization: 'Bearer x' },
    { 'x-forwarded-user': 'demo-admin' },
    { 'x-original-url': '/health/live' },
    { 'x-rewrite-url': '/api/instances' },
    { 'x-http-method-override': 'GET' },
    { 'user-agent': 'kube-probe/1.0' },
    { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' },
    { cookie: '__Host-Http-sid=' },
    { cookie: 'sid=x; __Host-sid=x' },
  ];
  for (const { name, method, url, isPublic } of liveRoutes()) {
    if (isPublic) continue;
    for (const trick of tricks) {
      const headers = { 'x-console': '1', 'sec-fetch-site': 'same-origin', ...trick };
      const reply = await console_.app.inject({ method, url, headers });
      expect(reply.statusCode, `${name} ${JSON.stringify(trick)}`).toBe(401);
    }
  }
});

test('paths written otherwise reach no route that needs a session', async () => {
  const paths = [
    '/api/instances/acme-prod/external-accounts/',
    '//api/instances/acme-prod/external-accounts',
    '/API/instances/acme-prod/external-accounts',
    '/api/instances/acme-prod/external-accounts/../operator-groups',
    '/api/instances/acme-prod/external-accounts;a=b',
    '/health/live/../../api/session',
    '/api/%73ession',
  ];
  for (const url of paths) {
    const reply = await console_.app.inject({
      method: 'GET',
      url,
      headers: { 'x-console': '1', 'sec-fetch-site': 'same-origin' },
    });
    expect([401, 404], url).toContain(reply.statusCode);
  }
});

test('a cookie passed in twice counts as none', async () => {
  const { cookie } = await console_.signIn();
  const headers = { 'x-console': '1', 'sec-fetch-site': 'same-origin', cookie: `${cookie}; ${cookie}` };
  expect((await console_.app.inject({ method: 'GET', url: '/api/session', headers })).statusCode).toBe(401);
});

test('every reply carries the security headers, errors too', async () => {
  const { cookie } = await console_.signIn();
  const shared = { cookie, 'x-console': '1', 'sec-fetch-site': 'same-origin' };
  const targets = [
    ...liveRoutes().map(({ method, url }) => ({ method, url })),
    { method: 'GET' as const, url: '/api/nothing-here' },
    { method: 'GET' as const, url: '/assets/none.js' },
    { method: 'GET' as const, url: '/%E0%A4%A' },
  ];
  // Signing out last: the routes before it need the session.
  for (const { method, url } of targets.toSorted((one) => (one.method === 'DELETE' ? 1 : -1))) {
    const { headers, statusCode } = await console_.app.inject({ method, url, headers: shared });
    const where = `${method} ${url} ${statusCode}`;
    expect(headers['content-security-policy'], where).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
    expect(headers['content-security-policy'], where).not.toContain('unsafe');
    expect(headers, where).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security'], where).toMatch(/max-age=\d{8}/);
    if (url.startsWith('/api/')) expect(headers['cache-control'], where).toBe('no-store');
    expect(headers['access-control-allow-origin'], where).toBeUndefined();
  }
});

test('OpenAPI describes every endpoint and its problems', async () => {
  const reply = await console_.app.inject({ method: 'GET', url: '/api/openapi.json' });
  const document: { openapi: string; paths: Record<string, Record<string, { responses: object }>> } = reply.json();
  expect(document.openapi).toBe('3.1.0');
  for (const { method, path, status = 200 } of Object.values<{ method: string; path: string; status?: number }>(
    endpoints,
  )) {
    const operation = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(Object.keys(operation?.responses ?? {}), path).toEqual([String(status), 'default']);
  }
  const file = document.paths['/api/instances/{instanceKey}/access-impacts/csv']?.['post'];
  expect(file?.responses).toMatchObject({ 200: { content: { 'text/csv': { schema: { type: 'string' } } } } });
});
