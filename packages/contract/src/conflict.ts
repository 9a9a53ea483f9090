import { fieldEffects, secretWords } from '@console/domain';
import * as z from 'zod';
import { titledSchema } from './plain-accounts.ts';

/** A field's value as shown to people: text, list, flag, or the state of a secret, never a secret; `null`: not read. */
export const fieldValueSchema = z
  .union([z.string(), z.boolean(), z.array(z.string()), z.object({ secret: z.enum(secretWords) })])
  .nullable();
export type FieldValue = z.output<typeof fieldValueSchema>;

/** A field of any account: of the IMS account by its key alone, of another with what it is called. */
const fieldName = {
  field: z.string(),
  label: titledSchema.optional(),
};

export const fieldChangeSchema = z.object({
  ...fieldName,
  before: fieldValueSchema,
  after: fieldValueSchema,
  /** Of a choice: what the instance calls the values. */
  beforeLabel: z.string().optional(),
  afterLabel: z.string().optional(),
  /** Campaign loads most values at start-up only. */
  effective: z.enum(fieldEffects),
});
export type FieldChangeBody = z.output<typeof fieldChangeSchema>;

/** What was changed from outside while a form was open; `base` is the record that the form was loaded from. */
export const accountConflictSchema = z.object({
  accountName: z.string(),
  /** `not-known`: the console never saw the revision you started from, so every field that differs from yours is a conflict. */
  base: z.enum(['known', 'not-known']).default('known'),
  theirsRevision: z.string(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  fields: z.array(
    z.object({
      ...fieldName,
      base: fieldValueSchema,
      theirs: fieldValueSchema,
      yours: fieldValueSchema,
      /** `conflict`: both changed it to different values; `theirs-only` and `yours-only`: one did; `agree`: same value. */
      state: z.enum(['conflict', 'theirs-only', 'yours-only', 'agree']),
    }),
  ),
});
export type AccountConflict = z.output<typeof accountConflictSchema>;
