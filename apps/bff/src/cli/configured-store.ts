import process from 'node:process';
import { ConfigError } from '../config/config-error.ts';
import { inspectConfig } from '../config/check/inspect-config.ts';
import { inspectStore } from '../config/check/inspect-store.ts';
import type { SqliteStoreOptions } from '../store/sqlite/sqlite-store.ts';
import { missingStore } from '../store/sqlite/store-refusal.ts';

/**
 * The store of the configuration, with its key. Other mistakes do not count: a secret that only the service is
 * given must not keep anybody from the audit. @throws ConfigError, StoreRefusedError where no store is made yet
 */
export function configuredStore(): SqliteStoreOptions {
  const store = inspectStore(process.env);
  if (store?.sqliteFile === undefined) {
    const inspected = inspectConfig(process.env);
    throw new ConfigError(inspected.kind === 'faulty' ? inspected.sentences : []);
  }
  if (store.sentences.length > 0) throw new ConfigError(store.sentences);
  // A key is made together with the store.
  if (store.serverKey === undefined) throw missingStore();
  return { file: store.sqliteFile, serverKey: store.serverKey };
}
