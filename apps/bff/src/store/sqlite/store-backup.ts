import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { flawOfFile } from '../../config/check/look-into-store.ts';
import { auditKeyOf } from '../../config/secrets/server-key.ts';
import { openToRead } from './sqlite-reading.ts';
import type { SqliteStoreOptions } from './sqlite-store.ts';
import { backupRefused } from './store-refusal.ts';

/** Copies all pages in one step: a console could write between two steps. */
const everyPage = 2 ** 30;

/**
 * Writes the store as it is at one moment into a new file that only this user can read, also while a console runs on it, and
 * checks the file. Returns its size in bytes. Leaves no file if it fails.
 * @throws StoreRefusedError, StoreUnavailable; the system's error where the file cannot be written
 */
export async function backupStore(store: SqliteStoreOptions, target: string): Promise<number> {
  const part = `${target}.${randomUUID()}.part`;
  // Create the file first, so that an existing one is never overwritten.
  closeSync(openSync(target, 'wx', 0o600));
  try {
    const database = openToRead(store);
    try {
      closeSync(openSync(part, 'wx', 0o600));
      await database.backup(part, { progress: () => everyPage }).catch(() => {
        throw backupRefused('unwritten');
      });
    } finally {
      database.close();
    }
    if (flawOfFile(part, auditKeyOf(store.serverKey), 'backup') !== undefined) throw backupRefused('unsound');
    renameSync(part, target);
    keepName(target);
    return statSync(target).size;
  } catch (error) {
    rmSync(part, { force: true });
    rmSync(target, { force: true });
    throw error;
  }
}

/** A new name survives a power cut only once its folder is synced. */
export function keepName(file: string): void {
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
