import process from 'node:process';

/** Milliseconds of work before a pace is judged: what is over sooner needs no judging. */
const patience = 120;
/** Milliseconds of work in all beyond which a mask is given up once its pace shows it. */
const worthWaiting = 2000;
/** Of a list of long names; less than the deadline of one preview. */
const mostWorthWaiting = 6000;
/** Characters of the longest list of names of a usual length. */
const usualCharacters = 100_000 * 40;

/** Says whether work of which so much is done is not worth waiting for. */
export type Pace = (done: number, of: number) => boolean;

/** Milliseconds that this process has computed: a machine busy with other things makes no mask slower. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Begins to measure. A mask that would take far too long for a whole list is known for it after a small part of the list.
 * `characters`: of all names in it, since a list of long names takes longer with any mask.
 */
export function beginPace(now: () => number = computed, characters = 0): Pace {
  const begun = now();
  const worth = Math.min(mostWorthWaiting, worthWaiting * Math.max(1, characters / usualCharacters));
  return (done, of) => {
    const spent = now() - begun;
    return spent > patience && (spent / Math.max(1, done)) * of > worth;
  };
}
