import { startEmulator } from '@console/emulator';
import type { Emulator } from '@console/emulator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTokenSource } from './token-source.ts';
import type { TokenSource } from './token-source.ts';
import { createUserManagement } from './user-management.ts';
import type { UserManagement } from './user-management.ts';

let emulator: Emulator;
let tokens: TokenSource;
let management: UserManagement;

const tokenSource = (clientSecrets: [string, string?]) =>
  createTokenSource({ ...emulator.technicalAccount, tokenUrl: `${emulator.imsUrl}/token/v3`, clientSecrets });

beforeAll(async () => {
  emulator = await startEmulator();
  const { clientId, clientSecret, organizationId } = emulator.technicalAccount;
  tokens = tokenSource([clientSecret]);
  management = createUserManagement({
    baseUrl: emulator.userManagementUrl,
    organizationId,
    apiKey: clientId,
    tokens,
    sleep: async () => {},
  });
});
beforeEach(() => emulator.reset('small'));
afterAll(async () => {
  await management.close();
  await tokens.close();
  await emulator.close();
});

test('a token, with either secret, and none with a wrong one', async () => {
  await expect(tokens.token()).resolves.toMatch(/^[\w.-]+$/);
  const rotated = tokenSource(['p8e-replaced', emulator.technicalAccount.clientSecret]);
  await expect(rotated.token()).resolves.toMatch(/^[\w.-]+$/);
  await rotated.close();
  const wrong = tokenSource(['p8e-replaced']);
  await expect(wrong.token()).rejects.toMatchObject({ kind: 'invalid-client' });
  await wrong.close();
});

test('all groups of a small and of a large organisation, each once', async () => {
  for (const seed of ['small', 'large'] as const) {
    emulator.reset(seed);
    const reading = await management.readGroups();
    if (reading.kind !== 'read') throw new Error('throttled');
    expect(reading).toMatchObject({ complete: true });
    expect(reading.items.some(({ type }) => type === 'PRODUCT_PROFILE')).toBe(true);
    expect(new Set(reading.items.map(({ groupId }) => groupId)).size).toBe(reading.items.length);
    expect(emulator.counters()['user-management:groups']).toBe(reading.pages);
  }
});

test('the members of a profile agree with its count', async () => {
  const reading = await management.readGroups();
  const profiles = reading.kind === 'read' ? reading.items.filter(({ type }) => type === 'PRODUCT_PROFILE') : [];
  expect(profiles.length).toBeGreaterThan(0);
  for (const { groupId = 0 } of profiles.slice(0, 3)) {
    await expect(management.readGroupMembers(groupId)).resolves.toMatchObject({ kind: 'read', complete: true });
  }
  await expect(management.readGroupMembers(999_999_999)).rejects.toMatchObject({ kind: 'not-found' });
});

test('a messy organisation is read whole', async () => {
  emulator.reset('messy');
  await expect(management.readGroups()).resolves.toMatchObject({ kind: 'read', complete: true });
  await expect(management.readUsers()).resolves.toMatchObject({ kind: 'read' });
});

test('throttled for long: says so, with what was read', async () => {
  emulator.reset('large');
  emulator.inject({
    target: 'user-management',
    method: 'groups',
    skip: 1,
    effect: { kind: 'throttle', retryAfter: '3244' },
  });
  const first = await management.readGroups();
  if (first.kind !== 'throttled') throw new Error('not throttled');
  expect(first.retryAt).toBeGreaterThan(Date.now() + 3_000_000);
  const second = await management.readGroups({ resume: first.progress });
  expect(second).toMatchObject({ kind: 'read', complete: true });
  const whole = await management.readGroups();
  expect(second.kind === 'read' && whole.kind === 'read' && second.items.length === whole.items.length).toBe(true);
});

test('a page cut off is an error, never a shorter list', async () => {
  emulator.inject({ target: 'user-management', times: 3, effect: { kind: 'truncate', bytes: 200 } });
  await expect(management.readGroups()).rejects.toMatchObject({ name: 'AdobeApiError' });
});
