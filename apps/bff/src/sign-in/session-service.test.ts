import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProblemCode } from '@console/contract';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InstanceConfig } from '../config/load-config.ts';
import type { CampaignDirectory } from '../ports.ts';
import { Problem } from '../problem.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';
import { createSessionService } from './session-service.ts';
import { absoluteMs, createSessions, idleMs } from './sessions.ts';
import { createSignInGuards } from './sign-in-guards.ts';

const instance: InstanceConfig = {
  key: 'prod',
  label: 'Production',
  address: 'https://campaign.example',
  soapUrl: 'https://campaign.example',
  campaignLogin: 'available',
  hosting: 'on-premise',
  restart: { dailyAt: null, takenAfterHours: 48 },
  packageNames: undefined,
  products: undefined,
  imsTypeNames: undefined,
  wayBackDays: 7,
  limits: { people: 50, percent: 10 },
};
const blocked: InstanceConfig = { ...instance, key: 'blocked', campaignLogin: 'blocked' };
const server = { releaseName: '7.4.1', buildNumber: '9349' };
const input = {
  instanceKey: 'prod',
  login: 'ada',
  password: 'canary-password',
  address: '192.0.2.1',
  requestId: 'r-1',
};

let folder: string;
let store: Store;
let audited: AuditEntry[];
/** Campaign's sessions that are alive. */
let campaignSessions: Set<string>;
/** What Campaign refuses the next sign-ins with. */
let refusal: ProblemCode | undefined;
let signOutFails: boolean;
/** When the look after open writes is over. */
let looked: Promise<void>;

const campaign: CampaignDirectory = {
  async signIn(_instanceKey, { login }) {
    if (refusal !== undefined) throw new Problem(refusal);
    const sessionToken = `token-${randomBytes(4).toString('hex')}`;
    campaignSessions.add(sessionToken);
    const operator = { login, label: 'Ada', mayApply: true, server, clockAheadMs: null };
    return { tokens: { sessionToken, securityToken: '' }, operator };
  },
  async signOut({ tokens }) {
    if (signOutFails) throw new Problem('campaign-unreachable');
    if ('sessionToken' in tokens) campaignSessions.delete(tokens.sessionToken);
  },
  accounts: () => Promise.reject(new Error('not used')),
  accountValues: () => Promise.reject(new Error('not used')),
  mayApply: () => Promise.reject(new Error('not used')),
  adobeOperators: () => Promise.reject(new Error('not used')),
  operatorGroups: () => Promise.reject(new Error('not used')),
  operators: () => {
    throw new Error('not used');
  },
};

let passedMs: number;
const now = () => Date.UTC(2026, 4, 1, 12) + passedMs;

