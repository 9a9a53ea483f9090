import type SqliteDatabase from 'better-sqlite3';
import type { SqliteDatabase as KyselyDatabase, SqliteStatement } from 'kysely';
import { StoreUnavailable } from './store.ts';

/** The database for Kysely, with errors of the file or the disk (full, gone, read-only, damaged) as StoreUnavailable. */
export function guardedDatabase(database: SqliteDatabase.Database): KyselyDatabase {
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => guarded(() => guardedStatement(database.prepare(sql))),
  };
}

function guardedStatement(statement: SqliteDatabase.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => guarded(() => statement.all(...parameters)),
    run: (parameters) => guarded(() => statement.run(...parameters)),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}

/** Runs a piece of work on the database. @throws StoreUnavailable */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isUnavailable(error) ? new StoreUnavailable(error) : error;
  }
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A broken constraint is a mistake of the caller; whatever else SQLite reports, the store cannot be relied on.
  if (code.startsWith('SQLITE_')) return !code.startsWith('SQLITE_CONSTRAINT');
  return /^E(?:ACCES|EXIST|NOENT|NOSPC|NOTDIR|PERM|ROFS)$/u.test(code) || error.message === closedMessage;
}

/** What better-sqlite3 says, as a TypeError without code, about a file that was closed. */
const closedMessage = 'The database connection is not open';
