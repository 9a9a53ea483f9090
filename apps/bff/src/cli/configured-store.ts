import process from 'node:process';
import { ConfigError } from '../config/config-error.ts';
import { inspectConfig } from '../config/check/inspect-config.ts';
import { inspectStore } from '../config/check/inspect-store.ts';
import type { SqliteStoreOptions } from '../store/sqlite/sqlite-store.ts';
import { missingStore } from '../store/sqlite/store-refusal.ts';

/**
 * The store of the configuration, with its key. Ignores other mistakes: commands must work without secrets that only the
 * service has. @throws ConfigError, StoreRefusedError if there is no store yet
 */
export function configuredStore(): SqliteStoreOptions {
  const store = inspectStore(process.env);
  if (store?.sqliteFile === undefined) {
    const inspected = inspectConfig(process.env);
    throw new ConfigError(inspected.kind === 'faulty' ? inspected.sentences : []);
  }
  if (store.sentences.length > 0) throw new ConfigError(store.sentences);
  // The key is created together with the store.
  if (store.serverKey === undefined) throw missingStore();
  return { file: store.sqliteFile, serverKey: store.serverKey };
}
