import { imsSettingsFields, inForceStates, notKnownReasons } from '@console/domain';
import * as z from 'zod';
import { fieldValue } from '../accounts/field-values.ts';

/** What was in force when a plan was made, and what waited for a restart. */
export const restart = z.object({
  pending: z.boolean(),
  inForce: z.enum(inForceStates),
  reason: z.enum(notKnownReasons).nullable(),
  since: z.string(),
  takenAfterHours: z.number(),
  changes: z.array(z.object({ field: z.enum(imsSettingsFields), inForce: fieldValue, stored: fieldValue })),
  changedBy: z.array(z.string()),
  mayTakeEffectAt: z.string().nullable(),
  declaration: z.object({ declarationId: z.uuid(), at: z.string(), by: z.string() }).nullable(),
  command: z.string(),
});
