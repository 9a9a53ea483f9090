import { impactSources, sourceStates } from '@console/domain';
import * as z from 'zod';
import { usersExportSchema } from './users-export.ts';

/** A list that a result is based on: its state, the reason, and its age. */
export const sourceFactSchema = z.object({
  source: z.enum(impactSources),
  state: z.enum(sourceStates),
  readAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** The product was guessed, by the word "campaign" in its name. */
  isGuess: z.boolean().optional(),
  /** How many entries could not be understood, in full or in part. */
  oddEntries: z.int().nonnegative().optional(),
  /** How many entries Adobe counts and does not list, such as technical accounts. */
  notListed: z.int().nonnegative().optional(),
  /** Partial only because of members of known entries: the list lacks no entry. */
  isEveryEntryKnown: z.boolean().optional(),
  /** Set where the list is from an uploaded users export; `readAt` is then the time of the export. */
  usersExport: usersExportSchema.optional(),
});
export type SourceFactBody = z.output<typeof sourceFactSchema>;
