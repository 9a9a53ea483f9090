import { connectionFailureCauses } from '@console/domain';
import * as z from 'zod';
import { accountParamsSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { plainChangeSchema } from './plain-accounts.ts';

/** Tests under way at a time, of one session: one more is answered `too-many-requests`. */
export const connectionTestLimits = { ofAccount: 1, ofSession: 4 } as const;

export const connectionTestIdSchema = z.uuid();

/** A test of an account's connection, which Campaign carries out. Nothing is stored by it. */
export const connectionTestSchema = z.object({
  state: z.enum(['running', 'passed', 'failed', 'cancelled']),
  startedAt: z.string(),
  /** Null while it runs. */
  endedAt: z.string().nullable(),
  /** How long the connection took, as Campaign measured it, else as long as its answer took. Null unless it passed. */
  milliseconds: z.int().nullable(),
  /** Campaign's own sentence on the server that answered, shown as text; null where it has none. */
  dbmsVersion: z.string().nullable(),
  /** The default warehouse of a database that has such. */
  warehouse: z.string().nullable(),
  /** Of `failed`. `text` is Campaign's own, shown as text; null where it has none, or where it would show a short secret. */
  failure: z.object({ cause: z.enum(connectionFailureCauses), text: z.string().nullable() }).nullable(),
  /** `draft`: with values that are not stored. */
  testedValues: z.enum(['stored', 'draft']),
});
export type ConnectionTestBody = z.output<typeof connectionTestSchema>;

const testParamsSchema = instanceParamsSchema.extend({ testId: connectionTestIdSchema });

export const startConnectionTest = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/external-accounts/:name/connection-tests',
  summary:
    'Have Campaign connect as the account would, with the change laid over it; `too-many-requests` while a test of the account runs',
  needs: 'accounts:apply',
  params: accountParamsSchema,
  body: z.strictObject({ change: plainChangeSchema }),
  status: 202,
  response: z.object({ testId: connectionTestIdSchema }),
});

export const readConnectionTest = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/connection-tests/:testId',
  summary: 'How a connection test of this session stands',
  needs: 'accounts:apply',
  params: testParamsSchema,
  response: connectionTestSchema,
});

export const cancelConnectionTest = endpoint({
  method: 'DELETE',
  path: '/api/instances/:instanceKey/connection-tests/:testId',
  summary: 'End a connection test; one that has ended stays as it is',
  needs: 'accounts:apply',
  params: testParamsSchema,
  status: 204,
  response: z.undefined(),
});
