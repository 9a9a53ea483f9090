import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** What a plan rests on and what it costs, what was overridden, and when a password was proved last: the sign-in, so far. */
export async function keepDecisions(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('plans').addColumn('basis', 'text').execute();
  await db.schema.alterTable('plans').addColumn('people', 'blob').execute();
  await db.schema.alterTable('plans').addColumn('decision', 'text').execute();
  await db.schema.alterTable('audit').addColumn('details', 'text').execute();
  await db.schema
    .alterTable('sessions')
    .addColumn('proved_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db
    .updateTable('sessions')
    .set((columns) => ({ proved_at: columns.ref('created_at') }))
    .execute();
}
