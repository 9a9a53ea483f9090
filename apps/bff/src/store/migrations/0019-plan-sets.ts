import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Plans that were asked for together: which, in which order, and for which accounts there is none. */
export async function createPlanSets(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('plan_sets')
    .addColumn('set_id', 'text', (column) => column.primaryKey())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('created_at', 'integer', (column) => column.notNull())
    .execute();
}
