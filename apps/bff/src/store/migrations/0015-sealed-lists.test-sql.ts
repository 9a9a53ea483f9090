import { beforeLeases } from './0016-leases.test-sql.ts';

/** Undoes the migration, in a store without lists. For tests of migrations. */
export const beforeSealedLists = `${beforeLeases};
  DELETE FROM kysely_migration WHERE name = '0015-sealed-lists'`;
