import type { ExpectationResult, Guard } from '../impact/access-impact.ts';
import type { GuardCode, GuardState } from '../impact/verdicts.ts';

/** What an impact says beside its people. */
export interface JudgedPlan {
  readonly guards: readonly Guard[];
  readonly expectations: readonly Pick<ExpectationResult, 'expectation' | 'state'>[];
}

export interface DifferingGuard {
  readonly code: GuardCode;
  readonly planned: GuardState;
  readonly now: GuardState;
}

function stateIn(plan: JudgedPlan | null, code: GuardCode): GuardState {
  return plan?.guards.find((guard) => guard.code === code)?.state ?? 'clear';
}

/** Guards that stand otherwise than planned; one that was not judged is clear. */
export function differingGuards(planned: JudgedPlan | null, now: JudgedPlan | null): DifferingGuard[] {
  const codes = new Set([...(planned?.guards ?? []), ...(now?.guards ?? [])].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const [one, other] = [stateIn(planned, code), stateIn(now, code)];
    return one === other ? [] : [{ code, planned: one, now: other }];
  });
}

function pinsOf(plan: JudgedPlan | null): Set<string> {
  return new Set(plan?.expectations.map(({ expectation, state }) => JSON.stringify([expectation, state])));
}

/** How many pins have another state, came, or went. */
export function countDifferingPins(planned: JudgedPlan | null, now: JudgedPlan | null): number {
  const [one, other] = [pinsOf(planned), pinsOf(now)];
  return Math.max([...one].filter((pin) => !other.has(pin)).length, [...other].filter((pin) => !one.has(pin)).length);
}
