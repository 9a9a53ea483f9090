import { beforeSecretMemories } from './0020-secret-memories.test-sql.ts';

/** Undoes the migration. For tests of migrations. */
export const beforePlanSets = `${beforeSecretMemories}; DROP TABLE plan_sets;
  DELETE FROM kysely_migration WHERE name = '0019-plan-sets'`;
