import { expectationLimits, expectationSchema, impactSources } from '@console/domain';
import * as z from 'zod';
import { accountParamsSchema } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { vainExpectationSchema } from './vain-expectations.ts';

export { expectationSchema };

/** `version` counts the changes; 0 before the first one. */
export const expectationsSchema = z.object({
  expectations: z.array(expectationSchema),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  /** Those that forbid nothing: the group or the profiles that they name are not there. */
  vain: z.array(vainExpectationSchema),
  /** Lists that are not complete now: what is pinned of their names may be vain, and nobody knows. */
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
    /** The version these were made from. */
    version: z.int().min(0),
    /** Stores new ones that forbid nothing too: a group or a profile may be made later. Those stored before need no word. */
    confirmVain: z.boolean().default(false),
  }),
  response: expectationsSchema,
});
