import {
  doubtedCredits,
  fieldEffects,
  guardCodes,
  matchOutcomes,
  type Override,
  reasonLength,
  settingsChangeSchema,
  verdicts,
} from '@console/domain';
import * as z from 'zod';
import { impactSummarySchema } from './access-impacts.ts';
import { revisionSchema } from './account-names.ts';
import { plannedUsesSchema } from './account-uses.ts';
import { accountParamsSchema } from './accounts.ts';
import { fieldChangeSchema } from './conflict.ts';
import { snapshotSchema } from './directory.ts';
import { endpoint } from './endpoint.ts';
import { type GuardBody, guardSchema } from './guards.ts';
import { instanceKeySchema } from './instances.ts';
import { accountActs, accountFindingSchema } from './plain-accounts.ts';
import { restartSchema } from './restart.ts';
import { maskSummarySchema, matchTotalsSchema, resultRemarkSchema } from './mask-previews.ts';
import { sourceFactSchema } from './source-facts.ts';
import { readingOnWordSchema } from './stated-reading.ts';

export const planIdSchema = z.uuid();
export const idempotencyKeySchema = z
  .string()
  .min(8)
  .max(128)
  .regex(/^[A-Za-z0-9_-]+$/u);

const matchBrief = z.object({ outcome: z.enum(matchOutcomes), groupName: z.string().nullable() });

/** The effect of the mask in force against its effect after the change. */
export const planPreviewSchema = z.object({
  before: z.object({ mask: maskSummarySchema, totals: matchTotalsSchema }),
  after: z.object({
    mask: maskSummarySchema,
    totals: matchTotalsSchema,
    remarks: z.array(resultRemarkSchema).default([]),
  }),
  /** Profiles whose outcome or group changes; at most 500, `changedProfileCount` says how many there are. */
  changedProfiles: z.array(
    z.object({ profileId: z.string(), profileName: z.string(), before: matchBrief, after: matchBrief }),
  ),
  changedProfileCount: z.int(),
  snapshot: snapshotSchema.nullable(),
  /** The list of groups that was looked up; `null` in plans made before this field existed. */
  groupsSource: sourceFactSchema.nullable().default(null),
});

/** What an administrator should know before applying; none of these stops the apply. */
export const planWarningCodes = [
  'mask-loses-links',
  'mask-links-nobody',
  'mask-reading-uncertain',
  'mask-placeholder',
  'mask-fits-other-instances',
  'groups-partial',
  'profiles-partial',
  'profiles-stale',
  'profiles-missing',
  'duplicate-account',
  'maybe-duplicate-account',
  'account-disabled',
  'account-incomplete',
  'enabled-not-read',
  'organization-not-of-admin-console',
  'secret-replaced',
  'secret-cleared',
  'secret-hidden',
  'restart-waiting',
  'restart-needed',
  'account-deleted-enabled',
  'account-use-not-known',
  'account-use-not-found',
  'account-maybe-used',
  'account-used',
  'secrets-not-restored',
] as const;

/** Who wrote the account last, as Campaign reports it: a label, and a time by Campaign's clock. */
export const lastWriteSchema = z.object({ by: z.string().nullable(), at: z.string().nullable() });

/**
 * What is known of a write that was announced and has no receipt. `open`: not decided yet; `as-wanted`: the values are as wanted
 * and the write is not known to be this plan's; `as-before`: nothing was stored; `otherwise`: neither; `not-told`: it depends
 * on values that Campaign does not report; `account-gone`: the account is no longer there.
 */
export const writeOutcomeKinds = ['open', 'as-wanted', 'as-before', 'otherwise', 'not-told', 'account-gone'] as const;

export const writeOutcomeSchema = z.object({
  kind: z.enum(writeOutcomeKinds),
  /** Of `as-wanted`: somebody else wrote last, it was written before the plan's write was sent, Campaign does not tell, or nothing was sent. */
  doubt: z.enum(doubtedCredits).nullable(),
  /** `acknowledged`: Campaign did answer that it stored the plan's own write. */
  reply: z.enum(['acknowledged', 'lost']),
  lastWrite: lastWriteSchema.nullable(),
  /** Null while `open`. */
  decidedAt: z.string().nullable(),
  /** Of `open`: from then on what is stored decides; before, the write may still land. */
  decidableFrom: z.string().nullable(),
  /** Whether Campaign was asked for this reply; `not-reached`: it was, and did not tell. */
  campaign: z.enum(['asked', 'not-reached', 'not-asked']),
});
export type WriteOutcomeBody = z.output<typeof writeOutcomeSchema>;
/** An entry for one guard; where the guard trips, with a reason of 10 to 500 characters. */
export const overrideSchema = z.strictObject({
  guard: z.enum(guardCodes),
  reason: z
    .string()
    .max(4 * reasonLength.most, 'too-long')
    .optional(),
}) satisfies z.ZodType<Override>;

/** A guard that was overridden, as it was then. */
export const recordedOverrideSchema = z.object({
  guard: guardSchema,
  reason: z.string().nullable(),
});
export type RecordedOverrideBody = z.output<typeof recordedOverrideSchema>;

/** Whom an apply costs: how many lose sign-in, how many of those are administrators, how many more may lose it, and the first 100 of all. */
export const applyCostSchema = z.object({
  loses: z.int(),
  administrators: z.int(),
  mayLose: z.int(),
  people: z.array(z.object({ who: z.string(), verdict: z.enum(verdicts), isAdministrator: z.boolean() })),
});
export type ApplyCostBody = z.output<typeof applyCostSchema>;

