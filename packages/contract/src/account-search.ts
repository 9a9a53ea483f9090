import { accountFindingCodes, accountTypeGroups, useDoubts } from '@console/domain';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { titledSchema } from './plain-accounts.ts';

/** What is found of an account among the others of its instance; `path` is the field that it is about, where it is one. */
export const listFindingSchema = z.object({
  code: z.enum(accountFindingCodes),
  params: z.record(z.string(), z.string()).optional(),
  path: z.string().optional(),
});
export type ListFindingBody = z.output<typeof listFindingSchema>;

/** How `value` stands to what is stored: the same, with a password in it hidden, or the label of a chosen value. */
export const shownForms = ['as-stored', 'partly-hidden', 'label'] as const;

/** A secret of an account: never its value nor a fingerprint of it. */
export const searchedSecretSchema = z.object({
  field: z.string(),
  label: titledSchema,
  /** ISO 8601; `null` where nothing is stored, or the console does not know. */
  since: z.string().nullable(),
  /** `replaced-here`: this console stored it then. `seen`: it was there then, so that it is at least as old. */
  sinceKind: z.enum(['replaced-here', 'seen']).nullable(),
});

/** An account with the values that people search by. Never a secret. */
export const searchedAccountSchema = z.object({
  /** `null` where Campaign did not report it; in `params` such an account goes by `#` and its primary key. */
  name: z.string().nullable(),
  /** Key of what the console knows of the type, such as `sftp`; `null` where it knows nothing. */
  typeKey: z.string().nullable(),
  group: z.enum(accountTypeGroups).nullable(),
  /** Values that are not empty, in the order of the form. */
  values: z.array(z.object({ field: z.string(), label: titledSchema, value: z.string(), shown: z.enum(shownForms) })),
  /** Secrets that its type has on this build, stored or not, in the order of the form; none of a type that is not known. */
  secrets: z.array(searchedSecretSchema),
  findings: z.array(listFindingSchema),
  /** Of these codes it is not known whether they hold: these fields were not read, or say what is not public, or `cause` says why. */
  notJudged: z.array(
    z.object({ code: z.enum(accountFindingCodes), fields: z.array(z.string()), cause: z.enum(useDoubts).optional() }),
  ),
});
export type SearchedAccountBody = z.output<typeof searchedAccountSchema>;
export type SearchedValueBody = SearchedAccountBody['values'][number];

/** Not below `external-accounts`, where an account may have any name. */
export const searchExternalAccounts = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/account-values',
  summary: 'The values of every external account, and what is found of all of them together; read anew from Campaign',
  needs: 'signed-in',
  params: instanceParamsSchema,
  /** With `uses` Campaign is asked too what uses the accounts, for up to 20 seconds; without it, that is not known of any. */
  query: z.strictObject({ uses: z.literal('ask').optional() }),
  response: z.object({
    accounts: z.array(searchedAccountSchema),
    /** False when Campaign counts more accounts than it handed out: a duplicate may be among those that are missing. */
    isWhole: z.boolean(),
    /** Titles of the fields that findings name. */
    fieldTitles: z.record(z.string(), titledSchema),
    readAt: z.string(),
  }),
});
