import {
  apartKinds,
  cannotCauses,
  decidingFields,
  doubtCodes,
  type ExpectationResult,
  expectationStates,
  signInStates,
  type VerdictCounts,
  verdicts,
} from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { imsSettingsSchema } from './accounts.ts';
import { refreshStateSchema } from './directory.ts';
import { guardSchema } from './guards.ts';
import { endpoint } from './endpoint.ts';
import { expectationSchema } from './expectations.ts';
import { instanceParamsSchema } from './instances.ts';
import { impactSubjectShape, requireOneSubject } from './impact-subject.ts';
import { maskSummarySchema, maskTextSchema } from './mask-previews.ts';
import { restartSchema } from './restart.ts';
import { sourceFactSchema } from './source-facts.ts';
import { apartCountsSchema, impactLimits, personImpactSchema, todayCountsSchema } from './person-impact.ts';
import { readingOnWordSchema } from './stated-reading.ts';
import { unmatchedSchema } from './vain-expectations.ts';

export const expectationResultSchema = z.object({
  expectation: expectationSchema,
  state: z.enum(expectationStates),
  /** At most 20 people or profiles that break it, each with the step at which it fails. */
  failures: z.array(
    z.object({
      who: z.string(),
      personId: z.string().nullable(),
      /** `not-found`: nobody of that name is known. */
      step: z.enum([
        'not-found',
        'no-profile',
        'outside-mask',
        'captures-nothing',
        'no-such-group',
        'other-group',
        'reaches-group',
        /** Of the Adobe sign-in itself: the account of IMS is off, or incomplete. */
        'account-off',
        'account-disabled',
        /** A technical account without an operator: Campaign makes one with its first call. */
        'not-in-campaign-yet',
        'unknown',
      ]),
      detail: z.string(),
    }),
  ),
  failureCount: z.int(),
  /** What it names and no complete list holds: why it is `vain`, or one reason why it fails. */
  unmatched: z.array(unmatchedSchema).default([]),
}) satisfies z.ZodType<ExpectationResult>;
export type ExpectationResultBody = z.output<typeof expectationResultSchema>;

export const verdictCountsSchema = z.object({
  'loses-sign-in': z.int(),
  'maybe-loses': z.int(),
  'loses-groups': z.int(),
  moves: z.int(),
  unknown: z.int(),
  'maybe-gains': z.int(),
  'gains-sign-in': z.int(),
  'gains-groups': z.int(),
  unchanged: z.int(),
}) satisfies z.ZodType<VerdictCounts>;
export type VerdictCountsBody = z.output<typeof verdictCountsSchema>;

/** What an impact is judged from, in force, and what the change is laid over, stored. */
export const impactBasisSchema = z.object({
  /** In force, or assumed to be where `restart.inForce` is `not-known`. */
  inForce: imsSettingsSchema,
  stored: imsSettingsSchema,
  restart: restartSchema,
  /** Of the account as it was read for this; null in plans made before this field existed. */
  revision: revisionSchema.nullable().default(null),
  /** Fields that decide who gets in and differ after the change from those in force, or may; null in plans made before this field existed. */
  differs: z.array(z.enum(decidingFields)).nullable().default(null),
});
export type ImpactBasisBody = z.output<typeof impactBasisSchema>;

/** The whole of an impact without its rows; stored with a plan. */
export const impactSummarySchema = z.object({
  /** The people of the instance; counts and states of today add up to it. */
  population: z.int(),
  /** `null` in what was stored before it was counted: then they are among the population. */
  apart: apartCountsSchema.nullable().default(null),
  counts: verdictCountsSchema,
  /** `null` in what was stored before it was counted. */
  today: todayCountsSchema.nullable().default(null),
  guards: z.array(guardSchema),
  expectations: z.array(expectationResultSchema),
  sources: z.array(sourceFactSchema),
  /** On whose word the masks were read; null when nothing was stated. */
  statedReading: readingOnWordSchema.nullable().default(null),
  /** Null in plans made before this field existed. */
  basis: impactBasisSchema.nullable().default(null),
});
export type ImpactSummaryBody = z.output<typeof impactSummarySchema>;

