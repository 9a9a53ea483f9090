import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

export async function createStatedReadings(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('stated_readings')
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('statement', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stated_readings_pk', ['instance_key', 'version'])
    .execute();
}
