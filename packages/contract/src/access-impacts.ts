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
        /** The IMS account is off or incomplete, so nobody signs in. */
        'account-off',
        'account-disabled',
        /** A technical account without an operator: Campaign creates one at its first call. */
        'not-in-campaign-yet',
        'unknown',
      ]),
      detail: z.string(),
    }),
  ),
  failureCount: z.int(),
  /** Names in the expectation that a complete list does not have: why it is `vain`, or a reason why it fails. */
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

/** The settings of an impact: in force before the change, and stored, which the change is applied to. */
export const impactBasisSchema = z.object({
  /** In force, or assumed to be where `restart.inForce` is `not-known`. */
  inForce: imsSettingsSchema,
  stored: imsSettingsSchema,
  restart: restartSchema,
  /** Of the account as read for this impact; null in plans made before this field existed. */
  revision: revisionSchema.nullable().default(null),
  /** Deciding fields whose value after the change differs, or may differ, from the one in force; null in plans made before this field existed. */
  differs: z.array(z.enum(decidingFields)).nullable().default(null),
});
export type ImpactBasisBody = z.output<typeof impactBasisSchema>;

/** An impact without its rows; stored with a plan. */
export const impactSummarySchema = z.object({
  /** The number of people of the instance; counts and states of today add up to it. */
  population: z.int(),
  /** `null` in records stored before this was counted; the population then includes them. */
  apart: apartCountsSchema.nullable().default(null),
  counts: verdictCountsSchema,
  /** `null` in records stored before this was counted. */
  today: todayCountsSchema.nullable().default(null),
  guards: z.array(guardSchema),
  expectations: z.array(expectationResultSchema),
  sources: z.array(sourceFactSchema),
  /** The stated reading and who stated it; null when nothing was stated. */
  statedReading: readingOnWordSchema.nullable().default(null),
  /** Null in plans made before this field existed. */
  basis: impactBasisSchema.nullable().default(null),
});
export type ImpactSummaryBody = z.output<typeof impactSummarySchema>;

export const accessImpactSchema = impactSummarySchema.extend({
  before: maskSummarySchema,
  after: maskSummarySchema,
  /** The requested page of the rows that match the filters, the worst first. */
  found: z.int(),
  offset: z.int(),
  people: z.array(personImpactSchema),
});
export type AccessImpactBody = z.output<typeof accessImpactSchema>;

export const impactFiltersSchema = z.strictObject({
  verdicts: z.array(z.enum(verdicts)).max(verdicts.length).optional(),
  /** Sign-in state before the change, and the cause for `cannot`. */
  state: z.enum(signInStates).optional(),
  cause: z.enum(cannotCauses).optional(),
  /** Internal name of a group that the person has before or after. */
  group: z.string().max(255).optional(),
  wasAdministrator: z.boolean().optional(),
  /** People whose verdict is in doubt because of this source. */
  doubt: z.enum(doubtCodes).optional(),
  /** People counted apart; they are only listed by this filter or a search. */
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
      /** The account whose settings and expectations are used; by default the instance's IMS account. */
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

/** The same reply at a URL that can be saved; `verdict` takes several names separated by commas. */
export const readAccessImpact = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/access-impacts',
  summary: 'What a mask would do to every known person, as `POST` tells it',
  needs: 'signed-in',
  params: instanceParamsSchema,
  query: z.strictObject({
    /** The stored mask by default. */
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

/** The reply is `text/csv`, not JSON, with all rows of `access-impacts` that match the filters. */
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
    /** When the lists may be read again; `null` while they are read, or when there is nothing to read. */
    possibleAt: z.string().nullable(),
  }),
});
export type RefreshPeopleBody = z.output<typeof refreshPeople.response>;
