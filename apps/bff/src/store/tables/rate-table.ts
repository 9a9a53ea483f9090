import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { RateTable } from '../store.ts';
import type { Tables } from './tables.ts';

const mostCounters = 10_000;
/** Evicts many at once, so that a flood does not sort the table for each attempt. */
const roomMade = 1_000;
const pairsOfLogin = 20;

export function rateTable(db: Kysely<Tables>): RateTable {
  return {
    take: (counters, start) =>
      db.transaction().execute(async (tx) => {
        const names = counters.map(({ counter }) => hashed(counter));
        const rows = await tx
          .selectFrom('rate_counters')
          .select(['counter', 'count'])
          .where('window_start', '=', start)
          .where('counter', 'in', names)
          .execute();
        const found = new Map(rows.map(({ counter, count }) => [counter, count]));
        const counts = names.map((name) => (found.get(name) ?? 0) + 1);
        if (counters.some(({ limit }, index) => (counts[index] ?? 0) > limit)) return undefined;
        if (found.size < names.length) await makeRoom(tx, names.length);
        await tx
          .insertInto('rate_counters')
          .values(names.map((counter) => ({ counter, window_start: start, count: 1 })))
          .onConflict((conflict) =>
            conflict.columns(['counter', 'window_start']).doUpdateSet({ count: sql`rate_counters.count + 1` }),
          )
          .execute();
        return counts;
      }),
    giveBack: (counters, start) =>
      db.transaction().execute(async (tx) => {
        const names = counters.map(hashed);
        await tx
          .updateTable('rate_counters')
          .set({ count: sql`count - 1` })
          .where('window_start', '=', start)
          .where('counter', 'in', names)
          .execute();
        await tx
          .deleteFrom('rate_counters')
          .where('window_start', '=', start)
          .where('counter', 'in', names)
          .where('count', '<=', 0)
          .execute();
      }),
    remember: (known, until) =>
      db.transaction().execute(async (tx) => {
        const row = { pair: hashed(known.pair), login: hashed(known.login), until };
        await tx
          .insertInto('known_sign_ins')
          .values(row)
          .onConflict((conflict) => conflict.column('pair').doUpdateSet({ until }))
          .execute();
        const newest = tx
          .selectFrom('known_sign_ins')
          .select('pair')
          .where('login', '=', row.login)
          .orderBy('until', 'desc')
          .limit(pairsOfLogin);
        await tx.deleteFrom('known_sign_ins').where('login', '=', row.login).where('pair', 'not in', newest).execute();
      }),
    async isKnown(pair, now) {
      const row = await db
        .selectFrom('known_sign_ins')
        .select('until')
        .where('pair', '=', hashed(pair))
        .where('until', '>', now)
        .executeTakeFirst();
      return row !== undefined;
    },
    purge: ({ windowsBefore, now }) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('rate_counters').where('window_start', '<', windowsBefore).execute();
        await tx.deleteFrom('known_sign_ins').where('until', '<=', now).execute();
      }),
  };
}

/** Evicts the oldest and smallest first: evicting a large counter takes as many counters of the same size. */
async function makeRoom(tx: Transaction<Tables>, wanted: number): Promise<void> {
  const { rows } = await tx
    .selectFrom('rate_counters')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  if (rows + wanted <= mostCounters) return;
  await sql`
    delete from rate_counters where (counter, window_start) in
      (select counter, window_start from rate_counters order by window_start, count limit ${roomMade})
  `.execute(tx);
}

// Counters name people and addresses; the store only needs to compare them.
function hashed(counter: string): string {
  return createHash('sha256').update(counter).digest('base64url');
}
