/** The store is not one that this console may open; the message says why and what to do. */
export class StoreRefusedError extends Error {
  override readonly name = 'StoreRefusedError';
  readonly reason: 'newer' | 'other-key' | 'foreign' | 'missing' | 'file';
  constructor(reason: StoreRefusedError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export function newerStore(): StoreRefusedError {
  return new StoreRefusedError(
    'newer',
    'store.sqliteFile was written by a newer version of the console: start that version, or give it the path of another store.',
  );
}

export function storeOfAnotherKey(): StoreRefusedError {
  return new StoreRefusedError(
    'other-key',
    'store.sqliteFile was made with another server key: give CONSOLE_SERVER_KEY or serverKeyFile the key it was made with (without both, it is server.key beside the store), or give store.sqliteFile the path of a new file.',
  );
}

export function foreignStore(): StoreRefusedError {
  return new StoreRefusedError(
    'foreign',
    'store.sqliteFile is a database of another program: give it the path of a store of the console, or of a file that does not exist yet.',
  );
}

export function missingStore(): StoreRefusedError {
  return new StoreRefusedError(
    'missing',
    'store.sqliteFile is not there yet: start the console, which makes it, or give it the path of the store that is meant.',
  );
}

const backupFlaws = {
  newer: 'was written by a newer version of the console: install that version, then restore',
  'other-key':
    'was made with another server key: give CONSOLE_SERVER_KEY or serverKeyFile the key of that time (without both, put it beside the store as server.key), then restore',
  foreign: 'is a database of another program: name a file that `pnpm server store backup` wrote',
  damaged: 'is damaged or is no store: name another file that `pnpm server store backup` wrote',
  missing:
    'is not there or cannot be read: name a file that `pnpm server store backup` wrote and that this user may read',
  unfinished:
    'has a -wal file beside it, so it is a part of a store in use: name a file that `pnpm server store backup` wrote',
  same: 'is the store itself: name a backup of it',
  unwritten: 'could not be written whole and was deleted: make space on its disk, or name a file on another one',
  unsound:
    'came out damaged and was deleted: look at its disk, and stop the console and run `pnpm server config check` on the store',
} as const;

/** Why a file is refused as a backup, or was deleted after it was written. */
export function backupRefused(flaw: keyof typeof backupFlaws): StoreRefusedError {
  return new StoreRefusedError('file', `The file ${backupFlaws[flaw]}.`);
}
