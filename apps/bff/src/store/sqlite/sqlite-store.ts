import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { storeKeysOf } from '../../config/secrets/server-key.ts';
import { auditTable } from '../audit/audit-table.ts';
import { changeTables } from '../tables/changes/change-tables.ts';
import { countsOf } from '../tables/counts.ts';
import { expectationTable } from '../tables/expectation-table.ts';
import { type FileWatch, watchFile } from './file-watch.ts';
import { groupNameTable } from '../tables/lists/group-name-table.ts';
import { inForceTable } from '../tables/changes/in-force-table.ts';
import { leaseTable } from '../tables/lease-table.ts';
import { migrations, sealingMigration } from '../migrations/migrations.ts';
import { operatorListTable } from '../tables/lists/operator-list-table.ts';
import { peopleTable } from '../tables/lists/people-table.ts';
import { rateTable } from '../tables/rate-table.ts';
import { endAfterRestore } from './end-after-restore.ts';
import { sessionTable } from '../tables/session-table.ts';
import { snapshotTable } from '../tables/lists/snapshot-table.ts';
import { guarded, guardedDatabase, isBusy } from './sqlite-guard.ts';
import { statedReadingTable } from '../tables/stated-reading-table.ts';
import type { Store } from '../store.ts';
import { lockStore, type StoreLock, StoreLockedError } from './store-lock.ts';
import { createStoreHealth } from './store-health.ts';
import { refusalOf } from './store-refusal-check.ts';
import type { Tables } from '../tables/tables.ts';

export interface SqliteStoreOptions {
  readonly file: string;
  /** The keys for the audit chain, marks and lists are derived from it. */
  readonly serverKey: Buffer;
}

// In SQLite, DDL is part of the transaction. With this flag the migrator runs in one, so that a crash leaves nothing half done.
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
}

/**
 * Opens and migrates the file, and locks it until `close`; others may read it meanwhile.
 * @throws StoreLockedError, StoreRefusedError, StoreUnavailable
 */
export async function openSqliteStore({ file, serverKey }: SqliteStoreOptions): Promise<Store> {
  const lock = lockFile(file);
  try {
    const store = await openLocked({ file, serverKey });
    return {
      ...store,
      async close() {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked({ file, serverKey }: SqliteStoreOptions): Promise<Store> {
  const keys = storeKeysOf(serverKey);
  const auditKey = keys.audit;
  const database = openFile(file);
  const refusal = guardedRefusal(database, auditKey);
  if (refusal !== undefined) {
    database.close();
    throw refusal;
  }
  let watch: FileWatch | undefined;
  const health = createStoreHealth();
  const gate = { mayWrite: () => watch === undefined || watch.state === 'sound', refused: () => health.refused() };
  const db = new Kysely<Tables>({ dialect: new Dialect({ database: guardedDatabase(database, gate) }) });
  const provider = { getMigrations: async () => migrations(keys) };
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw error;
  }
  // Unused pages and the log still contain the lists as they were before they were sealed.
  if (results.some(({ migrationName }) => migrationName === sealingMigration)) guarded(() => forgetOldPages(database));
  const watched = watchFile(database, file);
  watch = watched;
  return {
    sessions: sessionTable(db, keys.marks),
    changes: changeTables(db, keys),
    inForce: inForceTable(db, auditKey),
    snapshots: snapshotTable(db),
    people: peopleTable(db, keys),
    operators: operatorListTable(db, keys.lists),
    expectations: expectationTable(db, auditKey),
    statedReadings: statedReadingTable(db, auditKey),
    groupNames: groupNameTable(db),
    rates: rateTable(db),
    audit: auditTable(db, auditKey),
    leases: leaseTable(db),
    counts: (at) => countsOf(db, at),
    endAfterRestore: (now) => endAfterRestore(db, keys, now),
    lookAtFile: async () => watched.look(),
    check: () => health.check(db),
    close: () => db.destroy(),
  };
}

function lockFile(file: string): StoreLock {
  guarded(() => mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 }));
  return lockStore(file);
}

function openFile(file: string): SqliteDatabase.Database {
  const database = guarded(() => new SqliteDatabase(file, { timeout: 500 }));
  try {
    guarded(() => {
      // SQLite creates its companion files with the permissions of this one.
      chmodSync(file, 0o600);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      // Deleted rows are overwritten in the file, and there are no temporary files.
      database.pragma('secure_delete = ON');
      database.pragma('temp_store = MEMORY');
      // Another program may hold the file without the lock.
      database.exec('BEGIN EXCLUSIVE; COMMIT');
    });
    return database;
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StoreLockedError() : error;
  }
}

function forgetOldPages(database: SqliteDatabase.Database): void {
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function guardedRefusal(database: SqliteDatabase.Database, auditKey: Uint8Array): Error | undefined {
  try {
    return guarded(() => refusalOf((sql) => database.prepare(sql).all(), auditKey));
  } catch (error) {
    database.close();
    throw error;
  }
}
