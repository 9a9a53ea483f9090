import { snapshotSchema } from '@console/contract';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { PeopleSet, PeopleTable } from './store.ts';
import type { Tables } from './tables.ts';

export function peopleTable(db: Kysely<Tables>): PeopleTable {
  return {
    insert: (set, chunks) =>
      db.transaction().execute(async (tx) => {
        const isComplete = set.completeness === 'complete';
        if (!isComplete && (await completeSet(tx)) !== undefined) return;
        // Whatever is there gives way: partial sets always, a complete one to a complete one.
        await tx.deleteFrom('people_chunks').execute();
        await tx.deleteFrom('people_sets').execute();
        await tx
          .insertInto('people_sets')
          .values({
            set_id: set.setId,
            read_at: set.readAt,
            completeness: set.completeness,
            reason: set.reason,
            user_count: set.userCount,
          })
          .execute();
        for (const [seq, { kind, bytes }] of chunks.entries()) {
          await tx
            .insertInto('people_chunks')
            .values({ set_id: set.setId, seq, kind, bytes: Buffer.from(bytes) })
            .execute();
        }
      }),
    async current() {
      const row = await db.selectFrom('people_sets').selectAll().executeTakeFirst();
      return row && setOf(row);
    },
    async chunks(setId) {
      const rows = await db
        .selectFrom('people_chunks')
        .select(['kind', 'bytes'])
        .where('set_id', '=', setId)
        .orderBy('seq')
        .execute();
      // Copied: a chunk is handed over to a worker, and the database's buffers may share their memory.
      return rows.map(({ kind, bytes }) => ({ kind, bytes: Uint8Array.from(bytes) }));
    },
  };
}

async function completeSet(tx: Transaction<Tables>): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people_sets')
    .select('set_id')
    .where('completeness', '=', 'complete')
    .executeTakeFirst();
  return row?.set_id;
}

function setOf(row: Selectable<Tables['people_sets']>): PeopleSet {
  return {
    setId: row.set_id,
    readAt: row.read_at,
    completeness: row.completeness,
    reason: snapshotSchema.shape.reason.parse(row.reason),
    userCount: row.user_count,
  };
}
