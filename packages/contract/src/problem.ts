import { basisParts, guardCodes, guardStates, verdicts } from '@console/domain';
import * as z from 'zod';
import { callFailureSchema } from './call-failure.ts';
import { accountConflictSchema } from './conflict.ts';
import { stopSchema } from './guards.ts';
import { problemCodes } from './problems.ts';
import { vainExpectationSchema } from './vain-expectations.ts';

/** How what a plan says of people, guards and pins differs from what holds now. */
export const planDifferencesSchema = z.object({
  /** How many people have another verdict, and the first 20 of them. */
  peopleCount: z.int(),
  people: z.array(z.object({ who: z.string(), planned: z.enum(verdicts), now: z.enum(verdicts) })),
  guards: z.array(z.object({ code: z.enum(guardCodes), planned: z.enum(guardStates), now: z.enum(guardStates) })),
  /** How many pinned expectations have another state, came, or went. */
  expectations: z.int(),
});
export type PlanDifferencesBody = z.output<typeof planDifferencesSchema>;

/** One input at fault: a dotted `path` (`change.imsScope.2`), and a code to translate (a finding code or `unknown-field`). */
export const inputFaultSchema = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export type InputFault = z.output<typeof inputFaultSchema>;

/** So many inputs at fault are listed in one reply. */
export const listedFaults = 50;

/** The body of every error reply (`application/problem+json`, RFC 9457). `title` is English prose for logs and curl. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  /** Inputs at fault, for `invalid-request` and its kin; the first 50. */
  errors: z.array(inputFaultSchema).optional(),
  /** How many more inputs are at fault than `errors` lists; left out where it lists all. */
  errorsLeftOut: z.int().optional(),
  /** Campaign's own fault code and text, shown as text only. */
  upstream: z.object({ code: z.string().optional(), text: z.string().optional() }).optional(),
  /** Why an upstream call failed; only people who are signed in get it. */
  failure: callFailureSchema.optional(),
  /** Whether the account in Campaign is known to be as it was, may have changed, or has changed. */
  campaignChanged: z.enum(['no', 'maybe', 'yes']).optional(),
  conflict: accountConflictSchema.optional(),
  /** Of `expectations-vain`; `errors` names the fields. Nothing was stored: send again with `confirmVain`, or put them right. */
  vain: z.array(vainExpectationSchema).optional(),
  /** Of `basis-moved`. */
  moved: z.array(z.enum(basisParts)).optional(),
  differences: planDifferencesSchema.optional(),
  /** Of `guard-stops`: what has to be overridden, all of it. */
  stops: z.array(stopSchema).optional(),
  /** Of `override-unknown`: guards that stop nothing now. */
  guards: z.array(z.enum(guardCodes)).optional(),
  /** Of `way-back-missing`: logins of administrators of whom one has to sign in here once with a Campaign password. */
  couldSignIn: z.array(z.string()).optional(),
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds: z.int().optional(),
});
export type ProblemBody = z.output<typeof problemSchema>;
