import {
  type AccountType,
  accountTypeGroups,
  byField,
  fieldEffects,
  flagFields,
  type ImsSettings,
  imsSettingsFields,
  notKnownReasons,
  type SecretState,
  type SettingsFinding,
  settingsFindingCodes,
  textFields,
  typeEvidence,
  unreadCauses,
} from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { endpoint } from './endpoint.ts';
import { instanceKeySchema, instanceParamsSchema } from './instances.ts';
import { plainAccountSchema, secretAgeSchema } from './plain-accounts.ts';
import { restartSchema } from './restart.ts';

/** Of an endpoint below one account. */
export const accountParamsSchema = instanceParamsSchema.extend({ name: accountNameSchema });

export const accountTypeSchema = z.object({
  value: z.string(),
  name: z.string(),
  label: z.string(),
}) satisfies z.ZodType<AccountType>;

/** How the type of the account for Adobe sign-in was found; by its label alone it is a guess. */
export const typeSourceSchema = z.object({
  foundBy: z.enum(typeEvidence),
  /** Other types that may be it as well: which of them it is, is not known. */
  others: z.array(accountTypeSchema),
});
export type TypeSourceBody = z.output<typeof typeSourceSchema>;

/** `null` in name, label, type or `enabled`: Campaign did not tell it, or not in a way that can be understood. */
export const externalAccountSchema = z.object({
  name: z.string().nullable(),
  label: z.string().nullable(),
  type: accountTypeSchema.nullable(),
  enabled: z.boolean().nullable(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  /** Of the Adobe Experience Cloud type, or of one that may be it; `null` where the type was not read. */
  isIms: z.boolean().nullable(),
  /** Path of the folder that it is in; `null` was not read; left out where the schema has no folders. */
  folder: z.string().nullable().optional(),
  /** Left out where the console does not know the type. */
  group: z.enum(accountTypeGroups).optional(),
});
export type ExternalAccountBody = z.output<typeof externalAccountSchema>;

const accountName = { accountName: z.string() };

/** Where Adobe sign-in of the instance stands, the gravest first. Only `in-use` says that people get in. */
export const imsReadinessSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('package-missing') }),
  z.object({ state: z.literal('account-missing') }),
  /** More than one account of the type: sign-in breaks until the others are deleted (Adobe docs, ims-troubleshooting). */
  z.object({ state: z.literal('duplicate'), accountNames: z.array(z.string()) }),
  /** Campaign did not tell an account's type, or not its settings: it may be set up, and there may be another one. */
  z.object({ state: z.literal('not-read'), accountName: z.string().nullable() }),
  /** No type is called as that of Adobe sign-in, though the fields are there; or several may be it, and no account has its name. */
  z.object({ state: z.literal('type-not-known'), types: z.array(accountTypeSchema) }),
  /** `fields`: needed and empty. */
  z.object({ state: z.literal('disabled'), ...accountName, fields: z.array(z.enum(imsSettingsFields)) }),
  z.object({ state: z.literal('incomplete'), ...accountName, fields: z.array(z.enum(imsSettingsFields)) }),
  /** `fields`: stored otherwise than in force. */
  z.object({ state: z.literal('restart-pending'), ...accountName, fields: z.array(z.enum(imsSettingsFields)) }),
  z.object({ state: z.literal('in-force-not-known'), ...accountName, reason: z.enum(notKnownReasons) }),
  /** Filled in and not tested: nobody is known to sign in by it. */
  z.object({ state: z.literal('filled-in'), ...accountName }),
  /** `operators`: who sign in by Adobe ID and are not disabled. */
  z.object({ state: z.literal('in-use'), ...accountName, operators: z.int() }),
]);
export type ImsReadiness = z.output<typeof imsReadinessSchema>;

export const unsettledWriteSchema = z.object({
  planId: z.uuid(),
  accountName: z.string(),
  author: z.string(),
  since: z.string(),
  /** From then on what is stored decides; before, the write may still land. */
  decidableFrom: z.string(),
});

/** The operator that the deployer gave the console itself at an instance; it reads, and never acts for a person. */
export const serviceOperatorSchema = z.object({
  login: z.string(),
  /**
   * `refused`: Campaign or IMS does not take its password or credential; `address-refused`: Campaign takes no calls from the
   * console's address; `not-administrator`: it has no named right `admin`, so it
   * would not see all; `not-reached`, `ims-not-reached`: no answer of Campaign or of IMS; `reading-failed`: a refusal of a
   * query, or an answer that is none.
   */
  state: z.enum([
    'starting',
    'working',
    'refused',
    'address-refused',
    'not-administrator',
    'not-reached',
    'ims-not-reached',
    'reading-failed',
  ]),
  since: z.string(),
  /** When the last reading began that came to its end; null where none has since the console started. */
  readAt: z.string().nullable(),
  readEveryMinutes: z.number(),
});
export type ServiceOperatorBody = z.output<typeof serviceOperatorSchema>;

