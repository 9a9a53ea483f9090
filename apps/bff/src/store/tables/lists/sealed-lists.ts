import type { KeyObject } from 'node:crypto';
import type { Selectable } from 'kysely';
import { openBytes } from '../../../sealed-bytes.ts';
import type { Tables } from '../tables.ts';

/** What the people of a set are sealed with: the bytes open only in this set, and only while its columns are unchanged. */
export function peopleList(set: Selectable<Tables['people_sets']>): string {
  return JSON.stringify([
    'people',
    set.set_id,
    set.read_at,
    set.completeness,
    set.reason,
    set.user_count,
    set.organization_id,
    set.is_whole,
    set.odd_entries,
    set.not_listed,
    set.instance_key,
    set.upload,
  ]);
}

/** As `peopleList`, for operators. */
export function operatorList(list: Omit<Selectable<Tables['operator_lists']>, 'bytes'>): string {
  return JSON.stringify([
    'operators',
    list.place,
    list.read_at,
    list.count,
    list.partial,
    list.odd_entries,
    list.is_every_entry_known,
  ]);
}

/**
 * The list, in memory of its own; undefined when it was altered or belongs to another row. `sealed` is `unknown`, since an
 * altered column may have another type.
 */
export function openList(key: KeyObject, sealed: unknown, boundTo: string): Uint8Array<ArrayBuffer> | undefined {
  const opened = sealed instanceof Uint8Array ? openBytes(key, sealed, boundTo) : undefined;
  // Buffers may share their memory with others.
  return opened && Uint8Array.from(opened);
}
