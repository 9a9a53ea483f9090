import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { StoreRefusedError } from '../../store/sqlite/store-refusal.ts';
import { refusalOf } from '../../store/sqlite/store-refusal-check.ts';
import { storeExists, storeFault } from '../store-path.ts';

/** What is in a store that is not open here. `unsettled`: a console runs on it, or ended without closing it. */
export type StoreLook =
  | { readonly kind: 'none' }
  | { readonly kind: 'fine' }
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * Checks whether the console could open the store, without writing a byte. Uses Node's own SQLite, since it can open a file as
 * immutable; better-sqlite3 leaves two files beside a store that it only reads.
 */
export function lookIntoStore(file: string, auditKey: Uint8Array | undefined): StoreLook {
  if (!storeExists(file)) return { kind: 'none' };
  // An immutable connection does not see the write-ahead log, so it would check only part of the store.
  if (statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined) return { kind: 'unsettled' };
  const flaw = flawOfFile(file, auditKey, 'store');
  if (flaw === undefined) return { kind: 'fine' };
  return { kind: 'refused', sentence: flaw === 'damaged' ? storeFault('SQLITE_CORRUPT') : flaw.message };
}

/** Why a file that is not open is no store for this key; undefined if it is one. */
export function flawOfFile(
  file: string,
  auditKey: Uint8Array | undefined,
  as: 'store' | 'backup',
): StoreRefusedError | 'damaged' | undefined {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  try {
    const database = new DatabaseSync(url, { readOnly: true });
    try {
      const rows = (sql: string) => database.prepare(sql).all();
      const refusal = refusalOf(rows, auditKey);
      if (refusal !== undefined) return refusal;
      // SQLite finds nothing wrong with an empty file, so check for a table.
      if (as === 'backup' && rows('SELECT name FROM sqlite_schema LIMIT 1').length === 0) return 'damaged';
      const isWhole = rows(`PRAGMA ${as === 'backup' ? 'integrity_check' : 'quick_check'}(1)`).some((row) =>
        Object.values(row).includes('ok'),
      );
      return isWhole ? undefined : 'damaged';
    } finally {
      database.close();
    }
  } catch {
    return 'damaged';
  }
}
