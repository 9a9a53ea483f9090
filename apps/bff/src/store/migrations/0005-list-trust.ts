import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** How whole the lists of Admin Console are, and of which organization: `null` for those read before it was kept. */
export async function addListTrust(db: Kysely<Tables>): Promise<void> {
  for (const table of ['snapshots', 'people_sets'] as const) {
    await db.schema.alterTable(table).addColumn('organization_id', 'text').execute();
    await db.schema
      .alterTable(table)
      .addColumn('is_whole', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable(table)
      .addColumn('odd_entries', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update ${sql.table(table)} set is_whole = 1 where completeness = 'complete'`.execute(db);
  }
  await db.schema
    .alterTable('people_sets')
    .addColumn('not_listed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
