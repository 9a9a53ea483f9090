import type { AssociationMask, PreviewColumns, Previewer } from '@console/domain';

/** Profiles per step. Small, so that a slow mask still lets the next key press in. */
const stepSize = 64;
/** Milliseconds of work between two looks at the messages that came in. */
const turnLength = 12;
/** Milliseconds after which a mask counts as too slow to preview. */
const timeLimit = 5000;

export interface Turns {
  /** Milliseconds. */
  readonly now: () => number;
  /** Settles after messages that wait have been received. */
  readonly nextTurn: () => Promise<void>;
  readonly isStale: () => boolean;
  /** Told what is read so far at the end of each turn. */
  readonly onTurn: (columns: PreviewColumns) => void;
}

/**
 * Reads all profiles through a mask and looks up for messages in between. `null` when something newer was asked;
 * columns with fewer rows than profiles when the time limit was reached.
 */
export async function readInTurns(
  previewer: Previewer,
  mask: AssociationMask,
  { now, nextTurn, isStale, onTurn }: Turns,
): Promise<PreviewColumns | null> {
  const begun = now();
  const steps = previewer.previewInChunks(mask, stepSize, isStale);
  let turn = begun;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const time = now();
    if (time - begun > timeLimit) return step.value;
    if (time - turn < turnLength) continue;
    onTurn(step.value);
    await nextTurn();
    turn = now();
  }
}
