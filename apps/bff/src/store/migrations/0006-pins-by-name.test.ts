import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { at } from '../suite/contract-fixtures.ts';
import { beforeInForce } from './0009-in-force.test-sql.ts';
import { openSqliteStore } from '../sqlite/sqlite-store.ts';

const serverKey = Buffer.alloc(32, 7);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-pins-'));
  file = path.join(folder, 'console.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface OldPins {
  readonly instanceKey?: string;
  readonly id: string;
  /** Name in the audit row of the change; none where that row is gone. */
  readonly name?: string;
  readonly person: string;
  readonly at: number;
}

const bodyOf = ({ person }: OldPins) => [{ kind: 'person-signs-in', person }];

/** A store with pins by account id, as before this migration, migrated by opening it. */
async function openedFrom(rows: readonly OldPins[]) {
  const first = await openSqliteStore({ file, serverKey });
  for (const { name, instanceKey = 'prod', at: changed } of rows) {
    if (name === undefined) continue;
    const row = { at: changed, login: 'ada', instanceKey, accountName: name, result: 'stored' };
    await first.audit.append({ ...row, event: 'expectations-replaced' });
    await first.audit.append({ ...row, event: 'applied', accountName: 'another' });
  }
  await first.close();
  const raw = new SqliteDatabase(file);
  raw.exec(beforeInForce);
  raw.exec(`DROP TABLE pinned;
    CREATE TABLE expectations (instance_key text NOT NULL, account_id text NOT NULL, version integer NOT NULL, body text NOT NULL,
      changed_at bigint NOT NULL, changed_by text NOT NULL, PRIMARY KEY (instance_key, account_id));
    DROP TABLE people_columns; DROP TABLE operator_lists;
    ALTER TABLE people_sets DROP COLUMN instance_key;
    ALTER TABLE people_sets DROP COLUMN upload;
    DELETE FROM kysely_migration WHERE name >= '0006'`);
  const insert = raw.prepare('INSERT INTO expectations VALUES (?, ?, 3, ?, ?, ?)');
  for (const row of rows) insert.run(row.instanceKey ?? 'prod', row.id, JSON.stringify(bodyOf(row)), row.at, 'ada');
  raw.close();
  return await openSqliteStore({ file, serverKey });
}

test('former pins are found by the name of the account or by its id', async () => {
  const rows = [
    { id: '1', name: 'A', person: 'ada', at },
    { id: '2', name: 'B', person: 'ben', at: at + 1 },
    { id: '1', name: 'A', person: 'cid', at, instanceKey: 'stage' },
  ];
  const store = await openedFrom(rows);
  const found = async (id: string, name: string, instanceKey = 'prod') =>
    await store.expectations.find({ id, name, instanceKey });
  expect(await found('7', 'A')).toEqual({
    expectations: [{ kind: 'person-signs-in', person: 'ada' }],
    version: 3,
    changedAt: at,
    changedBy: 'ada',
  });
  expect((await found('2', 'renamed since'))?.expectations).toMatchObject([{ person: 'ben' }]);
  expect((await found('8', 'A', 'stage'))?.expectations).toMatchObject([{ person: 'cid' }]);
  expect(await found('9', 'Z')).toBeUndefined();
  expect((await store.audit.verify()).fault).toBeUndefined();
  await store.close();
});

test('of two accounts with one name, the pins changed last get the name; no pins are lost, also without an audit row', async () => {
  const store = await openedFrom([
    { id: '1', name: 'A', person: 'older', at },
    { id: '2', name: 'A', person: 'newer', at: at + 1 },
    { id: '3', person: 'nameless', at },
  ]);
  const personOf = async (id: string, name: string) =>
    (await store.expectations.find({ instanceKey: 'prod', id, name }))?.expectations[0];
  expect(await personOf('1', 'still there')).toMatchObject({ person: 'older' });
  expect(await personOf('9', 'A')).toMatchObject({ person: 'newer' });
  expect(await personOf('3', 'C')).toMatchObject({ person: 'nameless' });
  await store.close();
});
