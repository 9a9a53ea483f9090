import { cannotCauses, decidingFields, expectationStates } from '@console/domain';
import * as z from 'zod';
import { expectation } from '../accounts/expectations.ts';
import { settings } from '../accounts/settings.ts';
import { readingOnWord } from '../accounts/statement.ts';
import { guard } from './plan-decision.ts';
import { sourceFact } from './plan-preview.ts';
import { restart } from './restart.ts';

export const unmatched = z.object({
  field: z.enum(['groupName', 'profiles']),
  text: z.string(),
  mayMean: z.array(z.object({ text: z.string(), label: z.string() })),
});

const expectationResult = z.object({
  expectation,
  state: z.enum(expectationStates),
  failures: z.array(
    z.object({
      who: z.string(),
      personId: z.string().nullable(),
      step: z.enum([
        'not-found',
        'no-profile',
        'outside-mask',
        'captures-nothing',
        'no-such-group',
        'other-group',
        'reaches-group',
        'account-off',
        'account-disabled',
        'not-in-campaign-yet',
        'unknown',
      ]),
      detail: z.string(),
    }),
  ),
  failureCount: z.int(),
  unmatched: z.array(unmatched),
});

const basis = z.object({
  inForce: settings,
  stored: settings,
  restart,
  revision: z.string().nullable(),
  differs: z.array(z.enum(decidingFields)).nullable(),
});

/** What a plan does to people, without a row for each. */
export const planImpact = z.object({
  population: z.int(),
  apart: z.object({ 'not-of-this-instance': z.int(), 'technical-account': z.int() }).nullable(),
  counts: z.object({
    'loses-sign-in': z.int(),
    'maybe-loses': z.int(),
    'loses-groups': z.int(),
    moves: z.int(),
    unknown: z.int(),
    'maybe-gains': z.int(),
    'gains-sign-in': z.int(),
    'gains-groups': z.int(),
    unchanged: z.int(),
  }),
  today: z
    .object({
      states: z.object({ 'signs-in': z.int(), cannot: z.int(), 'not-known': z.int() }),
      causes: z.record(z.enum(cannotCauses), z.int()),
    })
    .nullable(),
  guards: z.array(guard),
  expectations: z.array(expectationResult),
  sources: z.array(sourceFact),
  statedReading: readingOnWord.nullable(),
  basis: basis.nullable(),
});

/** Its settings were stored as they were sent, whatever else they held. */
const formerSettings = z.object(settings.shape);

const formerBasis = basis.extend({
  inForce: formerSettings,
  stored: formerSettings,
  revision: basis.shape.revision.default(null),
  differs: basis.shape.differs.default(null),
});

/** What plans did not hold from the beginning is not known of them. */
export const formerPlanImpact = planImpact.extend({
  apart: planImpact.shape.apart.default(null),
  today: planImpact.shape.today.default(null),
  expectations: z.array(expectationResult.extend({ unmatched: z.array(unmatched).default([]) })),
  statedReading: readingOnWord.nullable().default(null),
  basis: formerBasis.nullable().default(null),
});
