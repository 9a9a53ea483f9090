import {
  apartKinds,
  cannotCauses,
  dialectConstructs,
  doubtCodes,
  identityNotes,
  joinKinds,
  noGroupCauses,
  signInStates,
  type TodayCounts,
  verdicts,
} from '@console/domain';
import * as z from 'zod';

/** Most rows in one reply, steps in one row, and characters of a search. */
export const impactLimits = { page: 200, reasons: 5, search: 200 } as const;

export const groupRefSchema = z.object({ name: z.string(), label: z.string() });

/** Whether a person signs in by Adobe ID; `cause` is of `cannot`, `doubts` of `not-known`. */
export const personSignInSchema = z.object({
  state: z.enum(signInStates),
  cause: z.enum(cannotCauses).nullable(),
  doubts: z.array(z.enum(doubtCodes)),
});
export type PersonSignInBody = z.output<typeof personSignInSchema>;

/** How many people are in each state before the change, and for each cause how many cannot sign in. */
export const todayCountsSchema = z.object({
  states: z.object({ 'signs-in': z.int(), cannot: z.int(), 'not-known': z.int() }),
  causes: z.record(z.enum(cannotCauses), z.int()),
}) satisfies z.ZodType<TodayCounts>;
export type TodayCountsBody = z.output<typeof todayCountsSchema>;

/** How many are counted apart from the people of the instance, and in no other number. */
export const apartCountsSchema = z.object({ 'not-of-this-instance': z.int(), 'technical-account': z.int() });
export type ApartCountsBody = z.output<typeof apartCountsSchema>;

/** One person's row. `personId` stays the same while the sources do. */
export const personImpactSchema = z.object({
  personId: z.string(),
  /** Name in Admin Console, else the operator's label; may be empty. */
  name: z.string(),
  email: z.string(),
  /** Logins of the operators joined to the person; may be empty. */
  logins: z.array(z.string()),
  /** How each of `logins` was matched to the person; empty for an operator without an Admin Console user. */
  joinedBy: z.array(z.enum(joinKinds)).default([]),
  verdict: z.enum(verdicts),
  /** Before the change, and after it. */
  today: personSignInSchema,
  next: personSignInSchema,
  /** Groups under the main reading of the mask in force, and of the draft. */
  before: z.array(groupRefSchema),
  after: z.array(groupRefSchema),
  /** Was in the group with the right `admin` before: by the mask in force, or in Campaign now. */
  wasAdministrator: z.boolean(),
  /** Why the person is counted apart; null for the people of the instance. */
  apart: z.enum(apartKinds).nullable(),
  /** Whether the person's profiles were read. If not, an empty list of groups means nothing. */
  profilesRead: z.boolean(),
  notes: z.array(z.enum(identityNotes)),
  /** Why the verdict is not certain: sources by name, or the mask itself. */
  doubts: z.array(z.enum(doubtCodes)),
  /** What engines read differently in the names of the person's profiles, for the doubt `mask-dialect`. */
  constructs: z.array(z.enum(dialectConstructs)),
  /** Profiles that give another group after the change, by the main reading; at most `impactLimits.reasons`. */
  why: z.array(
    z.object({
      profileName: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Why the profile gives no group after the change. */
      cause: z.enum(noGroupCauses).nullable(),
    }),
  ),
});
export type PersonImpactBody = z.output<typeof personImpactSchema>;
