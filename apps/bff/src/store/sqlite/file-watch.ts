import { type BigIntStats, renameSync, rmSync, statSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';
import { guarded } from './sqlite-guard.ts';
import type { StoreFileState } from '../store.ts';

export interface FileWatch {
  /** The result of the last look. */
  readonly state: StoreFileState;
  look(): StoreFileState;
}

const companions = ['', '-wal'] as const;

/**
 * Watches whether the file at the store's path is the one that is open and contains what was last written. A fault is final:
 * only a new process can open another file.
 */
export function watchFile(database: SqliteDatabase.Database, file: string): FileWatch {
  const read = database.prepare<[], { value: number }>('SELECT value FROM store_counter');
  const add = database.prepare('UPDATE store_counter SET value = value + 1');
  let state: StoreFileState = 'sound';
  let value = 0;
  const count = (): void => {
    add.run();
    value = read.get()?.value ?? 0;
    // Write the counter to the file itself, not only to its write-ahead log.
    database.pragma('wal_checkpoint(PASSIVE)');
  };
  guarded(count);
  const opened = identities(file);

  const lookNow = (): StoreFileState => {
    const now = identities(file);
    if (now.includes(undefined)) return 'gone';
    if (now[0] !== opened[0] && now[1] === opened[1]) setLogAside(file);
    if (now.some((identity, index) => identity !== opened[index])) return 'replaced';
    // Drop cached pages: they would show the file as it was.
    database.pragma('shrink_memory');
    const found = read.get()?.value ?? 0;
    if (found !== value) return found < value ? 'rolled-back' : 'replaced';
    return 'sound';
  };
  return {
    get state() {
      return state;
    },
    look() {
      if (state !== 'sound') return state;
      try {
        state = lookNow();
      } catch {
        // A file that was overwritten is no longer a sound database.
        state = 'replaced';
      }
      if (state === 'sound') {
        try {
          count();
        } catch {
          // The disk is full: the next write meets that and reports it.
        }
      }
      return state;
    },
  };
}

/** The log belongs to the former file: SQLite would write it into the new one when that is opened. */
function setLogAside(file: string): void {
  renameSync(`${file}-wal`, `${file}-wal.of-former`);
  rmSync(`${file}-shm`, { force: true });
}

function identities(file: string): (string | undefined)[] {
  return companions.map((ending) => {
    const found: BigIntStats | undefined = statSync(`${file}${ending}`, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}:${found.ino}`;
  });
}
