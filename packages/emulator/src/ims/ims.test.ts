import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator, type Emulator } from '../emulator.ts';
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

  test('validate until they are revoked', async () => {
    const token = await technicalToken(emulator);
    const validate = async (value: string) =>
      (await post('/validate_token/v1', new URLSearchParams({ token: value, type: 'access_token' }))).json();
    expect(await validate(token)).toMatchObject({
      valid: true,
      token: { expires_in: '86400000', type: 'access_token' },
    });
    expect(await validate('x')).toEqual({ valid: false, reason: 'bad_signature' });
    const revoked = await post('/revoke', new URLSearchParams({ token }));
    expect([revoked.status, await revoked.text()]).toEqual([200, '']);
    expect(await validate(token)).toMatchObject({ valid: false });
  });
});

test('discovery has an issuer without a path, and lacks what IMS lacks', async () => {
  const document = await (await fetch(`${emulator.imsUrl}/.well-known/openid-configuration`)).json();
  expect(document).toMatchObject({ issuer: emulator.origin, token_endpoint: `${emulator.imsUrl}/token/v3` });
  expect(document).not.toHaveProperty('code_challenge_methods_supported');
  expect(document).not.toHaveProperty('end_session_endpoint');
  expect((await fetch(`${emulator.imsUrl}/nothing`)).status).toBe(404);
});
