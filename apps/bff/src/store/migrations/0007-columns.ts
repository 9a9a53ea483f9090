import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** People as columns instead of chunks: those stored before are read once more. Operators are kept beside them. */
export async function storeColumns(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('people_sets').execute();
  await db.schema.dropTable('people_chunks').ifExists().execute();
  await db.schema
    .createTable('people_columns')
    .addColumn('set_id', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('operator_lists')
    .addColumn('place', 'text', (column) => column.primaryKey())
    .addColumn('read_at', 'bigint', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('partial', 'text')
    .addColumn('odd_entries', 'integer', (column) => column.notNull())
    .addColumn('is_every_entry_known', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
}
