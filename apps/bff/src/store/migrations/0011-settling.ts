import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** When a write was sent and what was found of it, when a plan was claimed, and what a request was refused with. */
export async function addSettling(db: Kysely<Tables>): Promise<void> {
  for (const column of ['sent_at', 'stamp_before', 'stamp_after', 'clock_ahead_ms', 'late_at'] as const) {
    await db.schema.alterTable('intents').addColumn(column, 'bigint').execute();
  }
  for (const column of ['writer_before', 'outcome'] as const) {
    await db.schema.alterTable('intents').addColumn(column, 'text').execute();
  }
  // Whether these were sent is not known any more, so they count as sent.
  await sql`update intents set sent_at = created_at`.execute(db);
  await db.schema.alterTable('plans').addColumn('claimed_at', 'bigint').execute();
  await db.schema.alterTable('idempotency_keys').addColumn('refusal', 'text').execute();
}
