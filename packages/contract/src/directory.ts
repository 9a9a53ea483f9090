import type { OperatorGroup, ProductProfile, RenamedGroup } from '@console/domain';
import * as z from 'zod';
import { callFailureSchema } from './call-failure.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { sourceFactSchema } from './source-facts.ts';
import { usersExportSchema } from './users-export.ts';

export const productProfileSchema = z.object({
  id: z.string(),
  name: z.string(),
  productName: z.string().optional(),
}) satisfies z.ZodType<ProductProfile>;

export const operatorGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  label: z.string(),
}) satisfies z.ZodType<OperatorGroup>;

/** A group's former internal name and its current one. */
export const renamedGroupSchema = z.object({ from: z.string(), to: z.string() }) satisfies z.ZodType<RenamedGroup>;

/** A list read from Admin Console, with its state. */
export const snapshotSchema = z.object({
  snapshotId: z.string(),
  source: z.enum(['user-management', 'users-export']),
  /** ISO 8601 time of the first page; for an export, the time of the export. */
  readAt: z.string(),
  completeness: z.enum(['complete', 'partial']),
  /** Why it is partial, as a code. */
  reason: z
    .enum([
      'throttled',
      'unreachable',
      'refused',
      'changed-while-read',
      'unreadable-entries',
      'short',
      'malformed-reply',
      'stopped',
      /** From a users export: it only has profiles that somebody holds. */
      'held-only',
    ])
    .nullable(),
  /** How many entries could not be understood, in full or in part. */
  oddEntries: z.int().nonnegative().default(0),
  /** Partial only because of members of known entries: the list lacks no entry. */
  isEveryEntryKnown: z.boolean().default(false),
  /** Set for a users export: who uploaded it, and when. */
  usersExport: usersExportSchema.optional(),
});
export type SnapshotBody = z.output<typeof snapshotSchema>;

/** State of the background read. */
export const refreshStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle'), nextReadAt: z.string().nullable() }),
  z.object({
    state: z.literal('reading'),
    since: z.string(),
    profilesRead: z.int(),
    /** Set once the profiles have been read. */
    peopleRead: z.int().optional(),
  }),
  z.object({
    state: z.literal('waiting'),
    reason: z.enum(['throttled', 'unreachable', 'refused', 'malformed-reply']),
    retryAt: z.string(),
    /** Why the call failed, if it did. */
    failure: callFailureSchema.optional(),
  }),
  z.object({ state: z.literal('not-configured') }),
]);
export type RefreshState = z.output<typeof refreshStateSchema>;

export const listProfiles = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/profiles',
  summary: 'Product profiles of the newest snapshot; never waits for Admin Console',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: z.object({
    /** `null` until the first read has stored something. */
    snapshot: snapshotSchema.nullable(),
    refresh: refreshStateSchema,
    profiles: z.array(productProfileSchema),
    /** Profiles of products other than Campaign, left out. */
    otherProducts: z.int(),
  }),
});

export const listOperatorGroups = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/operator-groups',
  summary: 'Operator groups of the instance, read from Campaign',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: z.object({
    groups: z.array(operatorGroupSchema),
    /** By former names that the console has seen; no group has such a name now. */
    renamedGroups: z.array(renamedGroupSchema),
    /** State of the list. Unless it is `complete`, there may be groups that are not on it. */
    source: sourceFactSchema,
    readAt: z.string(),
  }),
});
