import type { CallFailure } from '@console/contract';
import { basisParts, guardCodes, guardStates, verdicts } from '@console/domain';
import * as z from 'zod';
import type { StoredRefusal } from '../../tables/changes/settling.ts';
import { expectation } from '../accounts/expectations.ts';
import { fieldValue } from '../accounts/field-values.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';
import { guard } from './plan-decision.ts';
import { unmatched } from './plan-impact.ts';

/** Only grows: a reason that is no longer given stays readable. */
const failureReason = z.enum([
  'unknown-ca',
  'certificate-name',
  'certificate-expired',
  'tls',
  'refused',
  'name-not-found',
  'address-not-allowed',
  'no-route',
  'reset',
  'no-connection-in-time',
  'no-answer-in-time',
  'gateway',
  'proxy-refused',
  'proxy-name-not-found',
  'proxy-no-connection-in-time',
  'proxy-unknown-ca',
  'proxy-credentials',
  'proxy-denied',
  'proxy-gateway',
  'proxy-failed',
  'other',
]) satisfies z.ZodType<CallFailure['reason']>;

const conflict = z.object({
  accountName: z.string(),
  base: z.enum(['known', 'not-known']),
  theirsRevision: z.string(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.object({ en: z.string(), sv: z.string() }).optional(),
      base: fieldValue,
      theirs: fieldValue,
      yours: fieldValue,
      state: z.enum(['conflict', 'theirs-only', 'yours-only', 'agree']),
    }),
  ),
});

const differences = z.object({
  peopleCount: z.int(),
  people: z.array(z.object({ who: z.string(), planned: z.enum(verdicts), now: z.enum(verdicts) })),
  guards: z.array(z.object({ code: z.enum(guardCodes), planned: z.enum(guardStates), now: z.enum(guardStates) })),
  expectations: z.int(),
});

const facts = z
  .object({
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    upstream: z.object({ code: z.string().optional(), text: z.string().optional() }),
    failure: z.object({
      upstream: z.enum(['campaign', 'ims', 'user-management']),
      reason: failureReason,
      code: z.string().optional(),
    }),
    campaignChanged: z.enum(['no', 'maybe', 'yes']),
    conflict,
    vain: z.array(z.object({ index: z.int(), expectation, unmatched: z.array(unmatched) })),
    moved: z.array(z.enum(basisParts)),
    differences,
    stops: z.array(z.object({ guard, needs: z.enum(['entry', 'reason']) })),
    guards: z.array(z.enum(guardCodes)),
    couldSignIn: z.array(z.string()),
    retryAfterSeconds: z.int(),
  })
  .partial();

/** What something was refused with. */
export const refusal = z.strictObject({ code: z.string(), facts });

/** What a request to apply was refused with. */
export const refusalRecord: StoredRecord<StoredRefusal> = storedRecord({ v: 1, present: refusal });
