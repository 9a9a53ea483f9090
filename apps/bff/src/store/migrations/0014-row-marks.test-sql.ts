import { beforeSealedLists } from './0015-sealed-lists.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeRowMarks = `${beforeSealedLists};
  ALTER TABLE sessions DROP COLUMN mark; ALTER TABLE plans DROP COLUMN mark; DROP TABLE store_counter;
  DELETE FROM kysely_migration WHERE name = '0014-row-marks'`;