export const listExternalAccounts = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-accounts',
  summary: 'The external accounts of an instance',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: z.object({
    accounts: z.array(externalAccountSchema),
    ims: imsReadinessSchema,
    /** `null` when no type was found. */
    imsType: typeSourceSchema.extend({ type: accountTypeSchema }).nullable(),
    /** Writes that were sent from this console and of which it is not known whether Campaign stored them. */
    unsettled: z.array(unsettledWriteSchema),
    /** `null` where the deployer gave none: then the instance is read when somebody looks. */
    serviceOperator: serviceOperatorSchema.nullable(),
    readAt: z.string(),
  }),
});

export const secretStateSchema = z.union([
  /** Campaign does not tell whether one is stored. */
  z.literal('hidden'),
  z.object({ stored: z.literal(false) }),
  z.object({ stored: z.literal(true), fingerprint: z.string().optional(), changedAt: z.string().optional() }),
]) satisfies z.ZodType<SecretState>;

/** `null` is *not read*, which is neither empty nor filled; the field's `unread` says why. */
export const imsSettingsSchema = z.object({
  ...byField(textFields, () => z.string().nullable()),
  ...byField(flagFields, () => z.boolean().nullable()),
  imsScope: z.array(z.string()).nullable(),
  /** As stored, where more than a comma stands between two scopes: IMS takes a space for a part of one. */
  imsScopeText: z.string().optional(),
  imsClientSecret: secretStateSchema,
}) satisfies z.ZodType<ImsSettings>;

/** Where a field lives on this build, from the schema read at run time. */
export const fieldSourceSchema = z.object({
  field: z.enum(imsSettingsFields),
  /** e.g. `@imsRightsMask`; the XPath that would be used when `present` is false. */
  xpath: z.string(),
  /** Whether the instance's schema has it. Absent fields are shown as such and cannot be edited. */
  present: z.boolean(),
  /** `documented`: Adobe names it; `name-match`: the attribute's name says it; `unconfirmed`: inferred, to be confirmed on a real instance. */
  certainty: z.enum(['documented', 'name-match', 'unconfirmed']),
  /** The schema's own label of the attribute, when it gives one. */
  schemaLabel: z.string().nullable(),
  maxLength: z.int().nullable(),
  /** Why the value was not read; `null` when it was. */
  unread: z.enum(unreadCauses).nullable(),
  /** When a change of it counts. */
  effective: z.enum(fieldEffects),
});

export const settingsFindingSchema = z.object({
  path: z.enum(imsSettingsFields),
  severity: z.enum(['error', 'warning']),
  code: z.enum(settingsFindingCodes),
  params: z.record(z.string(), z.string()).optional(),
  /** A better value, given only where it is certain and no longer causes the remark; scopes are joined by commas. */
  corrected: z.string().optional(),
}) satisfies z.ZodType<SettingsFinding>;

export const imsAccountSchema = z.object({
  kind: z.literal('ims'),
  instanceKey: instanceKeySchema,
  name: z.string(),
  type: accountTypeSchema,
  typeSource: typeSourceSchema,
  revision: revisionSchema,
  settings: imsSettingsSchema,
  /** Of the client secret; `null` where none is stored or it is not known. */
  secretAge: secretAgeSchema.nullable(),
  fields: z.array(fieldSourceSchema),
  findings: z.array(settingsFindingSchema),
  /** Names of other accounts of the same type; not empty is a rule breach. */
  otherAccountsOfKind: z.array(z.string()),
  /** Names of accounts of other types that may be the one for Adobe sign-in as well. */
  accountsMaybeOfKind: z.array(z.string()),
  /** The organization whose profiles and people the console reads; `null` where it reads none. */
  adminConsoleOrganization: z.string().nullable().default(null),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  restart: restartSchema,
  readAt: z.string(),
});
export type ImsAccountBody = z.output<typeof imsAccountSchema>;

export const externalAccountBodySchema = z.discriminatedUnion('kind', [imsAccountSchema, plainAccountSchema]);

export const readExternalAccount = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-accounts/:name',
  summary: 'One external account with its values, its field sources and remarks',
  needs: 'signed-in',
  params: accountParamsSchema,
  response: externalAccountBodySchema,
});
