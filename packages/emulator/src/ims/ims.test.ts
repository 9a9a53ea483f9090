import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import type { Emulator } from '../emulator-handle.ts';
import { technicalToken } from '../testing/soap.ts';
import { TECHNICAL_CLIENT } from '../world.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

function parameters(change: Record<string, string> = {}): Record<string, string> {
  const { clientId, clientSecret, scope } = emulator.technicalAccount;
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope, ...change };
}

function post(path: string, body: URLSearchParams | FormData | null, headers: Record<string, string> = {}) {
  return fetch(`${emulator.imsUrl}${path}`, { method: 'POST', body, headers });
}

describe('tokens', () => {
  test.each(['/token/v1', '/token/v2/', '/token/v3'])('%s takes a form', async (path) => {
    const answer = await post(path, new URLSearchParams(parameters()));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86_399 });
  });

  test('parameters are taken from multipart, query and Basic as well', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parameters())) form.append(name, value);
    expect((await post('/token/v3', form)).status).toBe(200);
    expect((await post(`/token/v3?${new URLSearchParams(parameters()).toString()}`, null)).status).toBe(200);
    const { client_id: id, client_secret: secret, ...rest } = parameters();
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    expect((await post('/token/v3', new URLSearchParams(rest), { authorization })).status).toBe(200);
  });

  test('either of two secrets is good', async () => {
    expect(TECHNICAL_CLIENT.secrets).toHaveLength(2);
    for (const secret of TECHNICAL_CLIENT.secrets) {
      expect((await post('/token/v3', new URLSearchParams(parameters({ client_secret: secret })))).status).toBe(200);
    }
  });

  test.each([
    [{ client_secret: 'x' }, 401, { error: 'invalid_client' }],
    [{ client_id: 'x' }, 401, { error: 'invalid_client' }],
    [{ scope: 'openid,nothing' }, 400, { error: 'invalid_scope', error_description: 'Invalid scope value' }],
    [{ scope: '' }, 400, { error: 'invalid_scope' }],
    [{ grant_type: 'password' }, 400, { error: 'unsupported_grant_type' }],
    [{ grant_type: '' }, 400, { error: 'invalid_request' }],
    [
      { client_id: '9e8d7c6b5a4f4e3d8c7b6a5f4e3d2c1b', client_secret: 'p8e-emulatorSignInClientSecretNumber1' },
      403,
      { message: 'Client not authorized for client_credentials grant' },
    ],
  ])('%j is refused with %i', async (change, status, body) => {
    const answer = await post('/token/v3', new URLSearchParams(parameters(change)));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(body);
  });

  test('are signed by the published key and carry IMS claims', async () => {
    const token = await technicalToken(emulator);
    const { payload, protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(`${emulator.imsUrl}/keys`)));
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: 'ims_na1-key-1' });
    expect(payload).toMatchObject({
      type: 'access_token',
      as: 'ims-na1',
      expires_in: '86400000',
      scope: 'openid,AdobeID,user_management_sdk',
    });
    expect(payload['created_at']).toMatch(/^\d{13}$/);
    expect(decodeJwt(token)).not.toHaveProperty('exp');
    expect(decodeJwt(token)).not.toHaveProperty('aud');
  });

  test('a secret is not expected of a public client', async () => {
    const answer = await post('/token/v3', new URLSearchParams(parameters({ client_id: PUBLIC, client_secret: 'x' })));
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: 'invalid_client', error_description: 'unexpected client_secret parameter' },
    ]);
    const without = new URLSearchParams({ grant_type: 'client_credentials', client_id: PUBLIC, scope: 'openid' });
    expect((await post('/token/v3', without)).status).toBe(403);
  });
});

const PUBLIC = '1d2c3b4a5f6e4d7c8b9a0f1e2d3c4b5a';
const SIGN_IN = {
  client_id: '9e8d7c6b5a4f4e3d8c7b6a5f4e3d2c1b',
  client_secret: 'p8e-emulatorSignInClientSecretNumber1',
};
const own = () => ({
  client_id: emulator.technicalAccount.clientId,
  client_secret: emulator.technicalAccount.clientSecret,
});

async function answerOf(response: Promise<Response>) {
  const { status, text } = await response.then(async (each) => ({ status: each.status, text: await each.text() }));
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  return { status, body };
}

async function isValid(token: string): Promise<unknown> {
  const { body } = await answerOf(
    post('/validate_token/v1', new URLSearchParams({ token, type: 'access_token', client_id: own().client_id })),
  );
  return Object(body).valid;
}

describe('validate_token', () => {
  test('says whether a token is valid, to a caller that names a known client', async () => {
    const token = await technicalToken(emulator);
    const good = { status: 200, body: expect.objectContaining({ valid: true, expires_at: expect.any(Number) }) };
    const form = (more: Record<string, string>) => new URLSearchParams({ type: 'access_token', token, ...more });
    expect(await answerOf(post('/validate_token/v1', form({ client_id: own().client_id })))).toEqual(good);
    expect(await answerOf(post('/validate_token/v1', form({ client_id: PUBLIC })))).toEqual(good);
    expect(await answerOf(post('/validate_token/v1', form({}), { 'x-ims-clientid': PUBLIC }))).toEqual(good);
    const address = `${emulator.imsUrl}/validate_token/v1?client_id=${own().client_id}&type=access_token`;
    expect(await answerOf(fetch(address, { headers: { authorization: `Bearer ${token}` } }))).toEqual(good);
  });

  test.each([
    [{ client_id: '' }, 400, { error: 'invalid_request' }],
    [{ client_id: 'x' }, 401, { error: 'invalid_client' }],
    [{ token: 'x' }, 200, { valid: false, reason: 'bad_signature' }],
    [{ type: 'refresh_token' }, 200, { valid: false }],
  ])('%j is answered %i', async (change, status, body) => {
    const token = await technicalToken(emulator);
    const form = new URLSearchParams({ token, type: 'access_token', client_id: own().client_id, ...change });
    expect(await answerOf(post('/validate_token/v1', form))).toMatchObject({ status, body });
  });
});

