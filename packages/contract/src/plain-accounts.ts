import {
  accountTypeGroups,
  type AccountTypeGroup,
  fieldCertainties,
  fieldEffects,
  plainFieldKinds,
  secretWords,
  type SecretChange,
  type ShownCondition,
  type ShownWhen,
  type Titled,
  unreadCauses,
} from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { endpoint } from './endpoint.ts';
import { instanceKeySchema, instanceParamsSchema } from './instances.ts';

/** A text on screen, in each language of the console. */
export const titledSchema = z.object({ en: z.string(), sv: z.string() }) satisfies z.ZodType<Titled>;

const shownConditionSchema = z.object({
  field: z.string(),
  is: z.array(z.string()),
  not: z.literal(true).optional(),
}) satisfies z.ZodType<ShownCondition>;

const shownWhenSchema = shownConditionSchema.extend({
  or: shownConditionSchema.optional(),
}) satisfies z.ZodType<ShownWhen>;

/** One field of an account of any type, as its descriptor and the instance's own schema have it together. */
export const plainFieldSchema = z.object({
  /** Names the field in changes, plans and the audit: a key such as `server`, or the XPath where no descriptor has it. */
  field: z.string(),
  kind: z.enum(plainFieldKinds),
  label: titledSchema,
  help: titledSchema.nullable(),
  xpath: z.string(),
  /** Whether the instance's schema has it. Absent fields are shown as such and cannot be edited. */
  present: z.boolean(),
  certainty: z.enum(fieldCertainties),
  schemaLabel: z.string().nullable(),
  maxLength: z.int().nullable(),
  /** Of a choice: the values of the run-time enumeration; `null` where the schema has none, and any text may be typed. */
  options: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
  shownWhen: shownWhenSchema.nullable(),
  needed: z.boolean(),
  /** Of an address: a host without `https://` or `http://` will do. */
  bareHost: z.boolean(),
  /** Of an expression: it only has to match, so it needs no group. */
  matchesOnly: z.boolean(),
  usual: z.string().nullable(),
  /** Why the value was not read; `null` when it was. */
  unread: z.enum(unreadCauses).nullable(),
  effective: z.enum(fieldEffects),
});
export type PlainFieldBody = z.output<typeof plainFieldSchema>;

/** `other` holds what the schema has and no descriptor names. */
export const plainSectionSchema = z.object({
  key: z.string(),
  title: titledSchema,
  shownWhen: shownWhenSchema.nullable(),
  fields: z.array(plainFieldSchema),
});
export type PlainSectionBody = z.output<typeof plainSectionSchema>;

/** `null` was not read. Of a secret only its state; the fingerprint changes when the stored value changes. */
export const plainValueSchema = z
  .union([
    z.string(),
    z.boolean(),
    z.object({
      secret: z.enum(secretWords).extract(['absent', 'stored', 'hidden']),
      fingerprint: z.string().optional(),
    }),
  ])
  .nullable();
export type PlainValueBody = z.output<typeof plainValueSchema>;

/** Since when a secret has its stored form, in ISO 8601: exactly where `by`, a login, stored it here; `null`: at least since then. */
export const secretAgeSchema = z.object({ since: z.string(), by: z.string().nullable() });
export type SecretAgeBody = z.output<typeof secretAgeSchema>;

/** A remark on one field of any account; `params` fill the sentence, `corrected` is a better value where that is certain. */
export const accountFindingSchema = z.object({
  path: z.string(),
  /** In a plan: what the field is called, where it is not one of the IMS account. */
  label: titledSchema.optional(),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  params: z.record(z.string(), z.string()).optional(),
  corrected: z.string().optional(),
});
export type AccountFindingBody = z.output<typeof accountFindingSchema>;

/**
 * Why an account cannot be changed here. `adobe-managed`: Adobe hosts the instance and changes its accounts; `built-in`: Campaign's
 * own, which Adobe manages; `type-not-read`: Campaign did not report of which type it is; `may-be-ims`: it may be the account of
 * Adobe sign-in, and what a change does to people would not be known.
 */
export const readOnlyReasons = ['adobe-managed', 'built-in', 'type-not-read', 'may-be-ims'] as const;

/** What the console knows of a type. */
const describedSchema = z.object({
  key: z.string(),
  title: titledSchema,
  group: z.enum(accountTypeGroups) satisfies z.ZodType<AccountTypeGroup>,
  deprecated: z.boolean(),
  documentation: z.string(),
});

/** An account of any type but the one of Adobe sign-in. */
export const plainAccountSchema = z.object({
  kind: z.literal('plain'),
  instanceKey: instanceKeySchema,
  name: z.string(),
  type: z.object({ value: z.string(), name: z.string(), label: z.string() }).nullable(),
  /** What the console knows of the type; `null` where no descriptor fits it. */
  described: describedSchema.nullable(),
  readOnly: z.enum(readOnlyReasons).nullable(),
  /** Path of the folder that it is in; `null` was not read; left out where the schema has no folders, and of a new account. */
  folder: z.string().nullable().optional(),
  revision: revisionSchema,
  sections: z.array(plainSectionSchema),
  values: z.record(z.string(), plainValueSchema),
  /** By field, of stored secrets; of one that is missing it is not known. */
  secretAges: z.record(z.string(), secretAgeSchema),
  findings: z.array(accountFindingSchema),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  readAt: z.string(),
});
export type PlainAccountBody = z.output<typeof plainAccountSchema>;

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

/** What becomes of an account. */
export const accountActs = ['change', 'create', 'delete'] as const;

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
