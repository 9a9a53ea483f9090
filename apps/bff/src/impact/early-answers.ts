import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { AccessImpacts, ImpactRequest } from '../ports.ts';

export interface EarlyQuestion<Facts> {
  /** Whose facts these are: those gathered for the question before are looked up by it. */
  readonly key: string;
  /** Reads everything anew; for one question it is asked once. */
  readonly gather: () => Promise<Facts>;
  /** The same facts give the same request. */
  readonly requestOf: (facts: Facts) => Promise<ImpactRequest>;
  readonly signal: AbortSignal;
}

export interface EarlyAnswers<Facts> {
  answer(question: EarlyQuestion<Facts>): Promise<Uint8Array>;
}

/** Facts of so many keys are cached; beyond it, those asked about longest ago are dropped. */
const mostCached = 8;

/**
 * Judges while the facts are still being gathered: by those of the question before, since typing changes only the draft.
 * Such an answer is used only where the facts turn out to be the same; else it is dropped, and those gathered now are
 * judged. The wait is the longer of the two instead of both, and no answer is older than without this.
 */
export function createEarlyAnswers<Facts extends object>(impacts: AccessImpacts): EarlyAnswers<Facts> {
  const known = new LRUCache<string, Facts>({ max: mostCached });
  return {
    async answer({ key, gather, requestOf, signal }) {
      const gathering = gather();
      // It is waited for below, and fails there.
      gathering.catch(() => undefined);
      const stop = new AbortController();
      const before = known.get(key);
      // How the guess fails is of no interest: it is judged once more then.
      const guess = before === undefined ? undefined : await requestOf(before).catch(() => undefined);
      const early =
        guess && impacts.ask({ ...guess, signal: AbortSignal.any([signal, stop.signal]) }).catch(() => undefined);
      try {
        const facts = await gathering;
        known.set(key, facts);
        const request = await requestOf(facts);
        const isSame = guess !== undefined && isDeepStrictEqual(dataOf(guess), dataOf(request));
        const bytes = isSame ? await early : undefined;
        if (bytes !== undefined) return bytes;
        stop.abort();
        return await impacts.ask({ ...request, signal });
      } finally {
        stop.abort();
      }
    },
  };
}

/** Everything that an answer depends on: facts of one key are the same facts. */
function dataOf({ facts: { key, sources }, ...request }: ImpactRequest): object {
  return { ...request, key, sources, signal: undefined };
}
