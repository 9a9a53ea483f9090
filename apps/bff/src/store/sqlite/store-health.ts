import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** More than a change, its audit row and its receipt take. */
const spaceBytes = 256 * 1024;

export interface StoreHealth {
  /** The disk or the file took no write. */
  refused(): void;
  /** Reads and writes once. @throws StoreUnavailable */
  check(db: Kysely<Tables>): Promise<void>;
}

/** A small row may fit where a change does not: after a refused write, the check asks for as much space as a change takes. */
export function createStoreHealth(): StoreHealth {
  let wasRefused = false;
  return {
    refused() {
      wasRefused = true;
    },
    async check(db) {
      // Leaves nothing but one row with a counter of its own.
      await db
        .insertInto('rate_counters')
        .values({ counter: 'health', window_start: 0, count: 1 })
        .onConflict((conflict) => conflict.columns(['counter', 'window_start']).doUpdateSet({ count: 1 }))
        .execute();
      if (!wasRefused) return;
      await sql`update rate_counters set count = zeroblob(${spaceBytes}) where counter = 'health'`.execute(db);
      await db.updateTable('rate_counters').set({ count: 1 }).where('counter', '=', 'health').execute();
      wasRefused = false;
    },
  };
}
