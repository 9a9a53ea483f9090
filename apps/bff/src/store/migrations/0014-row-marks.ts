import type { Kysely } from 'kysely';
import { markOf } from '../tables/row-marks.ts';
import type { Tables } from '../tables/tables.ts';

/**
 * Rows that decide are marked under the server key. What may still decide from before has nothing to vouch for it: sessions go, and
 * plans that were open are over. What was applied stays readable, marked as it is now. A counter that only grows
 * tells a store that was put back while it was open.
 */
export async function markRows(db: Kysely<Tables>, key: Uint8Array): Promise<void> {
  await db.deleteFrom('sessions').execute();
  for (const table of ['sessions', 'plans'] as const) {
    await db.schema
      .alterTable(table)
      .addColumn('mark', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
  }
  await db
    .updateTable('plans')
    .set((columns) => ({ expires_at: columns.ref('created_at'), sealed_secret: null }))
    .where('state', '=', 'open')
    .execute();
  await db.schema
    .createTable('store_counter')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await db.insertInto('store_counter').values({ id: 1, value: 0 }).execute();
  // One by one: the store may hold years of plans, and each carries its picture of the impact.
  for (const { plan_id: planId } of await db.selectFrom('plans').select('plan_id').execute()) {
    const row = await db.selectFrom('plans').selectAll().where('plan_id', '=', planId).executeTakeFirstOrThrow();
    await db
      .updateTable('plans')
      .set({ mark: markOf('plans', row, key) })
      .where('plan_id', '=', planId)
      .execute();
  }
}
