import { readFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

/** The server key of all stores in `stored-fixtures`. */
export const storedFixtureKey = Buffer.alloc(32, 7);

/** Makes a store at `file` as a former version wrote it, from the statements in `stored-fixtures/<name>.sql`. */
export function makeStoredFixture(file: string, name: string): void {
  const statements = readFileSync(new URL(`stored-fixtures/${name}.sql`, import.meta.url), 'utf8');
  const database = new SqliteDatabase(file);
  database.exec(`BEGIN; ${statements} COMMIT;`);
  database.close();
}