export const accessImpactSchema = impactSummarySchema.extend({
  before: maskSummarySchema,
  after: maskSummarySchema,
  /** Rows that the filters leave, and the page of them that was asked for: the worst first. */
  found: z.int(),
  offset: z.int(),
  people: z.array(personImpactSchema),
});
export type AccessImpactBody = z.output<typeof accessImpactSchema>;

export const impactFiltersSchema = z.strictObject({
  verdicts: z.array(z.enum(verdicts)).max(verdicts.length).optional(),
  /** Whether they sign in before the change, and of those who cannot, why. */
  state: z.enum(signInStates).optional(),
  cause: z.enum(cannotCauses).optional(),
  /** Internal name of a group that the person has before or after. */
  group: z.string().max(255).optional(),
  wasAdministrator: z.boolean().optional(),
  /** People whose verdict this source leaves in doubt. */
  doubt: z.enum(doubtCodes).optional(),
  /** Those who are counted apart, whom only this and a search list. */
  apart: z.enum(apartKinds).optional(),
  /** Part of a name, an e-mail address or a login; case does not count. */
  search: z.string().max(impactLimits.search).optional(),
});
export type ImpactFilters = z.output<typeof impactFiltersSchema>;

export const computeAccessImpact = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts',
  summary:
    'Who signs in today, and what a change of settings would do to every known person; without one, what the next restart does',
  needs: 'signed-in',
  params: instanceParamsSchema,
  body: z
    .strictObject({
      ...impactSubjectShape,
      /** Account whose settings in force and expectations count; by default the instance's IMS account. */
      accountName: accountNameSchema.optional(),
      filters: impactFiltersSchema.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(impactLimits.page).default(50),
    })
    .check(requireOneSubject),
  response: accessImpactSchema,
});

const textFlag = z.enum(['true', 'false']).transform((text) => text === 'true');
const textNumber = z
  .string()
  .regex(/^\d{1,9}$/u, 'not-a-number')
  .transform(Number);

/** The same reply at an address that can be saved; `verdict` takes several names with commas between. */
export const readAccessImpact = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/access-impacts',
  summary: 'What a mask would do to every known person, as `POST` tells it',
  needs: 'signed-in',
  params: instanceParamsSchema,
  query: z.strictObject({
    /** Without one, what is stored. */
    mask: maskTextSchema.optional(),
    accountName: accountNameSchema.optional(),
    verdict: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(verdicts)).max(verdicts.length))
      .optional(),
    state: impactFiltersSchema.shape.state,
    cause: impactFiltersSchema.shape.cause,
    group: impactFiltersSchema.shape.group,
    wasAdministrator: textFlag.optional(),
    doubt: impactFiltersSchema.shape.doubt,
    apart: impactFiltersSchema.shape.apart,
    search: impactFiltersSchema.shape.search,
    offset: textNumber.optional(),
    limit: textNumber.pipe(z.int().max(impactLimits.page)).optional(),
  }),
  response: accessImpactSchema,
});

/** The reply is `text/csv`, not JSON; the same rows as `access-impacts` with these filters, all of them. */
export const downloadAccessImpact = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts/csv',
  summary: 'The people of an access impact as a CSV file',
  needs: 'signed-in',
  params: instanceParamsSchema,
  body: z
    .strictObject({
      ...impactSubjectShape,
      accountName: accountNameSchema.optional(),
      filters: impactFiltersSchema.optional(),
    })
    .check(requireOneSubject),
  response: z.string(),
  produces: 'text/csv',
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/people',
  summary: 'How many people are known, from which sources, and what the background read is doing',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: z.object({
    adobeUsers: z.int(),
    operators: z.int(),
    sources: z.array(sourceFactSchema),
    refresh: refreshStateSchema,
  }),
});
export type PeopleBody = z.output<typeof listPeople.response>;

export const refreshPeople = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/people/refresh',
  summary:
    'Read Admin Console again now, where Adobe’s pause allows it; the reply says what is being done, or until when to wait',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  body: z.strictObject({}),
  response: z.object({
    refresh: refreshStateSchema,
    /** From when it may be read again; `null` when that has begun, or when there is nothing to read. */
    possibleAt: z.string().nullable(),
  }),
});
export type RefreshPeopleBody = z.output<typeof refreshPeople.response>;
