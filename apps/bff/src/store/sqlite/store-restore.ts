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
 * Replaces the store, which no console may have open, with a backup and migrates it. All sessions and open plans in it are
 * ended. Returns the path of the former store; undefined if there was none. The last step is a rename; until then nothing
 * has changed.
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

/** Copies the backup beside the store, and checks and opens it as a console would: only a good copy may replace the store. */
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

/** Gives the former store a second name, with the contents of its write-ahead log. */
function keepFormer(file: string, now: number): string | undefined {
  const former = `${file}.before-restore-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '')}`;
  if (existsSync(file)) settleLog(file);
  // Left by a store that cannot be opened: they would disturb the new store, and belong beside the former one.
  for (const companion of companions)
    if (existsSync(`${file}${companion}`)) renameSync(`${file}${companion}`, `${former}${companion}`);
  if (!existsSync(file)) return undefined;
  try {
    linkSync(file, former);
  } catch {
    // The file system has no hard links.
    copyFileSync(file, former, constants.COPYFILE_EXCL);
  }
  return former;
}

/** Closing the last connection of a sound store merges its log and deletes it. */
function settleLog(file: string): void {
  try {
    const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 500 });
    try {
      database.exec('BEGIN EXCLUSIVE; COMMIT');
    } finally {
      database.close();
    }
  } catch (error) {
    // A console of an earlier version locks the store file itself.
    if (isBusy(error)) throw new StoreLockedError();
  }
}

function forget(file: string): void {
  for (const ending of ['', '-lock', ...companions]) rmSync(`${file}${ending}`, { force: true });
}
