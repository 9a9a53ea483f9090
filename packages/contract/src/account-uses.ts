import {
  beyondQueries,
  nothingToAskCauses,
  unansweredCauses,
  useKinds,
  type UseSource,
  useVerdicts,
} from '@console/domain';
import * as z from 'zod';
import { accountParamsSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { guardSchema } from './guards.ts';

const useRecordSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  label: z.string().nullable(),
  /** Its status in Campaign's own words. */
  status: z.string().nullable(),
  /** Where the record can be enabled. */
  enabled: z.boolean().nullable(),
  changedAt: z.string().nullable(),
});

/** One question, with its answer; what each cause means stands with the domain's lists of them. */
export const useSourceSchema = z.object({
  schema: z.string(),
  schemaLabel: z.string().nullable(),
  kind: z.enum(useKinds),
  link: z.string().nullable(),
  linkLabel: z.string().nullable(),
  answer: z.discriminatedUnion('state', [
    /** `records` are the latest 10 of `count`. */
    z.object({ state: z.literal('asked'), count: z.int(), records: z.array(useRecordSchema).readonly() }),
    z.object({ state: z.literal('nothing-to-ask'), cause: z.enum(nothingToAskCauses) }),
    z.object({ state: z.literal('unanswered'), cause: z.enum(unansweredCauses) }),
  ]),
}) satisfies z.ZodType<UseSource>;
export type UseSourceBody = z.output<typeof useSourceSchema>;

/** Where an account is used, as far as queries tell. */
export const accountUsesSchema = z.object({
  verdict: z.enum(useVerdicts),
  /** How many links point to the account. */
  linked: z.int(),
  /** How many texts hold its name. */
  named: z.int(),
  /** How many questions had no answer. */
  unanswered: z.int(),
  sources: z.array(useSourceSchema).readonly(),
  /** Where it may be used all the same: no query looks there. */
  beyond: z.array(z.enum(beyondQueries)).readonly(),
  readAt: z.string(),
});
export type AccountUsesBody = z.output<typeof accountUsesSchema>;

/** The same, when a plan was made that ends the use of the account, with what speaks against it. */
export const plannedUsesSchema = accountUsesSchema.extend({ guards: z.array(guardSchema).readonly() });
export type PlannedUsesBody = z.output<typeof plannedUsesSchema>;

export const readAccountUses = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-accounts/:name/uses',
  summary: 'Where an account other than the IMS account is used, asked of Campaign now',
  needs: 'signed-in',
  params: accountParamsSchema,
  response: accountUsesSchema,
});
