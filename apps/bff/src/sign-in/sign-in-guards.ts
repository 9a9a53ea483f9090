import type { Store } from '../store/store.ts';
import { createAttemptLimits } from './attempt-limits.ts';
import { createRefusedTries } from './refused-tries.ts';
import type { SessionServiceParts } from './session-service.ts';
import { createSignInQueue } from './sign-in-queue.ts';

/** Prevents guessing passwords, and keeps attackers from delaying others; the numbers are in ADR 0020. */
export function createSignInGuards(
  { rates, audit }: Pick<Store, 'rates' | 'audit'>,
  now: () => number,
): Pick<SessionServiceParts, 'limits' | 'queue' | 'refusedTries'> {
  return {
    limits: createAttemptLimits({ table: rates, now, perPair: 10, perLogin: 30, perAddress: 100 }),
    queue: createSignInQueue({ atOnce: 5, mostWaiting: 20, waitMs: 2_000 }),
    refusedTries: createRefusedTries({ audit, table: rates }),
  };
}
