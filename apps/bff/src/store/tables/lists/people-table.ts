import type { Kysely, Selectable, Transaction } from 'kysely';
import type { StoreKeys } from '../../../config/secrets/server-key.ts';
import { sealBytes } from '../../../sealed-bytes.ts';
import { appendAudit } from '../../audit/audit-table.ts';
import type { PeopleSet, PeopleTable } from '../../people-store.ts';
import { openList, peopleList } from './sealed-lists.ts';
import { peopleUploadRecord } from '../../records/people/people-upload.ts';
import { partialReason } from '../../records/people/snapshot.ts';
import { StoredRowAltered } from '../../stored-row-altered.ts';
import type { Tables } from '../tables.ts';

type ListKeys = Pick<StoreKeys, 'audit' | 'lists'>;

export function peopleTable(db: Kysely<Tables>, { audit: auditKey, lists }: ListKeys): PeopleTable {
  // A set never changes: the names of an export are parsed once, not on each request.
  const parsed = new Map<string, PeopleSet>();
  const setOf = (row: Row): PeopleSet => {
    const known = parsed.get(row.instance_key ?? '');
    if (known?.setId === row.set_id) return known;
    const set = readSet(row);
    parsed.set(row.instance_key ?? '', set);
    return set;
  };
  return {
    insert: (set, users, audit) =>
      db.transaction().execute(async (tx) => {
        const isWhole = set.completeness === 'complete' || set.isEveryEntryKnown;
        const instanceKey = set.upload?.instanceKey ?? null;
        const isLess = instanceKey === null && !isWhole && (await wholeSet(tx, set.organizationId)) !== undefined;
        if (isLess) return;
        // An upload replaces the instance's upload; a set that was read replaces all that were read.
        await removeSets(tx, instanceKey);
        const row = {
          set_id: set.setId,
          read_at: set.readAt,
          completeness: set.completeness,
          reason: set.reason,
          user_count: set.userCount,
          organization_id: set.organizationId,
          is_whole: isWhole ? 1 : 0,
          odd_entries: set.oddEntries,
          not_listed: set.notListed,
          instance_key: instanceKey,
          upload: set.upload === null ? null : peopleUploadRecord.write(set.upload),
        };
        await tx.insertInto('people_sets').values(row).execute();
        await tx
          .insertInto('people_columns')
          .values({ set_id: set.setId, bytes: sealBytes(lists, users, peopleList(row)) })
          .execute();
        if (audit !== undefined) await appendAudit(tx, audit, auditKey);
      }),
    async current(organizationId) {
      const row = await db
        .selectFrom('people_sets')
        .selectAll()
        .where('organization_id', '=', organizationId)
        .where('instance_key', 'is', null)
        .executeTakeFirst();
      return row && setOf(row);
    },
    async uploaded(instanceKey) {
      const row = await db
        .selectFrom('people_sets')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .executeTakeFirst();
      return row && setOf(row);
    },
    removeUploaded: (instanceKey, audit) =>
      db.transaction().execute(async (tx) => {
        if (!(await removeSets(tx, instanceKey))) return false;
        await appendAudit(tx, audit, auditKey);
        return true;
      }),
    forget: (readBefore) =>
      db.transaction().execute(async (tx) => {
        await removeSets(tx, null, readBefore);
      }),
    async users(setId) {
      const row = await db
        .selectFrom('people_columns')
        .innerJoin('people_sets', 'people_sets.set_id', 'people_columns.set_id')
        .selectAll()
        .where('people_columns.set_id', '=', setId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const users = openList(lists, row.bytes, peopleList(row));
      // Not the same as no people: without this list there are no verdicts.
      if (users === undefined) throw new StoredRowAltered('people');
      return users;
    },
  };
}

type Row = Selectable<Tables['people_sets']>;

/** Those uploaded for an instance, or those that were read (`null`), before a time. False when there was none. */
async function removeSets(
  tx: Transaction<Tables>,
  instanceKey: string | null,
  readBefore: number = Number.MAX_SAFE_INTEGER,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('people_sets')
    .select('set_id')
    .where('instance_key', instanceKey === null ? 'is' : '=', instanceKey)
    .where('read_at', '<', readBefore)
    .execute();
  for (const { set_id: setId } of rows) {
    await tx.deleteFrom('people_columns').where('set_id', '=', setId).execute();
    await tx.deleteFrom('people_sets').where('set_id', '=', setId).execute();
  }
  return rows.length > 0;
}

async function wholeSet(tx: Transaction<Tables>, organizationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('people_sets')
    .select('set_id')
    .where('is_whole', '=', 1)
    .where('organization_id', '=', organizationId)
    .where('instance_key', 'is', null)
    .executeTakeFirst();
  return row?.set_id;
}

function readSet(row: Row): PeopleSet {
  return {
    setId: row.set_id,
    readAt: row.read_at,
    completeness: row.completeness,
    reason: row.reason === 'unproved-end' ? row.reason : partialReason.nullable().parse(row.reason),
    userCount: row.user_count,
    organizationId: row.organization_id ?? '',
    oddEntries: row.odd_entries,
    isEveryEntryKnown: row.completeness === 'partial' && row.is_whole === 1,
    notListed: row.not_listed,
    upload: row.upload === null ? null : peopleUploadRecord.read(row.upload),
  };
}
