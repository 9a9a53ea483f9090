import { impactSources, sourceStates } from '@console/domain';
import * as z from 'zod';
import { usersExportSchema } from './users-export.ts';

/** One list that what is said rests on: how whole it is, why, and how old. */
export const sourceFactSchema = z.object({
  source: z.enum(impactSources),
  state: z.enum(sourceStates),
  readAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** What belongs on the list was guessed: the product by the word "campaign" in its name. */
  isGuess: z.boolean().optional(),
  /** Entries that could not be understood, or not in every member. */
  oddEntries: z.int().nonnegative().optional(),
  /** Announced by Adobe and not listed, as technical accounts are. */
  notListed: z.int().nonnegative().optional(),
  /** Partial only because of members of known entries: nobody and nothing is left out of the list. */
  isEveryEntryKnown: z.boolean().optional(),
  /** Taken from an uploaded users export; `readAt` is when that was exported. */
  usersExport: usersExportSchema.optional(),
});
export type SourceFactBody = z.output<typeof sourceFactSchema>;
