import { uploadPeople } from '@console/contract';
import { UsageError } from './usage-error.ts';

export const peopleOptions = {
  check: { type: 'string' },
  upload: { type: 'string' },
  exported: { type: 'string' },
  remove: { type: 'boolean' },
} as const;

export const peopleOptionNames = ['check', 'upload', 'exported', 'remove'] as const;

/** What to do about a users export as the source of people of an instance. */
export type PeopleAct =
  | { readonly kind: 'show' }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'upload'; readonly file: string; readonly exportedAt: string }
  | { readonly kind: 'remove' };

export interface PeopleValues {
  readonly check?: string | undefined;
  readonly upload?: string | undefined;
  readonly exported?: string | undefined;
  readonly remove?: boolean | undefined;
}

/** @throws UsageError */
export function peopleActOf({ check, upload, exported, remove }: PeopleValues): PeopleAct {
  const given = [check, upload, remove].filter((one) => one !== undefined);
  if (given.length > 1) throw new UsageError('One of --check, --upload and --remove.');
  if (exported !== undefined && upload === undefined) throw new UsageError('--exported goes with --upload.');
  if (remove) return { kind: 'remove' };
  if (check !== undefined) return { kind: 'check', file: check };
  if (upload === undefined) return { kind: 'show' };
  // A file that was copied has a newer date than what is in it, so its own date is never taken.
  const query = uploadPeople.query.safeParse({ exportedAt: exported });
  if (!query.success)
    throw new UsageError('When was it exported? --exported takes a time such as 2026-02-03T10:00+01:00.');
  return { kind: 'upload', file: upload, exportedAt: query.data.exportedAt };
}