function parts() {
  const sessions = createSessions({ table: store.sessions, serverKey: Buffer.alloc(32, 1), now });
  const audit = {
    ...store.audit,
    append: async (entry: AuditEntry) => {
      audited.push(entry);
      await store.audit.append(entry);
    },
  };
  const instances = new Map([instance, blocked].map((one) => [one.key, one]));
  return {
    sessions,
    service: createSessionService({
      instances,
      campaign,
      sessions,
      ...createSignInGuards({ rates: store.rates, audit }, now),
      audit,
      now,
      onSignedIn: () => looked,
    }),
  };
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'console-sign-in-'));
  store = await openSqliteStore({ file: path.join(folder, 'console.sqlite'), serverKey: Buffer.alloc(32) });
  audited = [];
  campaignSessions = new Set();
  refusal = undefined;
  signOutFails = false;
  looked = Promise.resolve();
  passedMs = 0;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('signing in', () => {
  test('starts a session and says who it is', async () => {
    const { service, sessions } = parts();
    const { cookie, signedIn } = await service.signIn(input, undefined);
    expect(await sessions.find(cookie)).toMatchObject({ sessionHash: signedIn.sessionHash });
    expect(service.describe(signedIn)).toEqual({
      instance: {
        instanceKey: 'prod',
        label: 'Production',
        address: 'https://campaign.example',
        signIn: { campaignLogin: 'available' },
      },
      login: 'ada',
      operatorLabel: 'Ada',
      mayApply: true,
      now: '2026-05-01T12:00:00.000Z',
      provedUntil: '2026-05-01T12:15:00.000Z',
      expiresAt: '2026-05-01T20:00:00.000Z',
      server,
    });
  });

  test.each([
    ['idle', [idleMs]],
    ['past its end', Array.from({ length: absoluteMs / (idleMs / 2) }, () => idleMs / 2)],
  ])('a session that is %s also ends in Campaign, and its tokens are deleted from the store', async (_what, steps) => {
    const { service, sessions } = parts();
    const { cookie } = await service.signIn(input, undefined);
    await service.signIn({ ...input, login: 'other' }, undefined);
    for (const step of steps) {
      await service.endOverdue();
      expect(campaignSessions.size).toBeGreaterThan(0);
      passedMs += step;
      await sessions.find(cookie);
    }
    await service.endOverdue();
    expect(campaignSessions.size).toBe(0);
    expect(await sessions.find(cookie)).toBe('ended');
    // One that nobody uses again: the store alone ends it.
    await service.signIn(input, undefined);
    passedMs += idleMs;
    const later = parts();
    await later.service.endOverdue();
    expect(campaignSessions.size).toBe(1);
    await store.close();
    const database = new SqliteDatabase(path.join(folder, 'console.sqlite'), { readonly: true });
    const sealed = database.prepare('select count(*) as sealed from sessions where length(sealed_tokens) > 0').get();
    database.close();
    expect(sealed).toEqual({ sealed: 0 });
  });

  test('ends the former session of the same browser, here and in Campaign: 100 sign-ins leave one', async () => {
    const { service, sessions } = parts();
    const started = [await service.signIn(input, undefined)];
    for (let count = 1; count < 100; count += 1) {
      started.push(await service.signIn(input, started.at(-1)?.signedIn));
    }
    const found = await Promise.all(started.map(({ cookie }) => sessions.find(cookie)));
    expect(found.filter((session) => session !== 'ended')).toHaveLength(1);
    expect(found.at(-1)).not.toBe('ended');
    expect(campaignSessions.size).toBe(1);
  });

  test('does not wait for reads of an instance that never answers', async () => {
    looked = Promise.withResolvers<void>().promise;
    const { service, sessions } = parts();
    const { cookie } = await service.signIn(input, undefined);
    expect(await sessions.find(cookie)).not.toBe('ended');
  }, 20_000);

  test('keeps the former session when it is refused', async () => {
    const { service, sessions } = parts();
    const { cookie, signedIn } = await service.signIn(input, undefined);
    refusal = 'sign-in-refused';
    await expect(service.signIn(input, signedIn)).rejects.toMatchObject({ code: 'sign-in-refused' });
    expect(await sessions.find(cookie)).not.toBe('ended');
  });

  test('reports an unknown instance and one that accepts no Campaign logins', async () => {
    const { service } = parts();
    refusal = 'sign-in-refused';
    const unknown = service.signIn({ ...input, instanceKey: 'nowhere' }, undefined);
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-instance' });
    const refused = service.signIn({ ...input, instanceKey: 'blocked' }, undefined);
    await expect(refused).rejects.toMatchObject({ code: 'native-sign-in-blocked' });
  });

  test('counts wrong passwords against the login, not an unreachable Campaign', async () => {
    const { service } = parts();
    refusal = 'campaign-unreachable';
    for (let count = 0; count < 20; count += 1) {
      await expect(service.signIn(input, undefined)).rejects.toMatchObject({ code: 'campaign-unreachable' });
    }
    refusal = 'sign-in-refused';
    for (let count = 0; count < 10; count += 1) {
      await expect(service.signIn(input, undefined)).rejects.toMatchObject({ code: 'sign-in-refused' });
    }
    refusal = undefined;
    await expect(service.signIn(input, undefined)).rejects.toMatchObject({ code: 'too-many-requests' });
    await expect(service.signIn({ ...input, login: 'bob' }, undefined)).resolves.toBeDefined();
  });

  test('is recorded, refused or not, without the password', async () => {
    const { service } = parts();
    await service.signIn(input, undefined);
    refusal = 'sign-in-refused';
    await expect(service.signIn(input, undefined)).rejects.toThrow();
    const who = { login: 'ada', instanceKey: 'prod', requestId: 'r-1' };
    expect(audited).toMatchObject([
      { ...who, result: 'signed-in' },
      { ...who, result: 'sign-in-refused' },
    ]);
    expect((await store.audit.verify()).fault).toBeUndefined();
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(files.some((bytes) => bytes.includes('canary-password'))).toBe(false);
  });
});

const from = (number: number) => ({ ...input, login: `made-up-${number}`, address: `192.0.2.${number}` });

describe('the audit of sign-ins that failed', () => {
  test('has the first 50 of a quarter of an hour, says once that there are more, and has no attempt beyond the limits', async () => {
    const { service } = parts();
    refusal = 'sign-in-refused';
    for (let number = 0; number < 120; number += 1)
      await expect(service.signIn(from(number), undefined)).rejects.toMatchObject({ code: 'sign-in-refused' });
    expect(audited).toHaveLength(51);
    expect(audited.at(-1)).toEqual({
      at: now(),
      event: 'sign-in',
      instanceKey: 'prod',
      result: 'sign-in-refused-more',
    });
    refusal = 'campaign-unreachable';
    for (let number = 0; number < 120; number += 1)
      await expect(service.signIn(from(number), undefined)).rejects.toMatchObject({ code: 'campaign-unreachable' });
    expect(audited).toHaveLength(102);
  });

  test('says once that a login is refused from now on', async () => {
    const { service } = parts();
    refusal = 'sign-in-refused';
    for (let count = 0; count < 20; count += 1) await expect(service.signIn(input, undefined)).rejects.toThrow();
    expect(audited.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 10 }, () => 'sign-in-refused'),
      'too-many-requests',
    ]);
  });
});

describe('signing out', () => {
  test('ends the session here and in Campaign', async () => {
    const { service, sessions } = parts();
    const { cookie, signedIn } = await service.signIn(input, undefined);
    await service.signOut(signedIn, 'r-2');
    expect(await sessions.find(cookie)).toBe('ended');
    expect(campaignSessions.size).toBe(0);
    expect(audited.at(-1)).toMatchObject({ login: 'ada', requestId: 'r-2', result: 'signed-out' });
  });

  test('ends the session here when Campaign cannot be reached', async () => {
    const { service, sessions } = parts();
    const { cookie, signedIn } = await service.signIn(input, undefined);
    signOutFails = true;
    await service.signOut(signedIn, 'r-2');
    expect(await sessions.find(cookie)).toBe('ended');
  });

  test('is final also for a session that Campaign ended', async () => {
    const { service, sessions } = parts();
    const { cookie, signedIn } = await service.signIn(input, undefined);
    await service.lost(signedIn);
    expect(await sessions.find(cookie)).toBe('ended');
  });
});
