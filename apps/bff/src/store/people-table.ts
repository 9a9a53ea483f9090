import { snapshotSchema } from '@console/contract';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { PeopleSet, PeopleTable } from './store.ts';
import type { Tables } from './tables.ts';

export function peopleTable(db: Kysely<Tables>): PeopleTable {
  return {
    insert: (set, users) =>
      db.transaction().execute(async (tx) => {
        const isWhole = set.completeness === 'complete' || set.isEveryEntryKnown;
        if (!isWhole && (await wholeSet(tx, set.organizationId)) !== undefined) return;
        // Whatever is there gives way: sets that lack people always, a whole one to a whole one.
        await tx.deleteFrom('people_columns').execute();
        await tx.deleteFrom('people_sets').execute();
        await tx
          .insertInto('people_sets')
          .values({
            set_id: set.setId,
            read_at: set.readAt,
            completeness: set.completeness,
            reason: set.reason,
            user_count: set.userCount,
            organization_id: set.organizationId,
            is_whole: isWhole ? 1 : 0,
            odd_entries: set.oddEntries,
            not_listed: set.notListed,
          })
          .execute();
        await tx
          .insertInto('people_columns')
          .values({ set_id: set.setId, bytes: Buffer.from(users) })
          .execute();
      }),
    async current(organizationId) {
      const row = await db
        .selectFrom('people_sets')
        .selectAll()
        .where('organization_id', '=', organizationId)
        .executeTakeFirst();
      return row && setOf(row, organizationId);
    },
    async users(setId) {
      const row = await db.selectFrom('people_columns').select('bytes').where('set_id', '=', setId).executeTakeFirst();
      // Copied: it is handed over to a worker, and the database's buffers may share their memory.
      return row && Uint8Array.from(row.bytes);
    },
  };
}

async function wholeSet(tx: Transaction<Tables>, organizationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people_sets')
    .select('set_id')
    .where('is_whole', '=', 1)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row?.set_id;
}

function setOf(row: Selectable<Tables['people_sets']>, organizationId: string): PeopleSet {
  return {
    setId: row.set_id,
    readAt: row.read_at,
    completeness: row.completeness,
    reason: snapshotSchema.shape.reason.parse(row.reason),
    userCount: row.user_count,
    organizationId,
    oddEntries: row.odd_entries,
    isEveryEntryKnown: row.completeness === 'partial' && row.is_whole === 1,
    notListed: row.not_listed,
  };
}
