import type { OperatorGroup, RenamedGroup } from '@console/domain';
import type { Kysely } from 'kysely';
import { notedWhereStored } from '../../writes-refused.ts';
import type { Tables } from '../tables.ts';

/** Internal names that the console has seen of the operator groups of each instance. */
export interface GroupNameTable {
  /** Stores the current names of these groups; returns every other name that one of them had, oldest first. */
  note(instanceKey: string, groups: readonly OperatorGroup[], at: number): Promise<RenamedGroup[]>;
}

/** Rows per statement: SQLite limits the number of values in one. */
const rowsAtOnce = 200;

type Renamed = Awaited<ReturnType<GroupNameTable['note']>>;

export function groupNameTable(db: Kysely<Tables>): GroupNameTable {
  // The groups are nearly always the same as last time; then there is nothing to store.
  const noted = new Map<string, { readonly key: string; readonly renamed: Renamed }>();
  return {
    async note(instanceKey, groups, at) {
      const key = JSON.stringify(groups.map(({ id, name }) => [id, name]));
      const last = noted.get(instanceKey);
      if (last?.key === key) return last.renamed;
      const seen = await db
        .selectFrom('group_names')
        .select(['group_id', 'name'])
        .where('instance_key', '=', instanceKey)
        .orderBy('first_seen_at')
        .execute();
      const names = new Map<string, string[]>();
      for (const { group_id, name } of seen) names.set(group_id, [...(names.get(group_id) ?? []), name]);
      const fresh = groups
        .filter(({ id, name }) => names.get(id)?.includes(name) !== true)
        .map(({ id, name }) => ({ instance_key: instanceKey, group_id: id, name, first_seen_at: at }));
      for (let from = 0; from < fresh.length; from += rowsAtOnce) {
        const rows = fresh.slice(from, from + rowsAtOnce);
        const inserted = db.insertInto('group_names').values(rows);
        await notedWhereStored(inserted.onConflict((conflict) => conflict.doNothing()).execute());
      }
      const renamed = groups.flatMap(({ id, name }) =>
        (names.get(id) ?? []).flatMap((former) => (former === name ? [] : [{ from: former, to: name }])),
      );
      noted.set(instanceKey, { key, renamed });
      return renamed;
    },
  };
}
