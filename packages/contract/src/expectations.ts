import { expectationLimits, expectationSchema } from '@console/domain';
import * as z from 'zod';
import { accountParamsSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';

export { expectationSchema };

/** `version` counts the changes; 0 before the first one. */
export const expectationsSchema = z.object({
  expectations: z.array(expectationSchema),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type ExpectationsBody = z.output<typeof expectationsSchema>;

export const readExpectations = endpoint({
  method: 'GET',
  path: '/api/instances/:instanceKey/external-accounts/:name/expectations',
  summary: 'What must stay true for the account, as administrators pinned it',
  needs: 'signed-in',
  params: accountParamsSchema,
  response: expectationsSchema,
});

export const replaceExpectations = endpoint({
  method: 'PUT',
  path: '/api/instances/:instanceKey/external-accounts/:name/expectations',
  summary: 'Replace the pinned expectations; `expectations-changed` when somebody else did meanwhile',
  needs: 'accounts:apply',
  params: accountParamsSchema,
  body: z.strictObject({
    expectations: z.array(expectationSchema).max(expectationLimits.perAccount, 'too-many-expectations'),
    /** The version these were made from. */
    version: z.int().min(0),
  }),
  response: expectationsSchema,
});
