import { effectOfField, fieldEffects, imsSettingsFields, secretWords } from '@console/domain';
import * as z from 'zod';
import type { FieldValues } from '../../tables/changes/settlement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

/** `null` was not read. Of a secret its state alone. */
export const fieldValue = z
  .union([z.string(), z.boolean(), z.array(z.string()), z.object({ secret: z.enum(secretWords) })])
  .nullable();

const change = z.object({ field: z.enum(imsSettingsFields), before: fieldValue, after: fieldValue });

export const fieldChanges = z.array(change.extend({ effective: z.enum(fieldEffects) }));

/** Before each change told when it counts, its field alone decided that. */
export const formerFieldChanges = z.array(
  change
    .extend({ effective: z.enum(fieldEffects).optional() })
    .transform((stored) => ({ ...stored, effective: stored.effective ?? effectOfField(stored.field) })),
);

const values = z.partialRecord(z.enum(imsSettingsFields), fieldValue);

/** The values of an intent, before its write or wanted by it. */
export const fieldValuesRecord: StoredRecord<FieldValues> = storedRecord({
  v: 2,
  present: values,
  unversioned: values,
});
