import { storeKeysOf } from '../../config/secrets/server-key.ts';
import { migrations } from '../migrations/migrations.ts';
import { keyFingerprint } from '../migrations/0012-server-key.ts';
import { foreignStore, newerStore, type StoreRefusedError, storeOfAnotherKey } from './store-refusal.ts';

/** Runs a query and returns its rows. */
export type RowReader = (sql: string) => readonly unknown[];

/** Why the store may not be opened with this key; checked before anything in it is changed. */
export function refusalOf(rows: RowReader, auditKey: Uint8Array | undefined): StoreRefusedError | undefined {
  const known = new Set(Object.keys(migrations(storeKeysOf(Buffer.alloc(0)))));
  const names = textsOf(tableRows(rows, 'kysely_migration'), 'name');
  const hasTables = rows("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 1").length > 0;
  if (hasTables && !names.includes('0001-first')) return foreignStore();
  if (names.some((name) => !known.has(name))) return newerStore();
  const [fingerprint] = textsOf(tableRows(rows, 'server_key'), 'fingerprint');
  const isOther = fingerprint !== undefined && auditKey !== undefined && fingerprint !== keyFingerprint(auditKey);
  return isOther ? storeOfAnotherKey() : undefined;
}

function tableRows(rows: RowReader, table: 'kysely_migration' | 'server_key'): readonly unknown[] {
  const isThere = rows(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name = '${table}'`).length > 0;
  return isThere ? rows(`SELECT * FROM ${table}`) : [];
}

function textsOf(rows: readonly unknown[], column: string): string[] {
  return rows.map((row) => String(Reflect.get(Object(row), column)));
}
