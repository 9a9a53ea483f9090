import { type Guard, guardCodes, guardStates, type Stop } from '@console/domain';
import * as z from 'zod';

export const guardSchema = z.object({
  code: z.enum(guardCodes),
  state: z.enum(guardStates),
  /** Texts to fill the sentence with: counts, limits, names. */
  params: z.record(z.string(), z.string()),
  /** Guards under which this one is listed: it may trip only by what they speak of, and needs no entry of its own. */
  through: z.array(z.enum(guardCodes)).optional(),
  /** It was so before the change and is not worse after it: shown, and stops nothing. */
  wasSoBefore: z.boolean().optional(),
}) satisfies z.ZodType<Guard>;
export type GuardBody = z.output<typeof guardSchema>;

/** A guard that stops an apply until it is overridden: by an entry, or by an entry with a reason. */
export const stopSchema = z.object({
  guard: guardSchema,
  needs: z.enum(['entry', 'reason']),
}) satisfies z.ZodType<Stop>;
export type StopBody = z.output<typeof stopSchema>;
