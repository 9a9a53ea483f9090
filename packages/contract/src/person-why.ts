import {
  adobeUserStates,
  authenticationKinds,
  dialectConstructs,
  joinKinds,
  matchOutcomes,
  nearKinds,
} from '@console/domain';
import * as z from 'zod';
import { accountNameSchema } from './account-names.ts';
import { impactBasisSchema } from './access-impacts.ts';
import { groupRefSchema, personImpactSchema } from './person-impact.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { impactSubjectShape, requireOneSubject } from './impact-subject.ts';
import { alternativeOutcomeSchema } from './mask-previews.ts';
import { sourceFactSchema } from './source-facts.ts';
import { readingOnWordSchema } from './stated-reading.ts';

const readingStepSchema = z.object({
  outcome: z.enum(matchOutcomes),
  /** Captured internal name under the main reading. */
  groupName: z.string().nullable(),
  groupLabel: z.string().nullable(),
  alternatives: z.array(alternativeOutcomeSchema),
  /** What engines read differently on this name; null where readings alone differ, or nothing does. */
  construct: z.enum(dialectConstructs).nullable(),
  /** Groups that the profile misses by a slip in its name. */
  nearGroups: z.array(groupRefSchema).default([]),
});

/** Why a person has the verdict: person → profiles → reading → group → rights, before and after. */
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
        /** `null` when that was not read. */
        isDisabled: z.boolean().nullable(),
        authentication: z.enum(authenticationKinds),
        /** `null` for an operator without an Admin Console user. */
        joinedBy: z.enum(joinKinds).nullable(),
        /** The operator's groups in Campaign now. */
        groups: z.array(groupRefSchema),
      }),
    ),
    /** People on the other side who may be this person, where that leaves the verdict open. */
    near: z.array(z.object({ who: z.string(), kind: z.enum(nearKinds) })).default([]),
  }),
  profiles: z.array(
    z.object({
      profileName: z.string(),
      /** `user-group`: only by a user group; `unknown`: direct memberships were not read. */
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
      /** Named rights as Adobe documents them for built-in groups; `null` for others, which are not documented. */
      rights: z.array(z.string()).nullable(),
    }),
  ),
  sources: z.array(sourceFactSchema),
  /** The stated reading and who stated it; null when nothing is stated. */
  statedReading: readingOnWordSchema.nullable(),
  basis: impactBasisSchema.nullable(),
});
export type PersonWhyBody = z.output<typeof personWhySchema>;

export const explainPerson = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/access-impacts/explanations',
  summary: 'Why one person has their verdict, step by step',
  needs: 'signed-in',
  params: instanceParamsSchema,
  body: z
    .strictObject({
      ...impactSubjectShape,
      accountName: accountNameSchema.optional(),
      /** A `personId`, an e-mail address or a login. */
      person: z.string().min(1, 'required').max(320),
    })
    .check(requireOneSubject),
  response: personWhySchema,
});
