import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { firstBrokenLink } from './audit-chain.ts';
import { appendAudit, changeTables } from './change-tables.ts';
import { migrations } from './migrations.ts';
import { sessionTable } from './session-table.ts';
import { snapshotTable } from './snapshot-table.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export interface SqliteStoreOptions {
  readonly file: string;
  /** Keys the audit chain. */
  readonly auditKey: Buffer;
}

/** Another process holds the file: SQLite serves one process of the console. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  constructor() {
    super('Another process uses this store. SQLite serves one process of the console.');
  }
}

/** Opens the file, brings it up to date and holds it until `close`. @throws StoreLockedError */
export async function openSqliteStore({ file, auditKey }: SqliteStoreOptions): Promise<Store> {
  const database = openFile(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw error;
  }
  return {
    sessions: sessionTable(db),
    changes: changeTables(db, auditKey),
    snapshots: snapshotTable(db),
    rates: {
      async add(counter, { start, amount }) {
        const row = await db
          .insertInto('rate_counters')
          .values({ counter: hashed(counter), window_start: start, count: Math.max(0, amount) })
          .onConflict((conflict) =>
            conflict
              .columns(['counter', 'window_start'])
              .doUpdateSet({ count: sql`max(0, rate_counters.count + ${amount})` }),
          )
          .returning('count')
          .executeTakeFirstOrThrow();
        return row.count;
      },
      async purge(before) {
        await db.deleteFrom('rate_counters').where('window_start', '<', before).execute();
      },
    },
    audit: {
      append: (entry) => db.transaction().execute((tx) => appendAudit(tx, entry, auditKey)),
      async verify() {
        return firstBrokenLink(await db.selectFrom('audit').selectAll().orderBy('seq').execute(), auditKey);
      },
    },
    async check() {
      // A counter of its own: readable and writable, and no trace but one row.
      await db
        .insertInto('rate_counters')
        .values({ counter: 'health', window_start: 0, count: 1 })
        .onConflict((conflict) => conflict.columns(['counter', 'window_start']).doUpdateSet({ count: 1 }))
        .execute();
    },
    close: () => db.destroy(),
  };
}

function openFile(file: string): SqliteDatabase.Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const database = new SqliteDatabase(file, { timeout: 500 });
  try {
    // Exclusive, and taken at once: the operating system gives it back when the process ends, however it ends.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    if (isStoreError(error) && error.code.startsWith('SQLITE_BUSY')) throw new StoreLockedError();
    throw error;
  }
}

/** Whether an error is the database's own, a full disk or a closed file for instance. */
export function isStoreError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
  );
}

// Counters name people and addresses; the store needs only to tell them apart.
function hashed(counter: string): string {
  return createHash('sha256').update(counter).digest('base64url');
}
