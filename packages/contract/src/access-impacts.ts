import {
  adobeUserStates,
  alternativeReadings,
  authenticationKinds,
  doubtCodes,
  expectationStates,
  guardCodes,
  guardStates,
  identityNotes,
  impactSources,
  matchOutcomes,
  sourceStates,
  verdicts,
} from '@console/domain';
import * as z from 'zod';
import { refreshStateSchema } from './directory.ts';
import { endpoint } from './endpoint.ts';
import { expectationSchema } from './expectations.ts';
import { instanceKeySchema } from './instances.ts';
import { maskSummarySchema, previewLimits } from './mask-previews.ts';

/** Rows in one reply at most, steps told in one row, and characters of a search. */
export const impactLimits = { page: 200, reasons: 5, search: 200 } as const;

export const sourceFactSchema = z.object({
  source: z.enum(impactSources),
  state: z.enum(sourceStates),
  readAt: z.string().nullable(),
  reason: z.string().nullable(),
});
export type SourceFactBody = z.output<typeof sourceFactSchema>;

export const groupRefSchema = z.object({ name: z.string(), label: z.string() });

/** One person's row. `personId` is stable while the sources are the same. */
export const personImpactSchema = z.object({
  personId: z.string(),
  /** Name in Admin Console, else the operator's label; may be empty. */
  name: z.string(),
  email: z.string(),
  /** Logins of the operators joined to the person, none or several included. */
  logins: z.array(z.string()),
  verdict: z.enum(verdicts),
  /** Groups under the main reading of the mask in force, and of the draft. */
  before: z.array(groupRefSchema),
  after: z.array(groupRefSchema),
  /** Was in the group with the right `admin` before: by the mask in force, or in Campaign now. */
  wasAdministrator: z.boolean(),
  /** Whether it was read which profiles the person holds. If not, having no groups tells nothing. */
  profilesRead: z.boolean(),
  notes: z.array(z.enum(identityNotes)),
  /** What keeps the verdict from being certain: sources by name, or the mask itself. */
  doubts: z.array(z.enum(doubtCodes)),
  /** Profiles held that the two masks read differently, by the main reading; at most `impactLimits.reasons`. */
  why: z.array(z.object({ profileName: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type PersonImpactBody = z.output<typeof personImpactSchema>;

const readingStepSchema = z.object({
  outcome: z.enum(matchOutcomes),
  /** Captured internal name under the main reading. */
  groupName: z.string().nullable(),
  groupLabel: z.string().nullable(),
  alternatives: z.array(
    z.object({ reading: z.enum(alternativeReadings), groupName: z.string().nullable(), linked: z.boolean() }),
  ),
});

/** Why a person has the verdict: person → profiles → reading → group → rights, before and after, each with its evidence. */
export const personWhySchema = z.object({
  person: personImpactSchema,
  identity: z.object({
    adobeUser: z
      .object({ email: z.string(), username: z.string(), name: z.string(), state: z.enum(adobeUserStates) })
      .nullable(),
    operators: z.array(
      z.object({
        login: z.string(),
        label: z.string(),
        email: z.string(),
        isDisabled: z.boolean(),
        authentication: z.enum(authenticationKinds),
        joinedBy: z.enum(['email', 'login']).nullable(),
        /** Groups Campaign holds the operator in now. */
        groups: z.array(groupRefSchema),
      }),
    ),
  }),
  profiles: z.array(
    z.object({
      profileName: z.string(),
      /** `user-group`: only through one; `unknown`: direct memberships were not read. */
      via: z.enum(['direct', 'user-group', 'unknown']),
      /** The person's user groups, one of which gives the profile; Admin Console's API does not say which. */
      userGroups: z.array(z.string()),
      /** False when the profile list is incomplete and lacks it: it may be a user group or a role. */
      isListed: z.boolean(),
      before: readingStepSchema,
      after: readingStepSchema,
    }),
  ),
  groups: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      before: z.enum(['yes', 'no', 'maybe']),
      after: z.enum(['yes', 'no', 'maybe']),
      /** Named rights as Adobe documents them for built-in groups; `null` for others: no public source says. */
      rights: z.array(z.string()).nullable(),
    }),
  ),
  sources: z.array(sourceFactSchema),
});
export type PersonWhyBody = z.output<typeof personWhySchema>;

export const guardSchema = z.object({
  code: z.enum(guardCodes),
  state: z.enum(guardStates),
  /** Texts to fill the sentence with: counts, limits, names. */
  params: z.record(z.string(), z.string()),
});
export type GuardBody = z.output<typeof guardSchema>;

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
        'no-such-group',
        'other-group',
        'reaches-group',
        'account-disabled',
        'unknown',
      ]),
      detail: z.string(),
    }),
  ),
  failureCount: z.int(),
});
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
});
export type VerdictCountsBody = z.output<typeof verdictCountsSchema>;

