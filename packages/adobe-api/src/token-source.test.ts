import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AdobeApiError } from './errors.ts';
import { answering, startScriptedServer } from './testing/scripted-server.ts';
import type { ScriptedServer } from './testing/scripted-server.ts';
import { createTokenSource } from './token-source.ts';
import type { TokenSource, TokenSourceOptions } from './token-source.ts';

let server: ScriptedServer;
let tokens: TokenSource;
let clock = 0;

beforeEach(async () => {
  server = await startScriptedServer();
  clock = 1_000_000;
  tokens = source();
});
afterEach(async () => {
  await tokens.close();
  await server[Symbol.asyncDispose]();
});

function source(changes: Partial<TokenSourceOptions> = {}): TokenSource {
  return createTokenSource({
    tokenUrl: `${server.baseUrl}/ims/token/v3`,
    clientId: 'client-1',
    clientSecrets: ['s3cret-one'],
    scope: 'openid,AdobeID,user_management_sdk',
    now: () => clock,
    ...changes,
  });
}

const granted = (value: string, expires_in = 86_399) =>
  answering({ access_token: value, token_type: 'bearer', expires_in });
const refused = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  answering(body, status, headers);
const invalidClient = { error: 'invalid_client', error_description: 'invalid client_secret s3cret-one' };

const sentSecrets = () => server.seen.map(({ body }) => new URLSearchParams(body).get('client_secret'));

describe('asking', () => {
  test('sends client credentials as a form, scope untouched', async () => {
    server.answer(granted('token-1'));
    await expect(tokens.token()).resolves.toBe('token-1');
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'POST', url: '/ims/token/v3' });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'client-1',
      client_secret: 's3cret-one',
      scope: 'openid,AdobeID,user_management_sdk',
    });
  });

  test('one request for callers at the same moment, and for later ones while the token lives', async () => {
    server.answer(granted('token-1'), granted('token-2'));
    const all = await Promise.all([tokens.token(), tokens.token(), tokens.token()]);
    expect(new Set(all)).toEqual(new Set(['token-1']));
    clock += (86_399 - 301) * 1_000;
    await expect(tokens.token()).resolves.toBe('token-1');
    expect(server.seen).toHaveLength(1);
    clock += 2_000;
    await expect(tokens.token()).resolves.toBe('token-2');
  });

  test('a short-lived token is used for nine tenths of its life', async () => {
    server.answer(granted('token-1', 100), granted('token-2', 100));
    await tokens.token();
    clock += 89_000;
    await expect(tokens.token()).resolves.toBe('token-1');
    clock += 1_000;
    await expect(tokens.token()).resolves.toBe('token-2');
  });

  test('a forgotten token is replaced, one replaced already is not', async () => {
    server.answer(granted('token-1'), granted('token-2'));
    await tokens.token();
    tokens.forget('token-1');
    await expect(tokens.token()).resolves.toBe('token-2');
    tokens.forget('token-1');
    await expect(tokens.token()).resolves.toBe('token-2');
    expect(server.seen).toHaveLength(2);
  });

  test('a failure is not cached', async () => {
    server.answer(refused(500, 'oops'), granted('token-1'));
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'http-status', status: 500 });
    await expect(tokens.token()).resolves.toBe('token-1');
  });

  test('a caller that goes away leaves the request to the others', async () => {
    const { promise: asked, resolve: markAsked } = Promise.withResolvers<() => void>();
    server.answer((response, request) => markAsked(() => granted('token-1')(response, request)));
    const leaving = new AbortController();
    const left = tokens.token(leaving.signal);
    const stayed = tokens.token();
    const release = await asked;
    leaving.abort();
    await expect(left).rejects.toMatchObject({ kind: 'aborted' });
    release();
    await expect(stayed).resolves.toBe('token-1');
  });
});

describe('two secrets', () => {
  test.each([400, 401])('the second is tried when the first is refused with %d, and cached', async (status) => {
    tokens = source({ clientSecrets: ['s3cret-one', 's3cret-two'] });
    server.answer(refused(status, invalidClient), granted('token-1', 100), granted('token-2', 100));
    await expect(tokens.token()).resolves.toBe('token-1');
    clock += 100_000;
    await expect(tokens.token()).resolves.toBe('token-2');
    expect(sentSecrets()).toEqual(['s3cret-one', 's3cret-two', 's3cret-two']);
  });

  test('both refused is invalid-client; anything else is not tried twice', async () => {
    tokens = source({ clientSecrets: ['s3cret-one', 's3cret-two'] });
    server.answer(refused(401, invalidClient));
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'invalid-client', code: 'invalid_client' });
    expect(server.seen).toHaveLength(2);
    server.answer(refused(400, { error: 'invalid_scope' }));
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'invalid-scope' });
    expect(server.seen).toHaveLength(3);
  });
});

describe('refusals', () => {
  test.each([
    [
      'a challenge header beside the error',
      refused(401, invalidClient, { 'www-authenticate': 'Basic realm="ims"' }),
      'invalid-client',
    ],
    ['a grant this client may not use', refused(403, { message: 'Client not authorized' }), 'grant-refused'],
    ['an unknown OAuth error', refused(400, { error: 'unauthorized_client' }), 'grant-refused'],
    ['a proxy page', refused(502, '<html>', { 'content-type': 'text/html' }), 'http-status'],
    ['a page with status 200', refused(200, '<html>', { 'content-type': 'text/html' }), 'unexpected-reply'],
    ['no access token', answering({ token_type: 'bearer' }), 'unexpected-reply'],
    ['a redirect', refused(302, '', { location: 'http://127.0.0.1:9/' }), 'unexpected-reply'],
  ])('%s', async (_name, answer, kind) => {
    server.answer(answer);
    await expect(tokens.token()).rejects.toMatchObject({ kind });
    expect(server.seen).toHaveLength(1);
  });

  test('throttling says when to come back', async () => {
    server.answer(refused(429, { error: 'too_many' }, { 'retry-after': '38' }));
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'throttled', retryAt: clock + 38_000 });
  });

  test('no secret or token in what can be logged', async () => {
    for (const body of [invalidClient, { error: 's3cret-one' }, 's3cret-one']) {
      server.answer(refused(401, body));
      const error: unknown = await tokens.token().catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(AdobeApiError);
      expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`).not.toContain('s3cret');
    }
  });

  test('a hanging server is a deadline, a closed port unreachable', async () => {
    tokens = source({ deadlines: { totalMs: 40 } });
    server.answer(() => {});
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'deadline' });
    tokens = source({ tokenUrl: 'http://127.0.0.1:1/ims/token/v3' });
    await expect(tokens.token()).rejects.toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  test.each(['http://ims.example/ims/token/v3', 'ftp://127.0.0.1/', 'https://u:p@ims.example/', 'nonsense'])(
    'the address %s is refused at once',
    (tokenUrl) => {
      expect(() => source({ tokenUrl })).toThrow('tokenUrl');
    },
  );
});
