import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { RateTable } from './store.ts';
import type { Tables } from './tables.ts';

export function rateTable(db: Kysely<Tables>): RateTable {
  return {
    async add(counter, { start, amount }) {
      const row = await db
        .insertInto('rate_counters')
        .values({ counter: hashed(counter), window_start: start, count: Math.max(0, amount) })
        .onConflict((conflict) =>
          conflict
            .columns(['counter', 'window_start'])
            .doUpdateSet({ count: sql`max(0, rate_counters.count + ${amount})` }),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      return row.count;
    },
    async purge(before) {
      await db.deleteFrom('rate_counters').where('window_start', '<', before).execute();
    },
  };
}

// Counters name people and addresses; the store needs only to tell them apart.
function hashed(counter: string): string {
  return createHash('sha256').update(counter).digest('base64url');
}
