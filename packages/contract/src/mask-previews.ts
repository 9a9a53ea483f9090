import {
  alternativeReadings,
  dialectConstructs,
  maskHintCodes,
  maskLengthLimit,
  maskReadings,
  matchOutcomes,
  type MatchTotals,
  nameLimits,
  nearMissCauses,
  type ResultRemark,
  resultRemarkCodes,
  type TriedCorrection,
} from '@console/domain';
import * as z from 'zod';
import { operatorGroupSchema, snapshotSchema } from './directory.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { sourceFactSchema } from './source-facts.ts';
import { readingOnWordSchema } from './stated-reading.ts';

/** A mask's length in UTF-16 units, and how many names one preview takes. */
export const previewLimits = {
  maskLength: maskLengthLimit,
  profileNames: nameLimits.names,
  profileNameLength: nameLimits.nameLength,
} as const;

export const maskTextSchema = z.string().max(previewLimits.maskLength, 'mask-too-long');

export const maskHintSchema = z.object({
  code: z.string(),
  start: z.int(),
  end: z.int(),
  /** Only in plans stored while corrections were offered without a trial. */
  corrected: z.string().optional(),
});

/** A corrected mask that links `links` of the `tried` profiles, at least as many as the mask itself. */
export const triedCorrectionSchema = z.object({
  /** The hint that it corrects. */
  code: z.enum(maskHintCodes),
  source: z.string(),
  links: z.int(),
  /** Fewer than all for a long list. */
  tried: z.int(),
}) satisfies z.ZodType<TriedCorrection>;

/** A remark on the result of the mask, with up to three names as examples. */
export const resultRemarkSchema = z.object({
  code: z.enum(resultRemarkCodes),
  names: z.array(z.string()),
}) satisfies z.ZodType<ResultRemark>;

export const maskSummarySchema = z.object({
  source: z.string(),
  reading: z.enum(maskReadings),
  segments: z.array(
    z.object({
      kind: z.enum(['literal', 'tenant', 'capture', 'operator']),
      text: z.string(),
      start: z.int(),
      end: z.int(),
    }),
  ),
  hints: z.array(maskHintSchema),
  /** Why it cannot be evaluated, for `malformed` and `unsupported`. */
  fault: z.object({ code: z.string(), position: z.int().nullable() }).nullable(),
});
export type MaskSummary = z.output<typeof maskSummarySchema>;

export const matchTotalsSchema = z.object({
  linked: z.int(),
  'no-such-group': z.int(),
  // Missing in plans stored before lists of groups had a state.
  'group-not-known': z.int().default(0),
  'outside-mask': z.int(),
  // Missing in plans stored before this outcome existed.
  'captures-nothing': z.int().default(0),
  'depends-on-engine': z.int(),
  unsupported: z.int(),
}) satisfies z.ZodType<MatchTotals>;

/** The result of an alternative reading. `fits` without a `groupName`: it captures nothing. */
export const alternativeOutcomeSchema = z.object({
  reading: z.enum(alternativeReadings),
  fits: z.boolean(),
  groupName: z.string().nullable(),
  /** `null`: not on the list of groups, and the list is incomplete. */
  linked: z.boolean().nullable(),
});

export const profileMatchSchema = z.object({
  profileId: z.string().nullable(),
  profileName: z.string(),
  outcome: z.enum(matchOutcomes),
  /** The captured internal name under the main reading, or null. */
  groupName: z.string().nullable(),
  groupLabel: z.string().nullable(),
  departsAt: z.int().nullable(),
  alternatives: z.array(alternativeOutcomeSchema),
  /** What engines read differently on this name, for `depends-on-engine`; null where readings alone differ. */
  construct: z.enum(dialectConstructs).nullable(),
  nearMisses: z.array(
    z.object({
      cause: z.enum(nearMissCauses),
      correct: z.enum(['mask', 'profile-name']),
      corrected: z.string(),
      groupName: z.string(),
    }),
  ),
});

export const maskPreviewSchema = z.object({
  mask: maskSummarySchema,
  /** In the order of the names given, or of the snapshot. */
  matches: z.array(profileMatchSchema),
  totals: matchTotalsSchema,
  /** How many profiles are in doubt because of each construct; only constructs that occur. */
  dialectDoubts: z.array(z.object({ construct: z.enum(dialectConstructs), profiles: z.int() })),
  /** Only known groups. */
  unreachedGroups: z.array(operatorGroupSchema),
  collisions: z.array(z.object({ groupName: z.string(), profileIds: z.array(z.string()) })),
  /** Most links first; none where no profile is known. */
  corrections: z.array(triedCorrectionSchema).default([]),
  remarks: z.array(resultRemarkSchema).default([]),
  /** The list of groups that was used; a name that an incomplete list lacks is `group-not-known`. */
  groupsSource: sourceFactSchema,
  /** `null` when the names came with the request, or nothing has been read yet. */
  snapshot: snapshotSchema.nullable(),
  /** The stated reading and who stated it; null when nothing is stated. */
  statedReading: readingOnWordSchema.nullable(),
});
export type MaskPreviewBody = z.output<typeof maskPreviewSchema>;

export const previewMaskOnServer = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/mask-previews',
  summary: 'What a mask does to profile names; saves nothing',
  needs: 'signed-in',
  params: instanceParamsSchema,
  body: z.strictObject({
    mask: maskTextSchema,
    profileNames: z
      .array(z.string().max(previewLimits.profileNameLength, 'too-long'))
      .min(1, 'no-profile-names')
      .max(previewLimits.profileNames, 'too-many-profile-names')
      .optional(),
  }),
  response: maskPreviewSchema,
});
