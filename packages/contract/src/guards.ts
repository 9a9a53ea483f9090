import { type Guard, guardCodes, guardStates, type Stop } from '@console/domain';
import * as z from 'zod';

export const guardSchema = z.object({
  code: z.enum(guardCodes),
  state: z.enum(guardStates),
  /** Values for the sentence: counts, limits, names. */
  params: z.record(z.string(), z.string()),
  /** Guards that cover every doubt of this one: it is listed under them and needs no entry of its own. */
  through: z.array(z.enum(guardCodes)).optional(),
  /** The change did not cause it and does not make it worse: shown, but stops nothing. */
  wasSoBefore: z.boolean().optional(),
}) satisfies z.ZodType<Guard>;
export type GuardBody = z.output<typeof guardSchema>;

/** A guard that stops an apply until an entry overrides it, with or without a reason. */
export const stopSchema = z.object({
  guard: guardSchema,
  needs: z.enum(['entry', 'reason']),
}) satisfies z.ZodType<Stop>;
export type StopBody = z.output<typeof stopSchema>;
