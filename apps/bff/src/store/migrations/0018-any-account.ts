import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/**
 * What an announced write does to its account: change it, create it or delete it. Until now it was always a change. From here on
 * revisions, changes and intents are written with values of accounts of any type, which an older release cannot read.
 */
export async function addActs(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('intents')
    .addColumn('act', 'text', (column) => column.notNull().defaultTo('change'))
    .execute();
}
