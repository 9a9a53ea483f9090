import type { ImsSettingsField, ProposedChange } from '@console/domain';
import type { ImsAccountReading } from '../ports.ts';

type Fields = Pick<ImsAccountReading, 'fields'>;

/** Fields that the instance's own schema has. */
export function fieldsOnBuild({ fields }: Fields): ImsSettingsField[] {
  return fields.flatMap(({ field, present }) => (present ? [field] : []));
}

interface FieldError {
  readonly path: string;
  readonly code: 'field-not-on-this-build';
  readonly message: string;
}

/** What a change asks of fields that this build does not have: nothing becomes of it. */
export function absentFieldErrors({ fields }: Fields, change: ProposedChange): FieldError[] {
  const absent = fields.filter(({ field, present }) => !present && change[field] !== undefined);
  const message = 'this build has no such field';
  return absent.map(({ field }) => ({ path: `change.${field}`, code: 'field-not-on-this-build', message }));
}
