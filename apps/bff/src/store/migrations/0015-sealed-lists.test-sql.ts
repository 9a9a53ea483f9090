import { beforeLeases } from './0016-leases.test-sql.ts';

/** Takes a store without lists back to what it was before they were sealed. For tests of migrations. */
export const beforeSealedLists = `${beforeLeases};
  DELETE FROM kysely_migration WHERE name = '0015-sealed-lists'`;
