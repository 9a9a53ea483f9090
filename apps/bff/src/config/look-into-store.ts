import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { refusalOf } from '../store/store-refusal-check.ts';
import { storeExists, storeFault } from './store-path.ts';

/** What is in a store that nobody opened yet. `unsettled`: a console runs on it, or ended without closing it. */
export type StoreLook =
  | { readonly kind: 'none' }
  | { readonly kind: 'fine' }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * Looks whether the console could open the store, without writing a byte. Node's own SQLite, because it can open a file as
 * immutable; better-sqlite3 leaves two files beside a store that it only read.
 */
export function lookIntoStore(file: string, auditKey: Uint8Array | undefined): StoreLook {
  if (!storeExists(file)) return { kind: 'none' };
  // What is in the write-ahead log is not seen by an immutable look, so half of the truth would be judged.
  if (statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined) return { kind: 'unsettled' };
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  try {
    const database = new DatabaseSync(url, { readOnly: true });
    try {
      const rows = (sql: string) => database.prepare(sql).all();
      const refusal = refusalOf(rows, auditKey);
      if (refusal !== undefined) return { kind: 'refused', sentence: refusal.message };
      const isWhole = rows('PRAGMA quick_check(1)').some((row) => Object.values(row).includes('ok'));
      return isWhole ? { kind: 'fine' } : { kind: 'refused', sentence: storeFault('SQLITE_CORRUPT') };
    } finally {
      database.close();
    }
  } catch {
    return { kind: 'refused', sentence: storeFault('SQLITE_CORRUPT') };
  }
}
