import { valuesOfSettings } from '@console/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at, settings, sightingOf } from '../suite/contract-fixtures.ts';
import { beforeInForce } from './0009-in-force.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-in-force-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('former revisions become sightings in their order, and the next look continues from the last one', async () => {
  const file = path.join(folder, 'console.sqlite');
  const first = await openSqliteStore({ file, serverKey });
  const revision = {
    instanceKey: 'prod',
    accountId: '1810',
    values: valuesOfSettings(settings),
    source: 'read' as const,
    author: null,
  };
  const later = { ...settings, associationMask: 'B - (.*)' };
  const applied = { ...revision, source: 'applied' as const, author: 'ada', values: valuesOfSettings(later) };
  await first.changes.recordRevision({ ...applied, revision: 'r2', firstSeenAt: at + 1_000 });
  await first.changes.recordRevision({ ...revision, revision: 'r1', firstSeenAt: at });
  await first.changes.recordRevision({ ...revision, accountId: '7', revision: 'x', firstSeenAt: at });
  await first.close();
  const raw = new SqliteDatabase(file);
  raw.exec(`${beforeInForce}; INSERT INTO restart_pending VALUES ('prod', 'Adobe_Marketing_Cloud', 1)`);
  raw.close();
  const store = await openSqliteStore({ file, serverKey });
  const account = { instanceKey: 'prod', accountId: '1810' };
  const found = async () => (await store.inForce.find(account)).sightings;
  const expected = [
    { revision: 'r1', settings, source: 'read', changedAt: null, changedBy: null, firstSeenAt: at, lastSeenAt: at },
    { revision: 'r2', settings: later, source: 'applied', changedBy: 'ada', firstSeenAt: at + 1_000 },
  ];
  expect(await found()).toMatchObject(expected);
  await store.inForce.note(sightingOf({ revision: 'r2', settings: later, changedAt: at + 900 }));
  expect(await found()).toMatchObject([{ revision: 'r1' }, { revision: 'r2', changedAt: at + 900 }]);
  await store.close();
});
