import * as z from 'zod';
import { dialects } from '../mask-dialect/constructs.ts';

/**
 * How an instance reads its mask, as an administrator stated it. It takes the place of the main reading, and no alternative is
 * looked at; doubts about the dialect stay where no dialect was stated.
 *
 * `prefix`: the text before the first `(`, taken as it is written. `anchored`: the whole name must match (expression), or the
 * name must start so (prefix).
 */
export const statedReadingSchema = z.strictObject({
  reading: z.enum(['expression', 'prefix']),
  anchored: z.boolean(),
  ignoresCase: z.boolean(),
  dialect: z.enum(dialects).optional(),
});
export type StatedReading = z.output<typeof statedReadingSchema>;
