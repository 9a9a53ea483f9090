import { type FieldChangeBody, plainChangeSchema, type PlanBody } from '@console/contract';
import { settingsChangeSchema } from '@console/domain';
import type { PlanRequest } from '../../../shared/ui/form/plan-request.ts';

export interface Reverse {
  /** `null` where nothing can be put back, or the former values would be refused by now. */
  readonly request: PlanRequest | null;
  /** Fields whose former value is not there any more, as of a secret, or was not read. */
  readonly left: readonly FieldChangeBody[];
}

/** The entries as a change of an account of that kind; `null` for none, and for values that would be refused by now. */
export function requestOf(kind: PlanBody['kind'], entries: readonly [string, unknown][]): PlanRequest | null {
  if (entries.length === 0) return null;
  const change = Object.fromEntries(entries);
  if (kind === 'plain') {
    const read = plainChangeSchema.safeParse(change);
    return read.success ? { kind, change: read.data } : null;
  }
  const read = settingsChangeSchema.safeParse(change);
  return read.success ? { kind, change: read.data } : null;
}

function isSecret({ before }: FieldChangeBody): boolean {
  return typeof before === 'object' && before !== null && 'secret' in before;
}

/** Its former value is not there to be put back. */
function isLeft(change: FieldChangeBody): boolean {
  return change.before === null || isSecret(change);
}

/** What puts the former values back, as far as a receipt has them. */
export function reverseOf({ kind, changes }: Pick<PlanBody, 'kind' | 'changes'>): Reverse {
  const known = changes
    .filter((change) => !isLeft(change))
    .map(({ field, before }): [string, unknown] => [field, before]);
  return { request: requestOf(kind, known), left: changes.filter(isLeft) };
}
