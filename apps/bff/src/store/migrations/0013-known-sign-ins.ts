import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** Which logins signed in from which addresses, and an order in which counters make room for others. */
export async function addKnownSignIns(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('known_sign_ins')
    .addColumn('pair', 'text', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('known_sign_ins_of').on('known_sign_ins').columns(['login', 'until']).execute();
  await db.schema
    .createIndex('rate_counters_smallest')
    .on('rate_counters')
    .columns(['window_start', 'count'])
    .execute();
}
