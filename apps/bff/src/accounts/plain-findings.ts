import type { PlainAccountBody } from '@console/contract';
import {
  type AccountChange,
  type AccountValue,
  checkValues,
  type SecretChange,
  type ValueFinding,
} from '@console/domain';
import type { PlainAccountReading } from '../ports.ts';

type Checked = Pick<PlainAccountReading, 'sections' | 'values'>;

interface PlainChangeFacts {
  readonly change: AccountChange;
  /** Fields that it alters. */
  readonly changed: readonly string[];
}

/** What is worth saying of an account's values, as they are or after a change. */
export function plainFindings({ sections, values }: Checked, facts?: PlainChangeFacts): readonly ValueFinding[] {
  const { change = {}, changed = [] } = facts ?? {};
  const fields = sections.flatMap(({ fields: own, shownWhen: sectionShownWhen }) =>
    // What this build lacks is nobody's to fill in.
    own.flatMap((field) => (field.present ? [{ ...field, sectionShownWhen }] : [])),
  );
  return checkValues({ fields, values: { ...values, ...valuesAfter(change) }, changed, secrets: typedSecrets(change) });
}

function isSecretChange(value: AccountChange[string]): value is SecretChange {
  return typeof value === 'object' && 'action' in value;
}

function valuesAfter(change: AccountChange): Record<string, AccountValue> {
  const after: Record<string, AccountValue> = {};
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) continue;
    after[field] = isSecretChange(value) ? { secret: value.action === 'replace' ? 'stored' : 'absent' } : value;
  }
  return after;
}

function typedSecrets(change: AccountChange): Record<string, string> {
  return Object.fromEntries(
    Object.entries(change).flatMap(([field, value]) =>
      isSecretChange(value) && value.action === 'replace' ? [[field, value.value] as const] : [],
    ),
  );
}

/** The wire form: `params` absent rather than undefined. */
export function valueFindingBody({ params, ...finding }: ValueFinding): PlainAccountBody['findings'][number] {
  return { ...finding, ...(params === undefined ? {} : { params: { ...params } }) };
}
