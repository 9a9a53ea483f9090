import type { PlainAccountBody } from '@console/contract';
import {
  type AccountChange,
  type AccountValue,
  checkValues,
  plainSecretFault,
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
  const fields = sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      // What this build lacks is nobody's to fill in.
      if (!field.present) return [];
      const { field: key, kind, maxLength, shownWhen, options, needed, bareHost, matchesOnly } = field;
      return [
        {
          key,
          kind,
          maxLength,
          ...(shownWhen === null ? {} : { shownWhen }),
          ...(section.shownWhen === null ? {} : { sectionShownWhen: section.shownWhen }),
          ...(needed ? { needed } : {}),
          ...(bareHost ? { bareHost } : {}),
          ...(matchesOnly ? { matchesOnly } : {}),
          options: options?.map(({ value }) => value) ?? null,
        },
      ];
    }),
  );
  return [...typedSecrets(change), ...checkValues({ fields, values: { ...values, ...valuesAfter(change) }, changed })];
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

/** Rules of typed secrets; no part of one is ever in a finding. */
function typedSecrets(change: AccountChange): ValueFinding[] {
  return Object.entries(change).flatMap(([path, value]) => {
    const code = isSecretChange(value) && value.action === 'replace' ? plainSecretFault(value.value) : null;
    return code === null ? [] : [{ path, severity: 'error' as const, code }];
  });
}

/** The wire form: `params` absent rather than undefined. */
export function valueFindingBody({ params, ...finding }: ValueFinding): PlainAccountBody['findings'][number] {
  return { ...finding, ...(params === undefined ? {} : { params: { ...params } }) };
}
