import type { PlannedUsesBody } from '@console/contract';
import { beyondQueries, nothingToAskCauses, unansweredCauses, useKinds, useVerdicts } from '@console/domain';
import * as z from 'zod';
import { guard } from './plan-decision.ts';

const text = z.string().nullable();

const record = z.object({
  id: z.string(),
  name: text,
  label: text,
  status: text,
  enabled: z.boolean().nullable(),
  changedAt: text,
});

const answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('asked'), count: z.int(), records: z.array(record).readonly() }),
  z.object({ state: z.literal('nothing-to-ask'), cause: z.enum(nothingToAskCauses) }),
  z.object({ state: z.literal('unanswered'), cause: z.enum(unansweredCauses) }),
]);

const source = z.object({
  schema: z.string(),
  schemaLabel: text,
  kind: z.enum(useKinds),
  link: text,
  linkLabel: text,
  answer,
});

/** Where the account of a plan is used, as it was found then. */
export const plannedUses = z.object({
  verdict: z.enum(useVerdicts),
  linked: z.int(),
  named: z.int(),
  unanswered: z.int(),
  sources: z.array(source).readonly(),
  beyond: z.array(z.enum(beyondQueries)).readonly(),
  readAt: z.string(),
  guards: z.array(guard).readonly(),
}) satisfies z.ZodType<PlannedUsesBody>;
