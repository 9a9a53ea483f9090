import { plainFieldKinds } from '@console/domain';
import { accountFileSchema, accountLeftOutReasons, type InstanceAccounts } from '@console/domain/account-file';
import * as z from 'zod';
import { accountNameSchema } from './account-names.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { titledSchema } from './plain-accounts.ts';

/** Most accounts that are asked for by name; more than these are read all. */
export const mostNamesAtOnce = 100;

/** Accounts of an instance as a file for a repository, with what a comparison of another file has to know besides. */
export const instanceAccountsSchema = z.object({
  file: accountFileSchema,
  notInFile: z.array(z.object({ account: z.string().nullable(), why: z.enum(accountLeftOutReasons) })),
  /** False when Campaign counts more accounts than it handed out: then one that is missing may be there. */
  isWhole: z.boolean(),
  types: z.array(
    z.object({
      value: z.string(),
      name: z.string(),
      label: z.string(),
      fields: z.array(z.object({ field: z.string(), kind: z.enum(plainFieldKinds) })),
      notOffered: z.enum(['ims', 'adobe-managed']).nullable(),
    }),
  ),
  readOnly: z.array(z.string()),
  emptySecrets: z.record(z.string(), z.array(z.string())),
  /** What fields are called, by key; one that is not among them goes by its key. */
  fieldTitles: z.record(z.string(), titledSchema),
  readAt: z.string(),
}) satisfies z.ZodType<InstanceAccounts>;
export type InstanceAccountsBody = z.output<typeof instanceAccountsSchema>;

/** Not below `external-accounts`, where an account may have any name. */
export const readAccountFile = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/account-file',
  summary: 'External accounts as a file for a repository, without secrets and without the account of Adobe sign-in',
  needs: 'signed-in',
  params: instanceParamsSchema,
  /** Given once for each account; without it all. */
  query: z.object({
    account: z.union([accountNameSchema, z.array(accountNameSchema).min(1).max(mostNamesAtOnce)]).optional(),
  }),
  response: instanceAccountsSchema,
});
