import { beforeVersionedRecords } from './0017-versioned-records.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeLeases = `${beforeVersionedRecords}; DROP TABLE leases;
  DELETE FROM kysely_migration WHERE name = '0016-leases'`;
