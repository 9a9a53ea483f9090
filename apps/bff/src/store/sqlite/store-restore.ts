import { constants, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, chmodSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { flawOfFile } from '../../config/check/look-into-store.ts';
import { auditKeyOf } from '../../config/secrets/server-key.ts';
import { isBusy } from './sqlite-guard.ts';
import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';
import { keepName } from './store-backup.ts';
import { lockStore, StoreLockedError } from './store-lock.ts';
import { backupRefused } from './store-refusal.ts';

const companions = ['-wal', '-shm'] as const;

/**
 * Puts a backup in the place of the store, which no console may have open, and brings it up to date. Everybody is signed out in it
 * and no plan in it is open. Gives where the former store is kept; undefined where there was none. Until the last step, a
 * rename, the former store is in place.
 * @throws StoreLockedError, StoreRefusedError, StoreUnavailable; the system's error where a file cannot be written
 */
export async function restoreStore(
  { file, serverKey }: SqliteStoreOptions,
  source: string,
  now: number,
): Promise<string | undefined> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const lock = lockStore(file);
  const next = `${file}.restoring`;
  try {
    forget(next);
    await prepare({ file: next, serverKey }, { source, store: file, now });
    const former = keepFormer(file, now);
    renameSync(next, file);
    keepName(file);
    return former;
  } finally {
    forget(next);
    lock.release();
  }
}

/** A copy beside the store, checked and opened as a console would: what cannot be opened never takes the place of the store. */
async function prepare(
  { file, serverKey }: SqliteStoreOptions,
  { source, store, now }: { source: string; store: string; now: number },
): Promise<void> {
  if (path.resolve(source) === path.resolve(store)) throw backupRefused('same');
  if (existsSync(`${source}-wal`)) throw backupRefused('unfinished');
  copyBackup(source, file);
  const flaw = flawOfFile(file, auditKeyOf(serverKey), 'backup');
  if (flaw === 'damaged') throw backupRefused('damaged');
  if (flaw !== undefined) throw backupRefused(flaw.reason === 'file' ? 'damaged' : flaw.reason);
  const opened = await openSqliteStore({ file, serverKey });
  try {
    await opened.endAfterRestore(now);
  } finally {
    await opened.close();
  }
}

function copyBackup(source: string, file: string): void {
  try {
    copyFileSync(source, file, constants.COPYFILE_EXCL);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT') throw error;
    throw backupRefused('missing');
  }
  chmodSync(file, 0o600);
}

/** Gives the former store a second name, with all that its write-ahead log holds. */
function keepFormer(file: string, now: number): string | undefined {
  const kept = `${file}.before-restore-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}`;
  if (existsSync(file)) settleLog(file);
  // Left by a store that cannot be opened: in the way of the new one, and of use beside the former one alone.
  for (const companion of companions)
    if (existsSync(`${file}${companion}`)) renameSync(`${file}${companion}`, `${kept}${companion}`);
  if (!existsSync(file)) return undefined;
  try {
    linkSync(file, kept);
  } catch {
    // A file system without second names.
    copyFileSync(file, kept, constants.COPYFILE_EXCL);
  }
  return kept;
}

/** Closing the last connection of a sound store takes its log in and away. */
function settleLog(file: string): void {
  try {
    const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 500 });
    try {
      database.exec('BEGIN EXCLUSIVE; COMMIT');
    } finally {
      database.close();
    }
  } catch (error) {
    // A console of an earlier version holds the store itself.
    if (isBusy(error)) throw new StoreLockedError();
  }
}

function forget(file: string): void {
  for (const ending of ['', '-lock', ...companions]) rmSync(`${file}${ending}`, { force: true });
}
