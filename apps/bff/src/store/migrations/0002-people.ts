import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** People of Admin Console, names of user groups beside the profiles, and pinned expectations. */
export async function createPeople(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('snapshots')
    .addColumn('user_groups', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('people_sets')
    .addColumn('set_id', 'text', (column) => column.primaryKey())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('completeness', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('user_count', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('people_chunks')
    .addColumn('set_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('people_chunks_pk', ['set_id', 'seq'])
    .execute();
  await db.schema
    .createTable('expectations')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('expectations_pk', ['instance_key', 'account_id'])
    .execute();
}
