import process from 'node:process';
import { ConfigError } from '../config/config-error.ts';
import { inspectConfig } from '../config/inspect-config.ts';
import type { SqliteStoreOptions } from '../store/sqlite-store.ts';
import { missingStore } from '../store/store-refusal.ts';

/** The store of the configuration, with its key. @throws ConfigError, StoreRefusedError where none is made yet */
export function configuredStore(): SqliteStoreOptions {
  const inspected = inspectConfig(process.env);
  if (inspected.kind === 'faulty') throw new ConfigError(inspected.sentences);
  const { sqliteFile, serverKey } = inspected.config;
  // A key is made together with the store.
  if (serverKey === undefined) throw missingStore();
  return { file: sqliteFile, serverKey };
}
