import { Problem } from '../problem.ts';
import type { RateTable } from '../store/store.ts';

const windowMs = 15 * 60_000;

export interface AttemptLimits {
  /** Counts an attempt before it is made. @throws Problem `too-many-requests` */
  begin(attempt: Attempt): Promise<void>;
  /** Takes a successful attempt off the count again: only failures add up. */
  succeeded(attempt: Attempt): Promise<void>;
}

export interface Attempt {
  readonly address: string;
  readonly instanceKey: string;
  readonly login: string;
}

export interface AttemptLimitParts {
  readonly table: RateTable;
  readonly now: () => number;
  readonly perLogin: number;
  readonly perAddress: number;
}

/** Failed sign-ins per login and per address in a quarter of an hour, counted in the store. */
export function createAttemptLimits({ table, now, perLogin, perAddress }: AttemptLimitParts): AttemptLimits {
  const add = async ({ address, instanceKey, login }: Attempt, start: number, amount: number) => ({
    login: await table.add(`sign-in login ${instanceKey} ${login.toLowerCase()}`, { start, amount }),
    address: await table.add(`sign-in address ${address}`, { start, amount }),
  });
  const windowStart = () => Math.floor(now() / windowMs) * windowMs;
  return {
    async begin(attempt) {
      const start = windowStart();
      const counts = await add(attempt, start, 1);
      if (counts.login <= perLogin && counts.address <= perAddress) return;
      await table.purge(start - windowMs);
      const retryAfterSeconds = Math.max(1, Math.ceil((start + windowMs - now()) / 1_000));
      throw new Problem('too-many-requests', { retryAfterSeconds });
    },
    async succeeded(attempt) {
      await add(attempt, windowStart(), -1);
    },
  };
}
