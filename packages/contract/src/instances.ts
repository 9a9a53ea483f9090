import * as z from 'zod';
import { endpoint } from './endpoint.ts';

export const instanceKeySchema = z
  .string()
  .max(63)
  .regex(/^[a-z0-9][a-z0-9-]*$/u, 'instance-key-grammar');

/** Parameters of an endpoint of one instance. */
export const instanceParamsSchema = z.object({ instanceKey: instanceKeySchema });

/** `available`, or `blocked` when the deployer says that native sign-in is switched off (`nonIMSAuthnAPI`). */
export const campaignInstanceSchema = z.object({
  instanceKey: instanceKeySchema,
  label: z.string(),
  /** The instance's address for its users; shown, never opened by the console. */
  address: z.string(),
  signIn: z.object({ campaignLogin: z.enum(['available', 'blocked']) }),
});
export type CampaignInstanceBody = z.output<typeof campaignInstanceSchema>;

export const listInstances = endpoint({
  method: 'GET',
  path: '/api/instances',
  summary: 'The instances that the deployer listed',
  needs: 'none',
  /** `demo` is set when the console runs against the emulator: the sign-in page then shows the demo logins. */
  response: z.object({ instances: z.array(campaignInstanceSchema), demo: z.boolean() }),
});
