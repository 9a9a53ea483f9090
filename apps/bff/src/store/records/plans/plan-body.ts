import type { PlanBody } from '@console/contract';
import * as z from 'zod';
import type { PlanRow } from '../../store.ts';
import { fieldChanges, formerFieldChanges, titled } from '../accounts/field-values.ts';
import { readingOnWord } from '../accounts/statement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';
import { applyCost } from './plan-decision.ts';
import { formerPlanImpact, planImpact } from './plan-impact.ts';
import { formerPlanPreview, planPreview } from './plan-preview.ts';
import { plannedUses } from './planned-uses.ts';
import { restart } from './restart.ts';
import { lastWrite } from './write-outcome.ts';

/** Only grows: a warning that is no longer given stays readable. */
const warningCode = z.enum([
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
]) satisfies z.ZodType<PlanBody['warnings'][number]['code']>;

const params = z.record(z.string(), z.string()).optional();

const body = z.strictObject({
  planId: z.uuid(),
  instanceKey: z.string().min(1),
  accountName: z.string(),
  revision: z.string().min(1),
  statedReading: readingOnWord.nullable(),
  kind: z.enum(['ims', 'plain']),
  act: z.enum(['change', 'create', 'delete']),
  type: z.string().nullable(),
  author: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  changes: fieldChanges,
  restart: restart.nullable(),
  preview: planPreview.nullable(),
  impact: planImpact.nullable(),
  cost: applyCost.nullable(),
  uses: plannedUses.nullable(),
  findings: z.array(
    z.object({
      path: z.string(),
      label: titled.optional(),
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      params,
      corrected: z.string().optional(),
    }),
  ),
  warnings: z.array(z.object({ code: warningCode, params })),
  basisWrite: lastWrite.nullable(),
});

/** What a plan did not hold yet is not known of it: `null`; there was the IMS account alone. */
const formerBody = body.extend({
  kind: body.shape.kind.default('ims'),
  act: body.shape.act.default('change'),
  type: body.shape.type.default(null),
  statedReading: readingOnWord.nullable().default(null),
  changes: formerFieldChanges,
  restart: restart.nullable().default(null),
  preview: formerPlanPreview.nullable(),
  impact: formerPlanImpact.nullable().default(null),
  cost: applyCost.nullable().default(null),
  uses: body.shape.uses.default(null),
  basisWrite: lastWrite.nullable().default(null),
});

/** What a plan shows. */
export const planBodyRecord: StoredRecord<PlanRow['body']> = storedRecord({
  v: 4,
  present: body,
  unversioned: formerBody,
  former: {
    2: body.extend({
      kind: body.shape.kind.default('ims'),
      act: body.shape.act.default('change'),
      type: body.shape.type.default(null),
      uses: body.shape.uses.default(null),
    }),
    3: body.extend({ uses: body.shape.uses.default(null) }),
  },
});
