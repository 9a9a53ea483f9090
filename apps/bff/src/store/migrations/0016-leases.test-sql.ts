import { beforeAnyAccount } from './0018-any-account.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeLeases = `${beforeAnyAccount}; DROP TABLE leases;
  DELETE FROM kysely_migration WHERE name = '0016-leases'`;
