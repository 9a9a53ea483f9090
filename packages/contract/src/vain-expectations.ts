import { expectationSchema, type Unmatched } from '@console/domain';
import * as z from 'zod';

/** A name in an expectation that is not on the complete list. */
export const unmatchedSchema = z.object({
  /** The field of the expectation. */
  field: z.enum(['groupName', 'profiles']),
  text: z.string(),
  /** Suggestions, the likeliest first: internal names with their labels, or patterns that fit a profile. */
  mayMean: z.array(z.object({ text: z.string(), label: z.string() })).readonly(),
}) satisfies z.ZodType<Unmatched>;
export type UnmatchedBody = z.output<typeof unmatchedSchema>;

/** A prohibition that forbids nothing at present, and why. */
export const vainExpectationSchema = z.object({
  /** Its index in the list of the request, or of the reply. */
  index: z.int(),
  expectation: expectationSchema,
  unmatched: z.array(unmatchedSchema).readonly(),
});
export type VainExpectationBody = z.output<typeof vainExpectationSchema>;
