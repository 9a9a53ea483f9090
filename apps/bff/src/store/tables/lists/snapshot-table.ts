import type { Kysely, Selectable } from 'kysely';
import type { SnapshotTable, StoredSnapshot } from '../../store.ts';
import { namesRecord, profilesRecord } from '../../records/people/names.ts';
import { snapshot } from '../../records/people/snapshot.ts';
import type { Tables } from '../tables.ts';

export function snapshotTable(db: Kysely<Tables>): SnapshotTable {
  // A snapshot never changes, and thousands of profiles are slow to parse on each request: cache the newest one.
  let cached: StoredSnapshot | undefined;
  return {
    async insert({ body, profiles, userGroupNames, organizationId }) {
      const isWhole = body.completeness === 'complete' || body.isEveryEntryKnown ? 1 : 0;
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('snapshots')
          .values({
            snapshot_id: body.snapshotId,
            read_at: Date.parse(body.readAt),
            completeness: body.completeness,
            reason: body.reason,
            profiles: profilesRecord.write({ profiles }),
            user_groups: namesRecord.write({ names: userGroupNames }),
            organization_id: organizationId,
            is_whole: isWhole,
            odd_entries: body.oddEntries,
          })
          .execute();
        await tx
          .deleteFrom('snapshots')
          .where('is_whole', '=', isWhole)
          .where('snapshot_id', '!=', body.snapshotId)
          .execute();
      });
    },
    async current(organizationId) {
      const newest = await db
        .selectFrom('snapshots')
        .select('snapshot_id')
        .where('organization_id', '=', organizationId)
        .orderBy('is_whole', 'desc')
        .orderBy('read_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (newest === undefined) return undefined;
      if (cached?.body.snapshotId === newest.snapshot_id) return cached;
      const row = await db
        .selectFrom('snapshots')
        .selectAll()
        .where('snapshot_id', '=', newest.snapshot_id)
        .executeTakeFirst();
      cached = row && snapshotOf(row, organizationId);
      return cached;
    },
  };
}

function snapshotOf(row: Selectable<Tables['snapshots']>, organizationId: string): StoredSnapshot {
  const body = snapshot.parse({
    snapshotId: row.snapshot_id,
    source: 'user-management',
    readAt: new Date(row.read_at).toISOString(),
    completeness: row.completeness,
    reason: row.reason,
    oddEntries: row.odd_entries,
    isEveryEntryKnown: row.completeness === 'partial' && row.is_whole === 1,
  });
  return {
    organizationId,
    body,
    ...profilesRecord.read(row.profiles),
    userGroupNames: namesRecord.read(row.user_groups).names,
  };
}
