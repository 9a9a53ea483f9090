import { imsSettingsFields, inForceStates, notKnownReasons } from '@console/domain';
import * as z from 'zod';
import { accountNameSchema, revisionSchema } from './account-names.ts';
import { fieldValueSchema } from './conflict.ts';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';

export const declarationIdSchema = z.uuid();

/** Whether the running server uses what is stored, and who declared it. */
export const restartSchema = z.object({
  /** A field that needs a restart is stored with another value than the one in force, or assumed to be. */
  pending: z.boolean(),
  /**
   * `known`: a named person declared a restart and nothing was written since. `taken`: nothing was written for `takenAfterHours`, so
   * what is stored is taken to be in force. `not-known`: the settings before the first change since are assumed.
   */
  inForce: z.enum(inForceStates),
  /** For `not-known`. */
  reason: z.enum(notKnownReasons).nullable(),
  /** Time of the declared restart (`known`), of the last change (`taken`), or of the first change since (`not-known`). */
  since: z.string(),
  takenAfterHours: z.number(),
  /** Fields that wait for a restart. */
  changes: z.array(z.object({ field: z.enum(imsSettingsFields), inForce: fieldValueSchema, stored: fieldValueSchema })),
  /** Who changed the account since, as far as Campaign reports it. */
  changedBy: z.array(z.string()),
  /** `HH:MM` by the server's clock, when Campaign restarts its processes daily. Null where nothing waits, or without a daily restart. */
  mayTakeEffectAt: z.string().nullable(),
  /** For `known`. */
  declaration: z.object({ declarationId: declarationIdSchema, at: z.string(), by: z.string() }).nullable(),
  /** The command that restarts the server; empty where Adobe does it. */
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
    /** The write on screen; the declaration does not cover a later one. */
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
