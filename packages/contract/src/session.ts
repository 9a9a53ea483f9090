import { hasEdgeSpace, refuseUnfit } from '@console/domain';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { campaignInstanceSchema, instanceKeySchema } from './instances.ts';

export const signedInSchema = z.object({
  instance: campaignInstanceSchema,
  login: z.string(),
  /** The operator's label in Campaign, e.g. `Administrator (admin)`. */
  operatorLabel: z.string(),
  /** May this person change accounts? True with the named right `admin` (Campaign docs, access management). */
  mayApply: z.boolean(),
  /** ISO 8601; the session ends at this time at the latest, earlier when idle. */
  expiresAt: z.string(),
  server: z.object({ releaseName: z.string(), buildNumber: z.string() }),
  /** ISO 8601, the server's time of this reply; all other times are by its clock. */
  now: z.string(),
  /** ISO 8601; until then an apply does not ask for the password again. */
  provedUntil: z.string(),
});
export type SignedIn = z.output<typeof signedInSchema>;

/** Refuses outer spaces: Campaign compares the login as typed, so it would count as a wrong password. */
export const loginSchema = z
  .string()
  .min(1, 'required')
  .max(255, 'too-long')
  .refine((login) => !hasEdgeSpace(login), 'edge-space')
  .check(refuseUnfit);

/** Most UTF-16 units of a password. */
const passwordLimit = 1024;

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in to one instance with a Campaign login and password',
  needs: 'none',
  body: z.strictObject({
    instanceKey: instanceKeySchema,
    login: loginSchema,
    password: z.string().max(passwordLimit, 'too-long'),
  }),
  status: 201,
  response: signedInSchema,
});

export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in',
  needs: 'signed-in',
  response: signedInSchema,
});

export const confirmPassword = endpoint({
  method: 'POST',
  path: '/api/session/confirmations',
  summary: 'Prove once more that it is you: a grave apply asks for the Campaign password when the last proof is old',
  needs: 'signed-in',
  body: z.strictObject({
    instanceKey: instanceKeySchema,
    password: z.string().min(1, 'required').max(passwordLimit, 'too-long'),
  }),
  response: z.object({ provedUntil: z.string() }),
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out here and in Campaign',
  needs: 'none',
  status: 204,
  response: z.undefined(),
});
