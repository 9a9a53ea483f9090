import type { PlainChangeBody } from '@console/contract';
import { compareValues, type FieldChange, type ValueFinding } from '@console/domain';
import type { PlainAccountReading } from '../ports.ts';
import { Problem } from '../problem.ts';
import { plainFindings } from './plain-findings.ts';

/** A change of an account other than the IMS account, as far as it can be carried out. */
export interface CheckedChange {
  /** What it alters; empty where every value is stored already. */
  readonly effective: readonly FieldChange[];
  readonly findings: readonly ValueFinding[];
}

/** Judges the values of a change against the account as it is now. @throws Problem `invalid-request` with the fields at fault */
export function checkedChange(account: PlainAccountReading, change: PlainChangeBody): CheckedChange {
  refuseUnfitKinds(account, change);
  const effective = compareValues(
    account.fields.map(({ field }) => field),
    account.values,
    change,
  );
  // What is stored is not put right by refusing a change of nothing.
  if (effective.length === 0) return { effective, findings: [] };
  // A new account has no old slips: what every account needs has to be there.
  const needed = account.id === '' ? ['label', 'name'] : [];
  const findings = plainFindings(account, { change, changed: [...needed, ...effective.map(({ field }) => field)] });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Problem('invalid-request', {
      errors: errors.map(({ path, code }) => ({ path: `change.${path}`, code, message: code })),
    });
  }
  return { effective, findings };
}

/** A field that is not there, or a value of another kind than the field's. */
function refuseUnfitKinds({ fields }: PlainAccountReading, change: PlainChangeBody): void {
  const errors = Object.entries(change).flatMap(([key, value]) => {
    const path = `change.${key}`;
    const field = fields.find((one) => one.field === key);
    if (field === undefined) return [{ path, code: 'unknown-field', message: 'this account has no such field' }];
    if (!field.present) return [{ path, code: 'field-not-on-this-build', message: 'this build has no such field' }];
    if (field.kind === 'link') return [{ path, code: 'field-read-only', message: 'a link is not changed here' }];
    const wanted = field.kind === 'flag' ? 'boolean' : field.kind === 'secret' ? 'object' : 'string';
    return typeof value === wanted ? [] : [{ path, code: 'value-of-other-kind', message: `expected ${wanted}` }];
  });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}
