import type { AssociationMask, PreviewColumns, Previewer } from '@console/domain';

/** Profiles per step. Small, so that the next key press is handled soon even with a slow mask. */
const stepSize = 64;
/** Milliseconds of work before waiting messages are handled. */
const turnLength = 12;
/** Milliseconds after which a mask counts as too slow to preview. */
const timeLimit = 5000;
/** Milliseconds after which a mask is stopped if it would take longer than `worthWaiting` in all. */
const patience = 180;
const worthWaiting = 2000;
/** The number of last steps to estimate from. The fastest counts, so that a pause of the machine does not stop the mask. */
const stepsForEstimate = 4;

export interface Turns {
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves once waiting messages have been received. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
  /** Called at the end of each turn with what is read so far. */
  readonly onTurn: (columns: PreviewColumns) => void;
}

/** The speed of the last steps. */
class Pace {
  readonly #perProfile: number[] = [];
  #readCount = 0;

  /** Milliseconds that the remaining profiles will take at best. */
  restAfter({ readCount, outcomes }: PreviewColumns, spent: number): number {
    this.#perProfile.push(spent / Math.max(1, readCount - this.#readCount));
    this.#readCount = readCount;
    if (this.#perProfile.length > stepsForEstimate) this.#perProfile.shift();
    return this.#perProfile.length < stepsForEstimate
      ? 0
      : Math.min(...this.#perProfile) * (outcomes.length - readCount);
  }
}

/**
 * Reads all profiles through a mask and lets messages in between turns. `null` if a newer request arrived; columns with fewer
 * rows than profiles if it hit, or would hit, the time limit.
 */
export async function readInTurns(
  previewer: Previewer,
  mask: AssociationMask,
  { now, nextTurn, isStale, onTurn }: Turns,
): Promise<PreviewColumns | null> {
  const begun = now();
  const pace = new Pace();
  const steps = previewer.previewInChunks(mask, stepSize, isStale);
  let turn = begun;
  let looked = begun;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const time = now();
    const rest = pace.restAfter(step.value, time - looked);
    looked = time;
    if (time - begun > timeLimit || (time - begun > patience && time - begun + rest > worthWaiting)) return step.value;
    if (time - turn < turnLength) continue;
    onTurn(step.value);
    await nextTurn();
    turn = now();
    looked = turn;
  }
}
