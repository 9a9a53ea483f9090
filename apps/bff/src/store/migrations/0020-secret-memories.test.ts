import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { AccountValues } from '@console/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at } from '../suite/contract-fixtures.ts';
import { beforeSecretMemories } from './0020-secret-memories.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const stored = (fingerprint: string) => ({ secret: 'stored', fingerprint }) as const;

test('revisions say since when a secret is there, where all of them have the same stored form', async () => {
  const file = path.join(folder, 'console.sqlite');
  const first = await openSqliteStore({ file, serverKey });
  const revision = { instanceKey: 'prod', accountId: '10', source: 'read', author: null } as const;
  const met: readonly AccountValues[] = [
    { same: stored('a'), changed: stored('a'), cleared: stored('a'), hidden: { secret: 'hidden' } },
    { same: { secret: 'hidden' }, changed: stored('b'), cleared: { secret: 'absent' }, hidden: stored('h') },
    { same: stored('a'), changed: stored('b'), cleared: stored('c'), none: { secret: 'absent' }, text: 'a' },
  ];
  for (const [index, values] of met.entries())
    await first.changes.recordRevision({ ...revision, values, revision: `r${index}`, firstSeenAt: at + index });
  await first.close();
  const raw = new SqliteDatabase(file);
  const former = { v: 2, imsClientSecret: { stored: true, fingerprint: 'ims' }, label: 'Adobe' };
  raw.exec(`${beforeSecretMemories}; INSERT INTO revisions VALUES
    ('prod', '20', 'x', '${JSON.stringify(former)}', 'read', NULL, ${at})`);
  raw.close();
  const store = await openSqliteStore({ file, serverKey });
  const known = await store.changes.secretsOf({ instanceKey: 'prod' });
  expect(Object.fromEntries(known.get('10') ?? [])).toEqual({
    same: { mark: 'a', since: at, storedBy: null },
    hidden: { mark: 'h', since: at + 1, storedBy: null },
    none: { mark: '', since: at + 2, storedBy: null },
  });
  expect(Object.fromEntries(known.get('20') ?? [])).toEqual({
    imsClientSecret: { mark: 'ims', since: at, storedBy: null },
  });
  await store.close();
});
