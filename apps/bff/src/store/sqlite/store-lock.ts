import { chmodSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { guarded, isBusy } from './sqlite-guard.ts';

/** Another process holds the store: SQLite serves one process of the console. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  constructor() {
    super(
      'store.sqliteFile is in use by another process: stop that one, or give this console the path of another store, since SQLite serves one process.',
    );
  }
}

export interface StoreLock {
  release(): void;
}

/**
 * Takes the right to write a store, in a file of its own beside it, so that others can still read the store. The operating
 * system gives it back when the process ends, however it ends. @throws StoreLockedError, StoreUnavailable
 */
export function lockStore(file: string): StoreLock {
  const database = guarded(() => new SqliteDatabase(`${file}-lock`, { timeout: 500 }));
  try {
    guarded(() => {
      chmodSync(`${file}-lock`, 0o600);
      // Nothing is ever written there, so no journal is wanted beside it.
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
    });
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StoreLockedError() : error;
  }
  return { release: () => void database.close() };
}
