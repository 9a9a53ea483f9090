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

/** A group's former internal name and the one it has now. */
export const renamedGroupSchema = z.object({ from: z.string(), to: z.string() }) satisfies z.ZodType<RenamedGroup>;

/** What was read from Admin Console, and how far it can be trusted. */
export const snapshotSchema = z.object({
  snapshotId: z.string(),
  source: z.enum(['user-management', 'users-export']),
  /** ISO 8601 time of its first page; of an export, when it was exported. */
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
      /** Names that people hold in a users export: what nobody holds is not on it. */
      'held-only',
    ])
    .nullable(),
  /** Entries that could not be understood, or not in every member. */
  oddEntries: z.int().nonnegative().default(0),
  /** Partial only because of members of known entries: nothing is left out of the list. */
  isEveryEntryKnown: z.boolean().default(false),
  /** Of a users export, on whose word it is used. */
  usersExport: usersExportSchema.optional(),
});
export type SnapshotBody = z.output<typeof snapshotSchema>;

/** What the background read is doing now. */
export const refreshStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle'), nextReadAt: z.string().nullable() }),
  z.object({
    state: z.literal('reading'),
    since: z.string(),
    profilesRead: z.int(),
    /** From when the profiles are there. */
    peopleRead: z.int().optional(),
  }),
  z.object({
    state: z.literal('waiting'),
    reason: z.enum(['throttled', 'unreachable', 'refused', 'malformed-reply']),
    retryAt: z.string(),
    /** Why the call came to nothing, where it did. */
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
    /** Under names the console has met; no group has such a name now. */
    renamedGroups: z.array(renamedGroupSchema),
    /** How whole the list is. While it is not `complete`, a group that is not on it may exist. */
    source: sourceFactSchema,
    readAt: z.string(),
  }),
});