export const changeReceiptSchema = z.object({
  planId: planIdSchema,
  instanceKey: instanceKeySchema,
  accountName: z.string(),
  act: z.enum(accountActs).default('change'),
  /** Revision of the account as read back after the write; of a deleted one the last. */
  revision: revisionSchema,
  appliedAt: z.string(),
  appliedBy: z.string(),
  changes: z.array(fieldChangeSchema),
  /** `at-once` when none of the changes needs a restart. */
  effective: z.enum(fieldEffects),
  /** How the change is put in force; `null` when it needs no restart. */
  restart: z.object({ hosting: z.enum(['on-premise', 'adobe-managed']), command: z.string() }).nullable(),
  /** What the plan was computed under; null for nothing stated, and in receipts from before one could state it. */
  statedReading: readingOnWordSchema.nullable().default(null),
  /**
   * `checked`: Campaign names `appliedBy` as who wrote last; `not-told`: Campaign acknowledged the write and does not say who
   * wrote last; `not-checked`: of receipts from before it was asked.
   */
  writer: z.enum(['checked', 'not-told', 'not-checked']).default('not-checked'),
  /** `late`: it had been reported as not stored, or as not known. */
  found: z.enum(['at-once', 'later', 'late']).default('at-once'),
  /** Somebody wrote the account after the plan was made, and the values were the same again when it was applied. */
  writtenBetween: lastWriteSchema.nullable().default(null),
  overrides: z.array(recordedOverrideSchema).default([]),
  /** Null where the plan says nothing of people, and in receipts made before this field existed. */
  cost: applyCostSchema.nullable().default(null),
  /**
   * When the plan was computed again for the apply and nothing differed: on groups and operators read then, and people as Admin
   * Console was last read. Null as `cost` is.
   */
  rereadAt: z.string().nullable().default(null),
});
export type ChangeReceiptBody = z.output<typeof changeReceiptSchema>;

export const planSchema = z.object({
  planId: planIdSchema,
  instanceKey: instanceKeySchema,
  accountName: z.string(),
  /** Revision of the account the plan was computed on. */
  revision: revisionSchema,
  /** The stated reading that the plan was computed under; part of its basis. Null for nothing stated. */
  statedReading: readingOnWordSchema.nullable().default(null),
  /** Of which kind the account is: only the IMS account decides who signs in. */
  kind: z.enum(['ims', 'plain']).default('ims'),
  /** What becomes of the account. */
  act: z.enum(accountActs).default('change'),
  /** Of a new account, the value of its type. */
  type: z.string().nullable().default(null),
  author: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'applying', 'applied', 'expired', 'unknown']),
  changes: z.array(fieldChangeSchema),
  /** What is in force, and what waits for a restart already; null in plans made before this field existed. */
  restart: restartSchema.nullable().default(null),
  /** In force against after the change; `null` when the mask is not part of the change and none waits. */
  preview: planPreviewSchema.nullable(),
  /** What the change does to people, or what the next restart does where it needs none; `null` as `preview` is. */
  impact: impactSummarySchema.nullable(),
  /** Whom it costs; `null` as `impact` is, and in plans made before this field existed. */
  cost: applyCostSchema.nullable().default(null),
  /**
   * Where the account is used; `null` where the plan neither deletes nor disables an account other than the IMS account, and in
   * plans made before this field existed.
   */
  uses: plannedUsesSchema.nullable().default(null),
  findings: z.array(accountFindingSchema),
  warnings: z.array(z.object({ code: z.enum(planWarningCodes), params: z.record(z.string(), z.string()).optional() })),
  receipt: changeReceiptSchema.nullable(),
  /** Of the newest attempt to apply it; null where nothing was announced, or where there is a receipt. */
  outcome: writeOutcomeSchema.nullable().default(null),
  /** The last write of the account when the plan was made; null in plans made before this field existed. */
  basisWrite: lastWriteSchema.nullable().default(null),
});
export type PlanBody = z.output<typeof planSchema>;

/** What speaks against a plan, of whatever account it is. */
export function guardsOfPlan({ impact, uses }: Pick<PlanBody, 'impact' | 'uses'>): readonly GuardBody[] {
  return impact?.guards ?? uses?.guards ?? [];
}

export const createPlan = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/external-accounts/:name/plans',
  summary: 'Compute what a change would do against the account as it is now',
  needs: 'accounts:apply',
  params: accountParamsSchema,
  body: z.strictObject({
    change: settingsChangeSchema,
    /** The revision the form was loaded from; when the account has moved on, the reply is `account-changed`. */
    baseRevision: revisionSchema.optional(),
  }),
  status: 201,
  response: planSchema,
});

export const readPlan = endpoint({
  method: 'GET',
  path: '/api/plans/:planId',
  summary: 'One plan, with its receipt once applied',
  needs: 'signed-in',
  params: z.object({ planId: planIdSchema }),
  response: planSchema,
});

export const applyPlan = endpoint({
  method: 'POST',
  path: '/api/plans/:planId/apply',
  summary: 'Write a plan to Campaign, once',
  needs: 'accounts:apply',
  params: z.object({ planId: planIdSchema }),
  headers: z.object({ 'idempotency-key': idempotencyKeySchema }),
  body: z.strictObject({ overrides: z.array(overrideSchema).max(guardCodes.length).default([]) }),
  response: changeReceiptSchema,
});
