import type { KeyObject } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { sealBytes } from '../../../sealed-bytes.ts';
import type { OperatorListTable } from '../../people-store.ts';
import { openList, operatorList } from './sealed-lists.ts';
import type { Tables } from '../tables.ts';

const partial = z.enum(['limited', 'short', 'unreadable-entries']).nullable();

export function operatorListTable(db: Kysely<Tables>, lists: KeyObject): OperatorListTable {
  return {
    put: (list) =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('operator_lists').where('place', '=', list.listKey).execute();
        const row = {
          place: list.listKey,
          read_at: list.readAt,
          count: list.count,
          partial: list.partial,
          odd_entries: list.oddEntries,
          is_every_entry_known: list.isEveryEntryKnown ? 1 : 0,
        };
        await tx
          .insertInto('operator_lists')
          .values({ ...row, bytes: sealBytes(lists, list.bytes, operatorList(row)) })
          .execute();
      }),
    async forget(readBefore) {
      await db.deleteFrom('operator_lists').where('read_at', '<', readBefore).execute();
    },
    async find(listKey) {
      const row = await db.selectFrom('operator_lists').selectAll().where('place', '=', listKey).executeTakeFirst();
      const bytes = row && openList(lists, row.bytes, operatorList(row));
      return (
        bytes && {
          listKey,
          readAt: row.read_at,
          count: row.count,
          partial: partial.parse(row.partial),
          oddEntries: row.odd_entries,
          isEveryEntryKnown: row.is_every_entry_known === 1,
          bytes,
        }
      );
    },
  };
}
