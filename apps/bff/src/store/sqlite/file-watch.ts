import { type BigIntStats, renameSync, rmSync, statSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';
import { guarded } from './sqlite-guard.ts';
import type { StoreFileState } from '../store.ts';

export interface FileWatch {
  /** What the last look found. */
  readonly state: StoreFileState;
  look(): StoreFileState;
}

const companions = ['', '-wal'] as const;

/**
 * Watches whether the file at the store's path is the one that is open, and holds what was written last. What was found wrong
 * stays: only another process can begin anew on another file.
 */
export function watchFile(database: SqliteDatabase.Database, file: string): FileWatch {
  const read = database.prepare<[], { value: number }>('SELECT value FROM store_counter');
  const add = database.prepare('UPDATE store_counter SET value = value + 1');
  let state: StoreFileState = 'sound';
  let value = 0;
  const count = (): void => {
    add.run();
    value = read.get()?.value ?? 0;
    // Into the file itself: what is only in the log says nothing of the file.
    database.pragma('wal_checkpoint(PASSIVE)');
  };
  guarded(count);
  const opened = identities(file);

  const lookNow = (): StoreFileState => {
    const now = identities(file);
    if (now.includes(undefined)) return 'gone';
    if (now[0] !== opened[0] && now[1] === opened[1]) setLogAside(file);
    if (now.some((identity, index) => identity !== opened[index])) return 'replaced';
    // Pages that are held in memory would tell of the file as it was.
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
        // A file that was written over no longer holds together.
        state = 'replaced';
      }
      if (state === 'sound') {
        try {
          count();
        } catch {
          // A full disk is met, and told, by whoever writes.
        }
      }
      return state;
    },
  };
}

/** The log belongs to the former file: whoever opens the new one would have it written into that. */
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
