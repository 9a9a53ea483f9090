import type { SecretChange } from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { describedSchema, plainAccountSchema } from './plain-accounts.ts';
import { planSchema } from './plans.ts';

/** A secret as typed; what it must be depends on the field, so that the service judges it. */
const plainSecretChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('replace'), value: z.string().max(32_768, 'too-long') }),
  z.strictObject({ action: z.literal('clear') }),
]) satisfies z.ZodType<SecretChange>;

/** Only the fields that change, by their keys. An absent secret keeps the stored one. */
export const plainChangeSchema = z.record(
  z.string().min(1).max(255),
  z.union([z.string().max(65_536, 'too-long'), z.boolean(), plainSecretChangeSchema]),
);
export type PlainChangeBody = z.output<typeof plainChangeSchema>;

/** What is asked of one account. */
export const accountActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('change'),
    account: accountNameSchema,
    change: plainChangeSchema,
    /** The revision the form was loaded from; when the account has moved on, the reply is `account-changed`. */
    baseRevision: revisionSchema.optional(),
  }),
  z.strictObject({
    act: z.literal('create'),
    /** The internal name of the new account. */
    account: accountNameSchema,
    /** A value of the run-time enumeration of types. */
    type: z.string().min(1).max(64),
    change: plainChangeSchema,
  }),
  z.strictObject({ act: z.literal('delete'), account: accountNameSchema, baseRevision: revisionSchema.optional() }),
]);
export type AccountActBody = z.output<typeof accountActSchema>;

/** A type of account as the instance has it, for a list to choose from. */
export const accountTypeOfferSchema = z.object({
  value: z.string(),
  name: z.string(),
  label: z.string(),
  described: describedSchema.nullable(),
  /** Why no account of it is created here; `null` where one may be. */
  notOffered: z.enum(['ims', 'adobe-managed']).nullable(),
});
export type AccountTypeOfferBody = z.output<typeof accountTypeOfferSchema>;

export const listAccountTypes = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-account-types',
  summary: 'The types of external accounts that the instance has',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: z.object({ types: z.array(accountTypeOfferSchema) }),
});

export const readNewAccount = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-account-types/:type/new-account',
  summary: 'The form of a new account of a type, with what Campaign fills in',
  needs: 'accounts:apply',
  params: instanceParamsSchema.extend({ type: z.string().min(1).max(64) }),
  response: plainAccountSchema,
});

export const createAccountPlans = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/plans',
  summary: 'Compute what changes of accounts other than the IMS account would do; a plan for each',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  body: z.strictObject({ changes: z.array(accountActSchema).min(1).max(1) }),
  status: 201,
  response: z.object({ plans: z.array(planSchema) }),
});