describe('revoke', () => {
  test.each([
    ['Basic', (token: string) => [new URLSearchParams({ token }), basic(own())] as const],
    ['its form', (token: string) => [new URLSearchParams({ token, ...own() }), {}] as const],
  ])('ends a token of a client that proves itself by %s', async (_how, request) => {
    const token = await technicalToken(emulator);
    const [body, headers] = request(token);
    expect(await answerOf(post('/revoke', body, headers))).toEqual({ status: 200, body: '' });
    expect(await isValid(token)).toBe(false);
  });

  test('needs only the id of a public client, and accepts an unknown token', async () => {
    expect(await answerOf(post(`/revoke?client_id=${PUBLIC}`, new URLSearchParams({ token: 'x' })))).toEqual({
      status: 200,
      body: '',
    });
  });

  test.each([
    ['nobody', {}, 401, 'invalid_client'],
    ['an id alone', { client_id: 'own' }, 401, 'invalid_client'],
    ['a wrong secret', { client_id: 'own', client_secret: 'x' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'x', client_secret: 'x' }, 401, 'invalid_client'],
    ['another client', SIGN_IN, 400, 'invalid_request'],
    ['a public client', { client_id: PUBLIC }, 400, 'invalid_request'],
    ['a public client with a secret', { client_id: PUBLIC, client_secret: 'x' }, 401, 'invalid_client'],
  ])('by %s is refused, and the token stays good', async (_who, client: Record<string, string>, ...expected) => {
    const [status, error] = expected;
    const token = await technicalToken(emulator);
    const id = client['client_id'] === 'own' ? { client_id: own().client_id } : {};
    const form = new URLSearchParams({ token, ...client, ...id });
    expect(await answerOf(post('/revoke', form))).toMatchObject({ status, body: { error } });
    expect(await isValid(token)).toBe(true);
  });

  test.each(['%:%', 'no colon', ''])('by Basic %j is refused', async (text) => {
    const headers = { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
    expect((await post('/revoke', new URLSearchParams({ token: 'x' }), headers)).status).toBe(401);
  });

  test('needs a token, and POST', async () => {
    expect((await post('/revoke', new URLSearchParams(own()))).status).toBe(400);
    expect((await fetch(`${emulator.imsUrl}/revoke?token=x`)).status).toBe(405);
  });
});

describe('invalidate_token', () => {
  const path = '/invalidate_token/v2';

  test('ends a token of a client that proves itself', async () => {
    const token = await technicalToken(emulator);
    const form = { token, token_type: 'access_token', cascading: 'all', ...own() };
    expect(await answerOf(post(path, new URLSearchParams(form)))).toEqual({ status: 200, body: '' });
    expect(await isValid(token)).toBe(false);
  });

  test.each([
    [{ client_secret: '' }, 401, { error: 'invalid_client' }],
    [{ client_secret: 'x' }, 401, { error: 'invalid_client' }],
    [{ client_id: 'x' }, 401, { error: 'invalid_client' }],
    [SIGN_IN, 400, { error: 'invalid_request' }],
    [{ token_type: '' }, 400, { error: 'invalid_request' }],
    [{ cascading: 'some' }, 400, { error: 'invalid_request' }],
    [{ token: '' }, 400, { error: 'invalid_request' }],
    [{ token_type: 'refresh_token' }, 200, ''],
  ])('%j is answered %i, and the token stays good', async (change, status, body) => {
    const token = await technicalToken(emulator);
    const form = new URLSearchParams({ token, token_type: 'access_token', ...own(), ...change });
    const answer = await answerOf(post(path, form));
    expect(answer).toMatchObject(typeof body === 'string' ? { status } : { status, body });
    expect(await isValid(token)).toBe(true);
  });

  test('needs the secret that a public client does not have', async () => {
    const form = new URLSearchParams({ token: 'x', token_type: 'access_token', client_id: PUBLIC });
    expect((await post(path, form)).status).toBe(401);
  });
});

function basic({ client_id: id, client_secret: secret }: { client_id: string; client_secret: string }) {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

test('discovery has an issuer without a path, and lacks what IMS lacks', async () => {
  const document = await (await fetch(`${emulator.imsUrl}/.well-known/openid-configuration`)).json();
  expect(document).toMatchObject({ issuer: emulator.origin, token_endpoint: `${emulator.imsUrl}/token/v3` });
  expect(document).not.toHaveProperty('code_challenge_methods_supported');
  expect(document).not.toHaveProperty('end_session_endpoint');
  expect((await fetch(`${emulator.imsUrl}/nothing`)).status).toBe(404);
});