/** The whole of an impact without its rows; stored with a plan. */
export const impactSummarySchema = z.object({
  population: z.int(),
  counts: verdictCountsSchema,
  guards: z.array(guardSchema),
  expectations: z.array(expectationResultSchema),
  sources: z.array(sourceFactSchema),
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
  /** Internal name of a group that the person has before or after. */
  group: z.string().max(255).optional(),
  wasAdministrator: z.boolean().optional(),
  /** People whose verdict this source leaves in doubt. */
  doubt: z.enum(doubtCodes).optional(),
  /** Part of a name, an e-mail address or a login; case does not count. */
  search: z.string().max(impactLimits.search).optional(),
});
export type ImpactFilters = z.output<typeof impactFiltersSchema>;

const maskText = z.string().max(previewLimits.maskLength, 'mask-too-long');
const instanceParams = z.object({ instanceKey: instanceKeySchema });

export const computeAccessImpact = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts',
  summary: 'What a mask would do to every known person, against the mask stored now; saves nothing',
  needs: 'signed-in',
  params: instanceParams,
  body: z.strictObject({
    mask: maskText,
    /** Account whose stored mask and expectations count; the instance's IMS account unless told. */
    accountName: z.string().min(1).max(255).optional(),
    filters: impactFiltersSchema.optional(),
    offset: z.int().min(0).default(0),
    limit: z.int().min(0).max(impactLimits.page).default(50),
  }),
  response: accessImpactSchema,
});

const textFlag = z.enum(['true', 'false']).transform((text) => text === 'true');
const textNumber = z
  .string()
  .regex(/^\d{1,9}$/u, 'not-a-number')
  .transform(Number);

/** The same reply by an address that can be kept; `verdict` takes several names with commas between. */
export const readAccessImpact = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/access-impacts',
  summary: 'What a mask would do to every known person, as `POST` tells it',
  needs: 'signed-in',
  params: instanceParams,
  query: z.strictObject({
    mask: maskText,
    accountName: z.string().min(1).max(255).optional(),
    verdict: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(verdicts)).max(verdicts.length))
      .optional(),
    group: impactFiltersSchema.shape.group,
    wasAdministrator: textFlag.optional(),
    doubt: impactFiltersSchema.shape.doubt,
    search: impactFiltersSchema.shape.search,
    offset: textNumber.optional(),
    limit: textNumber.pipe(z.int().max(impactLimits.page)).optional(),
  }),
  response: accessImpactSchema,
});

export const explainPerson = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts/explanations',
  summary: 'Why one person has their verdict, step by step',
  needs: 'signed-in',
  params: instanceParams,
  body: z.strictObject({
    mask: maskText,
    accountName: z.string().min(1).max(255).optional(),
    /** A `personId`, an e-mail address or a login. */
    person: z.string().min(1, 'required').max(320),
  }),
  response: personWhySchema,
});

/** The reply is `text/csv`, not JSON; the same rows as `access-impacts` with these filters, all of them. */
export const downloadAccessImpact = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts/csv',
  summary: 'The people of an access impact as a CSV file',
  needs: 'signed-in',
  params: instanceParams,
  body: z.strictObject({
    mask: maskText,
    accountName: z.string().min(1).max(255).optional(),
    filters: impactFiltersSchema.optional(),
  }),
  response: z.string(),
  produces: 'text/csv',
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/people',
  summary: 'How many people are known, from which sources, and what the background read is doing',
  needs: 'signed-in',
  params: instanceParams,
  response: z.object({
    adobeUsers: z.int(),
    operators: z.int(),
    sources: z.array(sourceFactSchema),
    refresh: refreshStateSchema,
  }),
});
export type PeopleBody = z.output<typeof listPeople.response>;
