import type { AssociationMask, PreviewColumns, Previewer } from '@console/domain';

/** Profiles per step. Small, so that a slow mask still lets the next key press in. */
const stepSize = 64;
/** Milliseconds of work between two looks at the messages that came in. */
const turnLength = 12;
/** Milliseconds after which a mask counts as too slow to preview. */
const timeLimit = 5000;
/** Milliseconds after which a mask that would take longer than `worthWaiting` in all is given up. */
const patience = 180;
const worthWaiting = 2000;
/** Steps by which the rest is judged: the fastest of them, so that a pause of the machine is not held against the mask. */
const judgedBy = 4;

export interface Turns {
  /** Milliseconds. */
  readonly now: () => number;
  /** Settles after messages that wait have been received. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
  /** Told what is read so far at the end of each turn. */
  readonly onTurn: (columns: PreviewColumns) => void;
}

/** How fast the last steps went. */
class Pace {
  readonly #perProfile: number[] = [];
  #readCount = 0;

  /** Milliseconds that the profiles still to come will take at best. */
  restAfter({ readCount, outcomes }: PreviewColumns, spent: number): number {
    this.#perProfile.push(spent / Math.max(1, readCount - this.#readCount));
    this.#readCount = readCount;
    if (this.#perProfile.length > judgedBy) this.#perProfile.shift();
    return this.#perProfile.length < judgedBy ? 0 : Math.min(...this.#perProfile) * (outcomes.length - readCount);
  }
}

/**
 * Reads all profiles through a mask and looks up for messages in between. `null` when something newer was asked;
 * columns with fewer rows than profiles when the time limit was reached, or will be.
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
