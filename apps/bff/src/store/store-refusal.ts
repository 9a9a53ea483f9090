/** The store is not one that this console may open; the message says why and the way on. */
export class StoreRefusedError extends Error {
  override readonly name = 'StoreRefusedError';
}

export function newerStore(): StoreRefusedError {
  return new StoreRefusedError(
    'store.sqliteFile was written by a newer version of the console: start that version, or give it the path of another store.',
  );
}

export function storeOfAnotherKey(): StoreRefusedError {
  return new StoreRefusedError(
    'store.sqliteFile was made with another server key: give CONSOLE_SERVER_KEY or serverKeyFile the key it was made with (without both, it is server.key beside the store), or give store.sqliteFile the path of a new file.',
  );
}

export function foreignStore(): StoreRefusedError {
  return new StoreRefusedError(
    'store.sqliteFile is a database of another program: give it the path of a store of the console, or of a file that does not exist yet.',
  );
}

export function missingStore(): StoreRefusedError {
  return new StoreRefusedError(
    'store.sqliteFile is not there yet: start the console, which makes it, or give it the path of the store that is meant.',
  );
}
