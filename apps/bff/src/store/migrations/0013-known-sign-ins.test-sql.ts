import { beforeRowMarks } from './0014-row-marks.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeKnownSignIns = `${beforeRowMarks};
  DROP TABLE known_sign_ins; DROP INDEX rate_counters_smallest;
  DELETE FROM kysely_migration WHERE name = '0013-known-sign-ins'`;
