import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** People taken from a users export that somebody uploaded for an instance: both `null` for those read from Admin Console. */
export async function addPeopleUploads(db: Kysely<Tables>): Promise<void> {
  for (const column of ['instance_key', 'upload'] as const)
    await db.schema.alterTable('people_sets').addColumn(column, 'text').execute();
}
