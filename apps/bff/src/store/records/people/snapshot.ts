import type { SnapshotBody } from '@console/contract';
import * as z from 'zod';

/** Why a list is partial. Only grows: a reason that is no longer given stays readable. */
export const partialReason = z.enum([
  'throttled',
  'unreachable',
  'refused',
  'changed-while-read',
  'unreadable-entries',
  'short',
  'malformed-reply',
  'stopped',
  'held-only',
]) satisfies z.ZodType<SnapshotBody['reason']>;

/** Where a list of people was taken from a file. */
export const usersExport = z.object({ exportedAt: z.string(), uploadedAt: z.string(), uploadedBy: z.string() });

/** What was read from Admin Console, as a plan keeps it. */
export const snapshot = z.object({
  snapshotId: z.string(),
  source: z.enum(['user-management', 'users-export']),
  readAt: z.string(),
  completeness: z.enum(['complete', 'partial']),
  reason: partialReason.nullable(),
  oddEntries: z.int().nonnegative(),
  isEveryEntryKnown: z.boolean(),
  usersExport: usersExport.optional(),
});

/** Snapshots told neither in the beginning: what could not be understood made them partial as a whole. */
export const formerSnapshot = snapshot.extend({
  oddEntries: z.int().nonnegative().default(0),
  isEveryEntryKnown: z.boolean().default(false),
});
