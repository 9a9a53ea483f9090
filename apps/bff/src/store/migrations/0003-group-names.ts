import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Internal names that operator groups were seen under. */
export async function createGroupNames(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('group_names')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('group_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_names_pk', ['instance_key', 'group_id', 'name'])
    .execute();
}
