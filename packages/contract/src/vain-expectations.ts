import { expectationSchema, type Unmatched } from '@console/domain';
import * as z from 'zod';

/** Something that an expectation names and that a list, read whole and lately, does not hold. */
export const unmatchedSchema = z.object({
  /** The field of the expectation. */
  field: z.enum(['groupName', 'profiles']),
  text: z.string(),
  /** What may be meant, the likeliest first: internal names with their labels, or patterns that fit a profile. */
  mayMean: z.array(z.object({ text: z.string(), label: z.string() })).readonly(),
}) satisfies z.ZodType<Unmatched>;
export type UnmatchedBody = z.output<typeof unmatchedSchema>;

/** A prohibition that forbids nothing as things are now, and why. */
export const vainExpectationSchema = z.object({
  /** Its index in the list that was sent, or that is answered. */
  index: z.int(),
  expectation: expectationSchema,
  unmatched: z.array(unmatchedSchema).readonly(),
});
export type VainExpectationBody = z.output<typeof vainExpectationSchema>;
