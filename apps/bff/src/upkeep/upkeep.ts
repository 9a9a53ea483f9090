import type { Retention } from '../config/app-config.ts';
import { type Repeated, repeated } from './repeated.ts';
import type { Store } from '../store/store.ts';

export interface UpkeepParts {
  readonly store: Pick<Store, 'changes' | 'sessions' | 'people' | 'operators'>;
  readonly session: { endOverdue(): Promise<void> };
  readonly storeFile: { look(): Promise<void> };
  readonly retention: Retention;
  readonly now: () => number;
}

const lookEveryMs = 30_000;
const forgetEveryMs = 60_000;
/** Idempotency keys are deleted after this; plans have long expired by then. */
const keyLifeMs = 24 * 60 * 60_000;

/** Background work: ends overdue sessions, checks the store's file, deletes data past its retention. */
export function createUpkeep({ store, session, storeFile, retention, now }: UpkeepParts): Repeated {
  const { planPeopleMs, listMs, sessionMs } = retention;
  const forget = async () => {
    const at = now();
    await store.changes.purge({ now: at, keysBefore: at - keyLifeMs, peopleBefore: at - planPeopleMs });
    await store.sessions.purge(at - sessionMs);
    await store.people.forget(at - listMs);
    await store.operators.forget(at - listMs);
  };
  const rounds = [
    repeated(lookEveryMs, () => session.endOverdue()),
    repeated(lookEveryMs, () => storeFile.look()),
    repeated(forgetEveryMs, forget, 0),
  ];
  return {
    start() {
      for (const one of rounds) one.start();
    },
    async stop() {
      await Promise.all(rounds.map((one) => one.stop()));
    },
  };
}
