import SqliteDatabase from 'better-sqlite3';
import type { SqliteDatabase as KyselyDatabase, SqliteStatement } from 'kysely';
import { StoreUnavailable } from '../store-unavailable.ts';
import { WritesRefused } from '../writes-refused.ts';

/** More statements than the store has; beyond it statements are prepared each time. */
const statementLimit = 500;

/** The database for Kysely, with errors of the file or the disk (full, gone, read-only, damaged) as StoreUnavailable. */
export function guardedDatabase(database: SqliteDatabase.Database, gate: WriteGate = openGate): KyselyDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = guarded(() => guardedStatement(database.prepare(sql), { database, gate }));
      // The same few dozen statements recur; preparing them costs more than running them.
      if (statements.size < statementLimit) statements.set(sql, statement);
      return statement;
    },
  };
}

export interface WriteGate {
  /** Asked before each statement that writes. */
  mayWrite(): boolean;
  /** Called when the disk or the file took no write. */
  refused(): void;
}

const openGate: WriteGate = { mayWrite: () => true, refused: () => undefined };

interface Guard {
  readonly database: SqliteDatabase.Database;
  readonly gate: WriteGate;
}

function guardedStatement(statement: SqliteDatabase.Statement, { database, gate }: Guard): SqliteStatement {
  const isRollback = statement.source.toLowerCase() === 'rollback';
  const checked = <T>(work: () => T): T => {
    if (!statement.readonly && !gate.mayWrite()) throw new WritesRefused('the file is another one');
    try {
      return guarded(work);
    } catch (error) {
      if (error instanceof WritesRefused) gate.refused();
      throw error;
    }
  };
  return {
    reader: statement.reader,
    all: (parameters) => checked(() => statement.all(...parameters)),
    run: (parameters) => {
      // SQLite rolls back on its own when the disk is full: a second rollback would hide the cause.
      if (isRollback && !database.inTransaction) return { changes: 0, lastInsertRowid: 0 };
      return checked(() => statement.run(...parameters));
    },
    // Statements are shared: an open iteration would block the next use. The store reads whole results only.
    iterate: () => {
      throw new Error('The store does not stream rows.');
    },
  };
}

/** Runs a piece of work on the database. @throws StoreUnavailable */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isUnwritable(error)) throw new WritesRefused(error);
    throw isUnavailable(error) ? new StoreUnavailable(error) : error;
  }
}

/** Whether another connection is in the way. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  return cause instanceof SqliteDatabase.SqliteError && cause.code.startsWith('SQLITE_BUSY');
}

function isUnwritable(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    /^SQLITE_(?:FULL|READONLY|IOERR_(?:WRITE|FSYNC|TRUNCATE))/u.test(error.code)
  );
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A violated constraint is a mistake of the caller; after any other SQLite error the store is not reliable.
  if (code.startsWith('SQLITE_')) return !code.startsWith('SQLITE_CONSTRAINT');
  return /^E(?:ACCES|EXIST|NOENT|NOSPC|NOTDIR|PERM|ROFS)$/u.test(code) || error.message === closedMessage;
}

/** better-sqlite3's message, in a TypeError without code, for a closed file. */
const closedMessage = 'The database connection is not open';
