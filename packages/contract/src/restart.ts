import { imsSettingsFields, inForceStates, notKnownReasons } from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { fieldValueSchema } from './conflict.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';

export const declarationIdSchema = z.uuid();

/** Whether what is stored is what the running server uses, and on whose word. */
export const restartSchema = z.object({
  /** Something is stored otherwise than what is in force, or is assumed to be, in a field that needs a restart. */
  pending: z.boolean(),
  /**
   * `known`: a named person declared a restart and nobody else wrote since; `taken`: nobody wrote for `takenAfterHours`, so what is
   * stored is taken to be in force; `not-known`: what was stored before the first change since is assumed.
   */
  inForce: z.enum(inForceStates),
  /** Of `not-known`. */
  reason: z.enum(notKnownReasons).nullable(),
  /** Of the restart declared, of the last change, or of the first change since in force was known. */
  since: z.string(),
  takenAfterHours: z.number(),
  /** What waits, field by field. */
  changes: z.array(z.object({ field: z.enum(imsSettingsFields), inForce: fieldValueSchema, stored: fieldValueSchema })),
  /** Who wrote since, as far as Campaign says. */
  changedBy: z.array(z.string()),
  /** `HH:MM` by the server's clock: Campaign restarts its processes daily. Null where nothing waits, or where it does not. */
  mayTakeEffectAt: z.string().nullable(),
  /** Of `known`. */
  declaration: z.object({ declarationId: declarationIdSchema, at: z.string(), by: z.string() }).nullable(),
  /** What restarts the server; empty where Adobe does it. */
  command: z.string(),
});
export type RestartBody = z.output<typeof restartSchema>;

export const declareRestart = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/restart-declarations',
  summary:
    'Say that the server was restarted with this revision stored; `account-changed` when another one is stored by now',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  body: z.strictObject({
    accountName: accountNameSchema,
    /** The one on screen: a later one is not declared with it. */
    revision: revisionSchema,
  }),
  status: 201,
  response: restartSchema,
});

export const undoRestartDeclaration = endpoint({
  method: 'DELETE',
  path: '/api/instances/:instanceKey/restart-declarations/:declarationId',
  summary: 'Take a declaration back: what is in force is shown as if it had not been made',
  needs: 'accounts:apply',
  params: instanceParamsSchema.extend({ declarationId: declarationIdSchema }),
  status: 204,
  response: z.undefined(),
});
