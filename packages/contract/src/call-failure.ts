import * as z from 'zod';

/** Why a call of the console to another system failed. `proxy-…`: the proxy in between failed; nothing is known of the system. */
export const failureReasons = [
  'unknown-ca',
  'certificate-name',
  'certificate-expired',
  'tls',
  'refused',
  'name-not-found',
  'address-not-allowed',
  'no-route',
  'reset',
  'no-connection-in-time',
  'no-answer-in-time',
  'gateway',
  'proxy-refused',
  'proxy-name-not-found',
  'proxy-no-connection-in-time',
  'proxy-unknown-ca',
  'proxy-credentials',
  'proxy-denied',
  'proxy-gateway',
  'proxy-failed',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Details for the deployer and for people who are signed in. */
export const callFailureSchema = z.object({
  upstream: z.enum(['campaign', 'ims', 'user-management']),
  reason: z.enum(failureReasons),
  /** The network's code (`ECONNREFUSED`), or the status from a proxy (`502`). */
  code: z.string().optional(),
});
export type CallFailure = z.output<typeof callFailureSchema>;
