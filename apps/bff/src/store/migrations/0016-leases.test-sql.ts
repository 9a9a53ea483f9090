import { beforePlanSets } from './0019-plan-sets.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforeLeases = `${beforePlanSets}; DROP TABLE leases;
  DELETE FROM kysely_migration WHERE name = '0016-leases'`;
