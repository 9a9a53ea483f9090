import * as z from 'zod';
import { dialects } from '../mask-dialect/constructs.ts';

/**
 * How an instance reads its mask, as stated by an administrator. It replaces the main reading and all alternatives. Doubts about
 * the dialect remain where no dialect was stated.
 *
 * `prefix`: the text before the first `(`, taken literally. `anchored`: the whole name must match (expression), or the name must
 * begin with the text (prefix).
 */
export const statedReadingSchema = z.strictObject({
  reading: z.enum(['expression', 'prefix']),
  anchored: z.boolean(),
  ignoresCase: z.boolean(),
  dialect: z.enum(dialects).optional(),
});
export type StatedReading = z.output<typeof statedReadingSchema>;
