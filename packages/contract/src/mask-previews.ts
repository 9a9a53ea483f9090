import { alternativeReadings, maskReadings, matchOutcomes, nearMissCauses } from '@console/domain';
import * as z from 'zod';
import { operatorGroupSchema, snapshotSchema } from './directory.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';

/** A mask's length in UTF-16 units, and how many names one preview takes. */
export const previewLimits = { maskLength: 512, profileNames: 100_000, profileNameLength: 1024 } as const;

export const maskTextSchema = z.string().max(previewLimits.maskLength, 'mask-too-long');

export const maskHintSchema = z.object({
  code: z.string(),
  start: z.int(),
  end: z.int(),
  corrected: z.string().optional(),
});

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
  /** What stops it from being evaluated, for `malformed` and `unsupported`. */
  fault: z.object({ code: z.string(), position: z.int().nullable() }).nullable(),
});
export type MaskSummary = z.output<typeof maskSummarySchema>;

export const matchTotalsSchema = z.object({
  linked: z.int(),
  'no-such-group': z.int(),
  'outside-mask': z.int(),
  'depends-on-engine': z.int(),
  unsupported: z.int(),
});

export const profileMatchSchema = z.object({
  profileId: z.string().nullable(),
  profileName: z.string(),
  outcome: z.enum(matchOutcomes),
  /** The captured internal name under the main reading, or null. */
  groupName: z.string().nullable(),
  groupLabel: z.string().nullable(),
  departsAt: z.int().nullable(),
  alternatives: z.array(
    z.object({ reading: z.enum(alternativeReadings), groupName: z.string().nullable(), linked: z.boolean() }),
  ),
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
  unreachedGroups: z.array(operatorGroupSchema),
  collisions: z.array(z.object({ groupName: z.string(), profileIds: z.array(z.string()) })),
  /** `null` when the names came with the request, or nothing has been read yet. */
  snapshot: snapshotSchema.nullable(),
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
