import { basisParts, guardCodes, guardStates, verdicts } from '@console/domain';
import * as z from 'zod';
import { callFailureSchema } from './call-failure.ts';
import { accountConflictSchema } from './conflict.ts';
import { stopSchema } from './guards.ts';
import { problemCodes } from './problems.ts';
import { vainExpectationSchema } from './vain-expectations.ts';

/** How people, guards and pins of a plan differ from their present state. */
export const planDifferencesSchema = z.object({
  /** How many people have another verdict, with the first 20. */
  peopleCount: z.int(),
  people: z.array(z.object({ who: z.string(), planned: z.enum(verdicts), now: z.enum(verdicts) })),
  guards: z.array(z.object({ code: z.enum(guardCodes), planned: z.enum(guardStates), now: z.enum(guardStates) })),
  /** How many pinned expectations have another state, or were added or removed. */
  expectations: z.int(),
});
export type PlanDifferencesBody = z.output<typeof planDifferencesSchema>;

/** An invalid input: a dotted `path` (`change.imsScope.2`), and a code to translate (a finding code or `unknown-field`). */
export const inputFaultSchema = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
});
export type InputFault = z.output<typeof inputFaultSchema>;

/** Most invalid inputs that one reply lists. */
export const listedFaults = 50;

/** The body of every error reply (`application/problem+json`, RFC 9457). `title` is English prose for logs and curl. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  /** Invalid inputs, for `invalid-request` and similar codes; the first 50. */
  errors: z.array(inputFaultSchema).optional(),
  /** How many more inputs are invalid than `errors` lists; absent where it lists all. */
  errorsLeftOut: z.int().optional(),
  /** Campaign's fault code and text; shown only as text. */
  upstream: z.object({ code: z.string().optional(), text: z.string().optional() }).optional(),
  /** Why an upstream call failed; only sent to people who are signed in. */
  failure: callFailureSchema.optional(),
  /** Whether the account in Campaign is unchanged, may have changed, or has changed. */
  campaignChanged: z.enum(['no', 'maybe', 'yes']).optional(),
  conflict: accountConflictSchema.optional(),
  /** For `expectations-vain`; `errors` names the fields. Nothing was stored: correct them, or send again with `confirmVain`. */
  vain: z.array(vainExpectationSchema).optional(),
  /** For `basis-moved`. */
  moved: z.array(z.enum(basisParts)).optional(),
  differences: planDifferencesSchema.optional(),
  /** For `guard-stops`: every guard that has to be overridden. */
  stops: z.array(stopSchema).optional(),
  /** For `override-unknown`: overridden guards that stop nothing now. */
  guards: z.array(z.enum(guardCodes)).optional(),
  /** For `way-back-missing`: logins of administrators; one of them has to sign in here once with a Campaign password. */
  couldSignIn: z.array(z.string()).optional(),
  /** Seconds to wait before trying again. */
  retryAfterSeconds: z.int().optional(),
});
export type ProblemBody = z.output<typeof problemSchema>;
