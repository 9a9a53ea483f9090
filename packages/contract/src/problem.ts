import { basisParts, guardCodes, guardStates, verdicts } from '@console/domain';
import * as z from 'zod';
import { callFailureSchema } from './call-failure.ts';
import { accountConflictSchema } from './conflict.ts';
import { stopSchema } from './guards.ts';
import { vainExpectationSchema } from './vain-expectations.ts';

/** Stable codes of everything that can go wrong on `/api`. */
export const problemCodes = [
  'invalid-request',
  'malformed-body',
  'no-profile-names',
  'too-many-profile-names',
  'mask-too-long',
  'nothing-to-change',
  'sign-in-required',
  'session-expired',
  'sign-in-refused',
  'native-sign-in-blocked',
  'address-refused',
  'cross-site-request',
  'host-not-known',
  'not-allowed',
  'campaign-refused-write',
  'not-found',
  'unknown-instance',
  'account-not-found',
  'package-missing',
  'account-type-not-known',
  'not-an-ims-account',
  'plan-not-found',
  'plan-altered',
  'plan-of-another',
  'secret-of-another-session',
  'person-not-found',
  'declaration-not-found',
  'method-not-allowed',
  'account-changed',
  'plan-already-applied',
  'apply-in-progress',
  'account-locked',
  'expectations-changed',
  'expectations-vain',
  'stated-reading-changed',
  'people-read-already',
  'basis-moved',
  'guard-stops',
  'override-unknown',
  'way-back-missing',
  'password-needed',
  'plan-expired',
  'body-too-large',
  'unsupported-media-type',
  'unsupported-content-encoding',
  'idempotency-key-reused',
  'idempotency-key-required',
  'too-many-requests',
  'headers-too-large',
  'internal',
  'campaign-fault',
  'campaign-unexpected-reply',
  'mask-not-read',
  'outcome-unknown',
  'preview-unavailable',
  'sign-ins-under-way',
  'store-unavailable',
  'campaign-unreachable',
  'campaign-timeout',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The HTTP status of each code. */
export const problemStatus = {
  'invalid-request': 400,
  'malformed-body': 400,
  'no-profile-names': 400,
  'too-many-profile-names': 400,
  'mask-too-long': 400,
  'nothing-to-change': 400,
  'sign-in-required': 401,
  'session-expired': 401,
  'sign-in-refused': 401,
  'native-sign-in-blocked': 403,
  'address-refused': 403,
  'cross-site-request': 403,
  'host-not-known': 421,
  'not-allowed': 403,
  'campaign-refused-write': 403,
  'not-found': 404,
  'unknown-instance': 404,
  'account-not-found': 404,
  'package-missing': 404,
  'account-type-not-known': 404,
  'not-an-ims-account': 404,
  'plan-not-found': 404,
  'plan-altered': 409,
  'plan-of-another': 403,
  'secret-of-another-session': 409,
  'person-not-found': 404,
  'declaration-not-found': 404,
  'method-not-allowed': 405,
  'account-changed': 409,
  'plan-already-applied': 409,
  'apply-in-progress': 409,
  'account-locked': 409,
  'expectations-changed': 409,
  'expectations-vain': 409,
  'stated-reading-changed': 409,
  'people-read-already': 409,
  'basis-moved': 409,
  'guard-stops': 409,
  'override-unknown': 409,
  'way-back-missing': 409,
  'password-needed': 403,
  'plan-expired': 410,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'unsupported-content-encoding': 415,
  'idempotency-key-reused': 422,
  'idempotency-key-required': 428,
  'too-many-requests': 429,
  'headers-too-large': 431,
  internal: 500,
  'campaign-fault': 502,
  'campaign-unexpected-reply': 502,
  'mask-not-read': 502,
  'outcome-unknown': 502,
  'preview-unavailable': 503,
  'sign-ins-under-way': 503,
  'store-unavailable': 503,
  'campaign-unreachable': 504,
  'campaign-timeout': 504,
} as const satisfies Record<ProblemCode, number>;

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
  /** Of a call that came to nothing: why; told to people who are signed in. */
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
