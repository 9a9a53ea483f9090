import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { absoluteMs, createSessions, idleMs } from './sessions.ts';

const serverKey = randomBytes(32);
const tokens = { sessionToken: '___canary-session-token', securityToken: '@canary-security-token' };
const server = { releaseName: '7.4.1', buildNumber: '9349' };
const operator = { login: 'ada', label: 'Ada', mayApply: true, server, clockAheadMs: 5 };
const campaign = { tokens, operator };
let folder: string;
let store: Store;
let time: number;

function sessions(key: Buffer = serverKey) {
  return createSessions({ table: store.sessions, serverKey: key, now: () => time });
}

beforeEach(async () => {
  time = Date.UTC(2026, 4, 1, 12);
  folder = await mkdtemp(path.join(tmpdir(), 'console-sessions-'));
  store = await openSqliteStore({ file: path.join(folder, 'console.sqlite'), serverKey: Buffer.alloc(32) });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('sessions', () => {
  test('are found by their cookie, with the tokens, also after a restart', async () => {
    const { cookie, signedIn } = await sessions().start('prod', campaign);
    const found = await sessions().find(cookie);
    const wanted = { login: 'ada', instanceKey: 'prod', operator, access: { instanceKey: 'prod', tokens } };
    expect(found).toMatchObject({ ...wanted, sessionHash: signedIn.sessionHash, expiresAt: time + absoluteMs });
  });

  test('get a new id of 256 bits each time', async () => {
    const started = [];
    for (let count = 0; count < 100; count += 1) started.push(await sessions().start('prod', campaign));
    expect(new Set(started.map(({ cookie }) => cookie)).size).toBe(100);
    for (const { cookie } of started) expect(Buffer.from(cookie, 'base64url')).toHaveLength(32);
  });

  test('do not start from a made-up cookie, and are not found under another spelling', async () => {
    const { cookie } = await sessions().start('prod', campaign);
    const planted = randomBytes(32).toString('base64url');
    for (const other of [
      '',
      planted,
      `${cookie}=`,
      ` ${cookie}`,
      cookie.slice(1),
      `${cookie}A`,
      '%',
      'a'.repeat(5_000),
    ]) {
      expect(await sessions().find(other)).toBe('ended');
    }
    expect(await sessions().find(cookie)).not.toBe('ended');
  });

  test('end when idle, unless used meanwhile, and at their absolute end', async () => {
    const { cookie } = await sessions().start('prod', campaign);
    const idle = await sessions().start('prod', campaign);
    const end = time + absoluteMs;
    for (time += idleMs - 1; time < end; time += idleMs - 1) expect(await sessions().find(cookie)).not.toBe('ended');
    time = end;
    expect(await sessions().find(cookie)).toBe('ended');
    expect(await sessions().find(idle.cookie)).toBe('ended');
  });

  test('stay ended: 200 sign-outs while the session is used', async () => {
    const started = [];
    for (let count = 0; count < 200; count += 1) started.push(await sessions().start('prod', campaign));
    // Long enough for each use to be noted in the store.
    time += 60_000;
    const ends = started.flatMap(({ cookie, signedIn: { sessionHash } }) => [
      sessions().find(cookie),
      sessions().end(sessionHash),
      sessions().find(cookie),
    ]);
    await Promise.all(ends);
    time += 60_000;
    const found = await Promise.all(started.map(({ cookie }) => sessions().find(cookie)));
    expect(found.filter((session) => session !== 'ended')).toHaveLength(0);
  });

  test('open only with this server key, and only in their own row', async () => {
    const one = await sessions().start('prod', campaign);
    const two = await sessions().start('stage', campaign);
    expect(await sessions(randomBytes(32)).find(one.cookie)).toBe('ended');
    const at = { now: time, idleSince: time - idleMs };
    const row = await store.sessions.find(one.signedIn.sessionHash, at);
    const other = await store.sessions.find(two.signedIn.sessionHash, at);
    if (row === undefined || other === undefined) throw new Error('not stored');
    // A row of another session instead of one's own: the cookie does not open it.
    const table = { ...store.sessions, find: async () => ({ ...row, sealedTokens: other.sealedTokens }) };
    expect(await createSessions({ table, serverKey, now: () => time }).find(one.cookie)).toBe('ended');
  });

  test('seal what only the same session opens', async () => {
    const { cookie, signedIn } = await sessions().start('prod', campaign);
    const other = await sessions().start('prod', campaign);
    const sealed = signedIn.box.seal('new-client-secret');
    const again = await sessions().find(cookie);
    expect(again === 'ended' ? undefined : again.box.open(sealed)).toBe('new-client-secret');
    expect(other.signedIn.box.open(sealed)).toBeUndefined();
  });

  test('leave neither tokens nor cookies in the files of the store', async () => {
    const started = [];
    for (let count = 0; count < 20; count += 1) started.push(await sessions().start('prod', campaign));
    const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
    expect(files.some((bytes) => bytes.includes('ada'))).toBe(true);
    for (const text of ['canary', ...started.map(({ cookie }) => cookie)]) {
      expect(files.some((bytes) => bytes.includes(text))).toBe(false);
    }
    for (const { cookie } of started) {
      expect(files.some((bytes) => bytes.includes(Buffer.from(cookie, 'base64url')))).toBe(false);
    }
  });
});
