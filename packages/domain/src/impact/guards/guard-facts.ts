import type { Guard } from '../access-impact.ts';
import { doubtsOfReach, type MaskSide } from '../reach/group-reach.ts';
import { impactSources } from '../../people/people.ts';
import type { JudgedState } from '../person-rows.ts';
import { doubtBits } from '../../people/source-doubts.ts';
import type { GuardCode, GuardState } from '../verdicts.ts';

/** A guard; where it may trip, also the doubt bits it depends on. */
export interface FoundGuard {
  readonly guard: Guard;
  readonly doubts: number;
}

export function foundGuard(
  code: GuardCode,
  { state, doubts }: { state: GuardState; doubts?: () => number },
  params: Record<string, number | string> = {},
): FoundGuard {
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return { guard: { code, state, params: texts }, doubts: state === 'may-trip' && doubts !== undefined ? doubts() : 0 };
}

/** Both lists of people are complete; a stale list lacks people added since. */
export function isEverybodyListed({ population: { states } }: JudgedState): boolean {
  return states.members === 'complete' && states.operators === 'complete';
}

/** Whether anybody can lose anything: nobody can where nothing changes, or where nobody gets in before the change. */
export function mayTakeAccess({ isUnchanged, gates }: JudgedState): boolean {
  return !isUnchanged && gates.before !== 'off';
}

/** Bits of every source that is not complete. */
export function sourceDoubts({ population: { states } }: JudgedState): number {
  let bits = 0;
  for (const source of impactSources) if (states[source] !== 'complete') bits |= doubtBits[source];
  return bits;
}

const sides: readonly MaskSide[] = ['before', 'after'];

/** Doubt bits about whether a person reaches a group, on both sides. */
export function reachDoubts(state: JudgedState, wanted: { person: number; group: number }): number {
  let bits = state.judged.doubts[wanted.person] ?? 0;
  for (const side of sides) bits |= doubtsOfReach(state, side, wanted);
  return bits;
}
