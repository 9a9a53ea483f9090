import { setImmediate as turn } from 'node:timers/promises';
import { readingInUse } from '@console/contract';
import {
  type AccessImpact,
  createImpactEngine,
  type ImpactEngine,
  noOperators,
  noUsers,
  readAssociationMask,
  type SignInGates,
  type StatedReading,
} from '@console/domain';
import { LRUCache } from 'lru-cache';
import type { ImpactBytes } from '../../ports.ts';
import { packedOperators, packedUsers, unpack } from '../../packed/packed-columns.ts';
import { type CheckedOnce, checkOnce, contradictionsJson, rowsJson, whyJson } from './impact-body.ts';
import { planJson } from '../../preview/worker/plan-body.ts';
import { csvParts } from './impact-csv.ts';
import type { ImpactAnswer, ImpactJob } from './impact-job.ts';
import { beginPace } from '../../workers/pace.ts';

/** Longest work between two checks for messages, ms. */
const sliceMs = 15;
/** Number of pairs of masks whose impact is cached: paging, explaining and planning reuse the last few. */
const mostPairs = 4;

interface JudgedPair {
  readonly impact: AccessImpact;
  readonly checked: CheckedOnce;
}

interface MaskPair {
  readonly before: string;
  readonly after: string;
  readonly gates: SignInGates;
  readonly stated: StatedReading | undefined;
}

/** Says when a job ends early. */
export interface Patience {
  isOver(): boolean;
}

class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** The state of one worker: the people of one audience, and the latest impacts. */
export class ImpactSession {
  #engine: ImpactEngine | undefined;
  readonly #pairs = new LRUCache<string, JudgedPair>({ max: mostPairs });

  take(bytes: ImpactBytes): void {
    this.#pairs.clear();
    // Drop the old engine first: two do not need to be in memory at once.
    this.#engine = undefined;
    const { groups, profiles, otherProfileNames, userGroupNames, sources } = bytes;
    this.#engine = createImpactEngine({
      users: bytes.users === undefined ? noUsers : unpack(packedUsers, bytes.users),
      operators: bytes.operators === undefined ? noOperators : unpack(packedOperators, bytes.operators),
      groups,
      profiles,
      otherProfileNames,
      userGroupNames,
      sources,
    });
  }

  async answer(job: ImpactJob, patience: Patience): Promise<ImpactAnswer> {
    const { id } = job;
    try {
      const bytes = await this.#bytesOf(job, patience);
      return bytes === undefined ? { id, kind: 'nobody' } : { id, kind: 'answer', bytes };
    } catch (error) {
      if (error instanceof GivenUp) return { id, kind: 'given-up' };
      return { id, kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
    }
  }

  async #bytesOf(job: ImpactJob, patience: Patience): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { before, after, statedReading, basis, question, sources } = job;
    if (question.kind === 'contradictions') {
      const work = this.#known().contradictions(readAssociationMask(before), question.stated, { beginPace });
      return contradictionsJson(await inSlices(work, patience));
    }
    const { impact, checked } = await this.#judge(job, patience);
    const judged = { before, after, statedReading, basis, impact, checked, sources };
    switch (question.kind) {
      case 'rows':
        return rowsJson(judged, question);
      case 'plan':
        return planJson(judged, question);
      case 'person': {
        const why = impact.explain(question.person);
        return why && whyJson(why, judged);
      }
      case 'csv': {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        await inSlices(collected(csvParts(impact.find(question.filters)), parts), patience);
        return joined(parts);
      }
      default:
        return question satisfies never;
    }
  }

  async #judge({ before, after, gates, statedReading }: ImpactJob, patience: Patience): Promise<JudgedPair> {
    const stated = readingInUse(statedReading);
    // The stated reading is part of the key: it changes what the masks mean.
    const key = JSON.stringify([before, after, gates, stated ?? null]);
    const pair = this.#pairs.get(key) ?? (await this.#evaluate({ before, after, gates, stated }, patience));
    this.#pairs.set(key, pair);
    return pair;
  }

  #known(): ImpactEngine {
    if (this.#engine === undefined) throw new Error('no facts came before the job');
    return this.#engine;
  }

  async #evaluate({ before, after, gates, stated }: MaskPair, patience: Patience): Promise<JudgedPair> {
    const options = { beginPace, stated, gates };
    const work = this.#known().evaluate(readAssociationMask(before), readAssociationMask(after), options);
    const impact = await inSlices(work, patience);
    return { impact, checked: checkOnce(impact) };
  }
}

/** Runs a generator to its end in slices, and handles messages in between. @throws GivenUp */
async function inSlices<T>(work: Generator<unknown, T, void>, patience: Patience): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < sliceMs) continue;
    await turn();
    if (patience.isOver()) throw new GivenUp();
    began = performance.now();
  }
}

function* collected<T>(parts: Iterable<T>, into: T[]): Generator<void, void, void> {
  for (const part of parts) {
    into.push(part);
    yield;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
