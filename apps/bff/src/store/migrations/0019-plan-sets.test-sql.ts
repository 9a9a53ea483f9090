import { beforeAnyAccount } from './0018-any-account.test-sql.ts';

/** Undoes the migration, for the records that later migrations read. For tests of migrations. */
export const beforePlanSets = `DROP TABLE plan_sets;
  DELETE FROM kysely_migration WHERE name = '0019-plan-sets'; ${beforeAnyAccount}`;
