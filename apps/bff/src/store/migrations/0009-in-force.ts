import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/**
 * What was seen of each account, by its id, and the restarts declared, in place of a mark by the account's name. Each revision met
 * before is a sighting whose time of writing is not known; what waited for a restart then differs from the one before.
 */
export async function createInForce(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('stored_sightings')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint')
    .addColumn('changed_by', 'text')
    .addColumn('first_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('stored_sightings_account')
    .on('stored_sightings')
    .columns(['instance_key', 'account_id', 'id'])
    .execute();
  await db.schema
    .createTable('restart_declarations')
    .addColumn('declaration_id', 'text', (column) => column.primaryKey())
    .addColumn('instance_key', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('account_name', 'text', (column) => column.notNull())
    .addColumn('sighting_id', 'integer', (column) => column.notNull())
    .addColumn('declared_at', 'bigint', (column) => column.notNull())
    .addColumn('declared_by', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'bigint')
    .addColumn('undone_by', 'text')
    .execute();
  const met = await db.selectFrom('revisions').selectAll().orderBy('first_seen_at').execute();
  for (const row of met) {
    const settings: unknown = JSON.parse(row.settings);
    await db
      .insertInto('stored_sightings')
      .values({
        instance_key: row.instance_key,
        account_id: row.account_id,
        revision: row.revision,
        settings: JSON.stringify({ v: 1, settings }),
        source: row.source,
        changed_at: null,
        changed_by: row.author,
        first_seen_at: row.first_seen_at,
        last_seen_at: row.first_seen_at,
      })
      .execute();
  }
  await db.schema.dropTable('restart_pending').execute();
}
