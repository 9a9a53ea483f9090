import { effectOfField, fieldEffects, imsSettingsFields, secretWords } from '@console/domain';
import * as z from 'zod';
import type { IntentValues } from '../../tables/changes/settlement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

/** `null` was not read. Of a secret its state alone. */
export const fieldValue = z
  .union([z.string(), z.boolean(), z.array(z.string()), z.object({ secret: z.enum(secretWords) })])
  .nullable();

export const titled = z.object({ en: z.string(), sv: z.string() });
const change = z.object({
  field: z.string(),
  /** What the field is called, of accounts other than the IMS account. */
  label: titled.optional(),
  before: fieldValue,
  after: fieldValue,
  /** Of a choice: what the instance called the values. */
  beforeLabel: z.string().optional(),
  afterLabel: z.string().optional(),
});

export const fieldChanges = z.array(change.extend({ effective: z.enum(fieldEffects) }));

/** Before each change told when it counts, its field alone decided that; there were fields of the IMS account alone. */
export const formerFieldChanges = z.array(
  change
    .extend({ field: z.enum(imsSettingsFields), effective: z.enum(fieldEffects).optional() })
    .transform((stored) => ({ ...stored, effective: stored.effective ?? effectOfField(stored.field) })),
);

const values = z.record(z.string(), fieldValue);
const formerValues = z
  .partialRecord(z.enum(imsSettingsFields), fieldValue)
  .transform((stored): IntentValues => ({ values: stored, secrets: {} }));

/** The values of an intent, before its write or wanted by it; the mark of the secret was in a column of its own before. */
export const intentValuesRecord: StoredRecord<IntentValues> = storedRecord({
  v: 3,
  present: z.strictObject({ values, secrets: z.record(z.string(), z.string().nullable()) }),
  unversioned: formerValues,
  former: { 2: formerValues },
});
