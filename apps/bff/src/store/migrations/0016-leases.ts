import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Who does work that one process of several is to do. */
export async function addLeases(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}
