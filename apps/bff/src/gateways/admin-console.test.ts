import { type Emulator, startEmulator } from '@console/emulator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AdminConsole, ListedUser, UsersRequest } from '../ports.ts';
import { createAdminConsole } from './admin-console.ts';

let emulator: Emulator;
let adminConsole: AdminConsole;
let taken: ListedUser[];
let request: UsersRequest;

beforeEach(async () => {
  emulator = await startEmulator({ seed: 'messy' });
  const { technicalAccount, imsUrl, userManagementUrl } = emulator;
  const config = {
    organizationId: technicalAccount.organizationId,
    tokenUrl: `${imsUrl}/token/v3`,
    userManagementUrl,
    clientId: technicalAccount.clientId,
    clientSecrets: [technicalAccount.clientSecret] as const,
    scope: technicalAccount.scope,
    refreshMs: 0,
  };
  adminConsole = createAdminConsole(config, true);
  taken = [];
  request = {
    directOnly: false,
    signal: new AbortController().signal,
    onUsers: async (users) => {
      taken.push(...users);
    },
  };
});
afterEach(async () => {
  await adminConsole.close();
  await emulator.close();
});

const find = (email: string) => taken.find((user) => user.email === email);

test('people in the console\u2019s words: names joined, states known, groups of every kind', async () => {
  expect(await adminConsole.readUsers(request)).toEqual({
    kind: 'read',
    complete: true,
    reason: null,
    oddEntries: 0,
    isEveryEntryKnown: false,
    // Technical accounts: Adobe counts them and never lists them.
    notListed: 2,
  });
  expect(find('mona.berg@acme.example')).toMatchObject({ name: 'Mona Berg', state: 'active' });
  expect(find('MONA.BERG@ACME.EXAMPLE')).toMatchObject({ username: 'mona.adobe' });
  expect(find('no.name@agency.example')).toMatchObject({ name: '', username: 'nn-4711', state: 'locked' });
  expect(find('left@acme.example')).toMatchObject({ state: 'removed' });
  expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
});

test('a group given through another one is among all groups, and not among the direct ones', async () => {
  await adminConsole.readUsers(request);
  const rita = 'rita.s\u00F8rensen@acme.example';
  expect(find(rita)?.groupNames).toEqual(expect.arrayContaining(['Marketing', 'Marketing Nordics']));
  taken = [];
  await adminConsole.readUsers({ ...request, directOnly: true });
  expect(find(rita)?.groupNames).toContain('Marketing Nordics');
  expect(find(rita)?.groupNames).not.toContain('Marketing');
  expect(taken.length).toBeGreaterThan(25);
});

test('user groups come beside the profiles', async () => {
  const { profiles, userGroupNames, complete } = await adminConsole.readProfiles({
    signal: request.signal,
    onProgress: () => {},
  });
  expect(complete).toBe(true);
  expect(userGroupNames).toContain('Campaign readers');
  expect(profiles.map(({ name }) => name)).not.toContain('Campaign readers');
});

test('throttled for long: it says until when, and goes on from there', async () => {
  emulator.inject({
    target: 'user-management',
    method: 'users',
    effect: { kind: 'throttle', retryAfter: '3244' },
  });
  const reading = await adminConsole.readUsers(request);
  if (reading.kind !== 'throttled') throw new Error('expected throttling');
  expect(reading.retryAt).toBeGreaterThan(Date.now() + 3_000_000);
  expect(await reading.goOn()).toMatchObject({ kind: 'read', complete: true });
  expect(taken.length).toBeGreaterThan(25);
});

test.each([
  ['html', { kind: 'reply', status: 403, contentType: 'text/html', body: '<html>' }, 'refused'],
  ['no JSON', { kind: 'reply', status: 200, contentType: 'application/json', body: '{' }, 'malformed-reply'],
] as const)('%s: a failure with its reason, never a rejection', async (_what, effect, reason) => {
  emulator.inject({ target: 'user-management', method: 'users', effect });
  expect(await adminConsole.readUsers(request)).toEqual({ kind: 'failed', reason, retryAt: undefined });
});

test('stopped: says so', async () => {
  const stopped = AbortSignal.abort();
  expect(await adminConsole.readUsers({ ...request, signal: stopped })).toMatchObject({ reason: 'stopped' });
});

test('people too come with the reason why nothing came back', async () => {
  emulator.inject({ target: 'ims', effect: { kind: 'reset' }, times: 9 });
  expect(await adminConsole.readUsers(request)).toMatchObject({
    kind: 'failed',
    reason: 'unreachable',
    failure: { upstream: 'ims', reason: 'reset' },
  });
});
