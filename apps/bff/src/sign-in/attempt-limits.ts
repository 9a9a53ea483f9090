import { Problem } from '../problem.ts';
import type { RateTable } from '../store/store.ts';
import { networkOf } from './network-of.ts';

const windowMs = 15 * 60_000;
/** How long a login counts as known at an address after its last sign-in there. */
const knownMs = 30 * 24 * 60 * 60_000;

export interface AttemptLimits {
  /** Counts an attempt before it is made; a refused one is not counted. @throws Problem `too-many-requests` */
  begin(attempt: Attempt): Promise<CountedAttempt>;
}

export interface Attempt {
  readonly address: string;
  readonly instanceKey: string;
  readonly login: string;
}

/** An attempt under way. It counts as a failure until one of these says otherwise. */
export interface CountedAttempt {
  /** The login signed in from this address before. */
  readonly isKnown: boolean;
  /** It used up a limit: the next attempt is refused. */
  readonly isLast: boolean;
  /** Takes the attempt off the count: it was not a wrong password. */
  takeBack(): Promise<void>;
  /** Takes the attempt off the count, and remembers that the login signs in from this address. */
  succeeded(): Promise<void>;
}

export interface AttemptLimitParts {
  readonly table: RateTable;
  readonly now: () => number;
  /** Of one login from one address. */
  readonly perPair: number;
  readonly perLogin: number;
  readonly perAddress: number;
}

/**
 * Counts failed sign-ins in a quarter of an hour, in the store: per login and address, per login, and per address. A pair that
 * signed in before has only its own count, so that no other address and no other login can use it up.
 */
export function createAttemptLimits(parts: AttemptLimitParts): AttemptLimits {
  const { table, now, perPair, perLogin, perAddress } = parts;
  let purgedAt = 0;
  return {
    async begin({ address, instanceKey, login }) {
      const start = Math.floor(now() / windowMs) * windowMs;
      if (purgedAt !== start) await table.purge({ windowsBefore: start - windowMs, now: now() });
      purgedAt = start;
      const network = networkOf(address);
      const name = `sign-in login ${instanceKey} ${login.toLowerCase()}`;
      const pair = `sign-in pair ${network} ${instanceKey} ${login.toLowerCase()}`;
      const isKnown = await table.isKnown(pair, now());
      const own = { counter: pair, limit: perPair };
      const others = [
        { counter: name, limit: perLogin },
        { counter: `sign-in address ${network}`, limit: perAddress },
      ];
      const counters = isKnown ? [own] : [own, ...others];
      const counts = await table.take(counters, start);
      if (counts === undefined) {
        const retryAfterSeconds = Math.max(1, Math.ceil((start + windowMs - now()) / 1_000));
        throw new Problem('too-many-requests', { retryAfterSeconds });
      }
      const takeBack = () =>
        table.giveBack(
          counters.map(({ counter }) => counter),
          start,
        );
      return {
        isKnown,
        isLast: counters.some(({ limit }, index) => counts[index] === limit),
        takeBack,
        async succeeded() {
          await takeBack();
          await table.remember({ pair, login: name }, now() + knownMs);
        },
      };
    },
  };
}
