import { impactSources, maskReadings, matchOutcomes, resultRemarkCodes, sourceStates } from '@console/domain';
import * as z from 'zod';
import { formerSnapshot, snapshot, usersExport } from '../people/snapshot.ts';

/** One list that a plan rests on. */
export const sourceFact = z.object({
  source: z.enum(impactSources),
  state: z.enum(sourceStates),
  readAt: z.string().nullable(),
  reason: z.string().nullable(),
  isGuess: z.boolean().optional(),
  oddEntries: z.int().nonnegative().optional(),
  notListed: z.int().nonnegative().optional(),
  isEveryEntryKnown: z.boolean().optional(),
  usersExport: usersExport.optional(),
});

const mask = z.object({
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
  // `corrected` was stored while corrections were offered untried.
  hints: z.array(z.object({ code: z.string(), start: z.int(), end: z.int(), corrected: z.string().optional() })),
  fault: z.object({ code: z.string(), position: z.int().nullable() }).nullable(),
});

const totals = z.object({
  linked: z.int(),
  'no-such-group': z.int(),
  'group-not-known': z.int(),
  'outside-mask': z.int(),
  'captures-nothing': z.int(),
  'depends-on-engine': z.int(),
  unsupported: z.int(),
});

const remarks = z.array(z.object({ code: z.enum(resultRemarkCodes), names: z.array(z.string()) }));
const brief = z.object({ outcome: z.enum(matchOutcomes), groupName: z.string().nullable() });

/** What a mask in force does to profiles, against what it does after the change. */
export const planPreview = z.object({
  before: z.object({ mask, totals }),
  after: z.object({ mask, totals, remarks }),
  changedProfiles: z.array(z.object({ profileId: z.string(), profileName: z.string(), before: brief, after: brief })),
  changedProfileCount: z.int(),
  snapshot: snapshot.nullable(),
  groupsSource: sourceFact.nullable(),
});

/** Plans counted no profile under these two outcomes before there were such outcomes. */
const formerTotals = totals.extend({ 'group-not-known': z.int().default(0), 'captures-nothing': z.int().default(0) });

export const formerPlanPreview = planPreview.extend({
  before: z.object({ mask, totals: formerTotals }),
  after: z.object({ mask, totals: formerTotals, remarks: remarks.default([]) }),
  snapshot: formerSnapshot.nullable(),
  groupsSource: sourceFact.nullable().default(null),
});
