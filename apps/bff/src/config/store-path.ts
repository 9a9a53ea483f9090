import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from './config-error.ts';

const readWrite = constants.R_OK | constants.W_OK;
const enterWrite = constants.W_OK | constants.X_OK;

/** Why no store can be at this path, as a sentence; undefined if one can. Creates and changes nothing. */
export function storePathFault(file: string): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return storeSentence('folder');
    if (found !== undefined && !found.isFile()) return storeSentence('no-file');
    if (found !== undefined) accessSync(file, readWrite);
    return folderFault(path.dirname(file));
  } catch (error) {
    return storeFault(systemCode(error));
  }
}

/** Whether there is a store; an empty file is none yet. */
export function storeExists(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

// SQLite creates files beside the store, so the folder must be writable too. Missing folders are created at the first start.
function folderFault(folder: string, closed: 'folder-closed' | 'folder-missing' = 'folder-closed'): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return folderFault(path.dirname(folder), 'folder-missing');
  if (!found.isDirectory()) return storeFault('ENOTDIR');
  try {
    accessSync(folder, enterWrite);
    return undefined;
  } catch (error) {
    return systemCode(error) === 'EROFS' ? storeFault('EROFS') : storeSentence(closed);
  }
}

const sentences = {
  folder: 'is a folder: give it the path of a file, which is made at the first start',
  'no-file': 'is no regular file: give it the path of a file, which is made at the first start',
  'folder-closed':
    'lies in a folder in which this user may not write: give the folder to the user of the console with chown, or give another path',
  'folder-missing':
    'lies in a folder that is not there, and this user may not make it: make it and give it to the user of the console with chown, or give another path',
  'below-file': 'lies below something that is not a folder: give it the path of a file in a folder',
  closed:
    'is a file that this user may not read and write: give it to the user of the console with chown, or give another path',
  'read-only': 'lies on a disk that is mounted to be read only: give it a path where the console may write',
  'too-long': 'is too long for a path: give it the path of a file',
  damaged:
    'is damaged or is not a store of the console: replace it by a backup, or give the path of a file that does not exist yet',
  full: 'lies on a disk that is full: make space, then start again',
} as const;

/** The sentence for a store file that cannot be used. */
function storeSentence(kind: keyof typeof sentences): string {
  return `store.sqliteFile ${sentences[kind]}.`;
}

const kinds: Readonly<Record<string, keyof typeof sentences>> = {
  EACCES: 'closed',
  EPERM: 'closed',
  EISDIR: 'folder',
  ENOTDIR: 'below-file',
  EEXIST: 'below-file',
  EROFS: 'read-only',
  ENAMETOOLONG: 'too-long',
  ENOSPC: 'full',
  SQLITE_CANTOPEN: 'closed',
  SQLITE_READONLY: 'closed',
  SQLITE_PERM: 'closed',
  SQLITE_FULL: 'full',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
};

/** The sentence for a system or SQLite error with the store's file. */
export function storeFault(code: string): string {
  const kind = kinds[code] ?? kinds[/^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? ''];
  if (kind !== undefined) return storeSentence(kind);
  return `store.sqliteFile cannot be used (${code === '' ? 'no reason given' : code}): look at its file and disk, or give another path.`;
}
