import { expectationLimits, expectationSchema, impactSources } from '@console/domain';
import * as z from 'zod';
import { accountParamsSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { vainExpectationSchema } from './vain-expectations.ts';

export { expectationSchema };

/** `version` is the number of changes so far. */
export const expectationsSchema = z.object({
  expectations: z.array(expectationSchema),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  /** Expectations that forbid nothing: their group or profiles do not exist. */
  vain: z.array(vainExpectationSchema),
  /** Lists that are not complete now: expectations that use their names may be vain. */
  unread: z.array(z.enum(impactSources)),
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
  summary:
    'Replace the pinned expectations; `expectations-changed` when somebody else did meanwhile, `expectations-vain` when a new one forbids nothing and that was not confirmed',
  needs: 'accounts:apply',
  params: accountParamsSchema,
  body: z.strictObject({
    expectations: z.array(expectationSchema).max(expectationLimits.perAccount, 'too-many-expectations'),
    /** The version that the change is based on. */
    version: z.int().min(0),
    /** Also stores new vain expectations, since the group or profile may be created later. Stored ones need no confirmation. */
    confirmVain: z.boolean().default(false),
  }),
  response: expectationsSchema,
});
