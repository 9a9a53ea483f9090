import SqliteDatabase from 'better-sqlite3';
import { auditKeyOf } from '../../config/secrets/server-key.ts';
import { guarded } from './sqlite-guard.ts';
import type { SqliteStoreOptions } from './sqlite-store.ts';
import { refusalOf } from './store-refusal-check.ts';
import { missingStore } from './store-refusal.ts';
import { storeExists } from '../../config/store-path.ts';

/**
 * Opens a store to read it, also while a console runs on it. Statements that write are refused. The file is not opened
 * read-only: only a connection that may write removes SQLite's two companion files when it is the last one.
 * @throws StoreRefusedError, StoreUnavailable
 */
export function openToRead({ file, serverKey }: SqliteStoreOptions): SqliteDatabase.Database {
  if (!storeExists(file)) throw missingStore();
  const database = guarded(() => new SqliteDatabase(file, { fileMustExist: true, timeout: 5_000 }));
  try {
    const refusal = guarded(() => {
      database.pragma('query_only = ON');
      return refusalOf((sql) => database.prepare(sql).all(), auditKeyOf(serverKey));
    });
    if (refusal !== undefined) throw refusal;
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
