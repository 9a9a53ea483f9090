import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { OperatorListTable } from './people-store.ts';
import type { Tables } from './tables.ts';

const partial = z.enum(['limited', 'short', 'unreadable-entries']).nullable();

export function operatorListTable(db: Kysely<Tables>): OperatorListTable {
  return {
    put: (list, forgetBefore) =>
      db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom('operator_lists')
          .where((row) => row.or([row('place', '=', list.place), row('read_at', '<', forgetBefore)]))
          .execute();
        await tx
          .insertInto('operator_lists')
          .values({
            place: list.place,
            read_at: list.readAt,
            count: list.count,
            partial: list.partial,
            odd_entries: list.oddEntries,
            is_every_entry_known: list.isEveryEntryKnown ? 1 : 0,
            bytes: Buffer.from(list.bytes),
          })
          .execute();
      }),
    async find(place) {
      const row = await db.selectFrom('operator_lists').selectAll().where('place', '=', place).executeTakeFirst();
      return (
        row && {
          place,
          readAt: row.read_at,
          count: row.count,
          partial: partial.parse(row.partial),
          oddEntries: row.odd_entries,
          isEveryEntryKnown: row.is_every_entry_known === 1,
          // Copied: the database's buffers may share their memory.
          bytes: Uint8Array.from(row.bytes),
        }
      );
    },
  };
}
