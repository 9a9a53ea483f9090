import { chmodSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { guarded, isBusy } from './sqlite-guard.ts';

/** Another process has locked the store: only one process of the console may use it. */
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
 * Locks a store for writing, with a file beside it, so that others can still read the store. The operating system releases
 * the lock when the process ends in any way. @throws StoreLockedError, StoreUnavailable
 */
export function lockStore(file: string): StoreLock {
  const database = guarded(() => new SqliteDatabase(`${file}-lock`, { timeout: 500 }));
  try {
    guarded(() => {
      chmodSync(`${file}-lock`, 0o600);
      // Nothing is ever written to the lock file, so it needs no journal file.
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
    });
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StoreLockedError() : error;
  }
  return { release: () => void database.close() };
}
