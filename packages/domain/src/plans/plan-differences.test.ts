import { expect, test } from 'vitest';
import type { ExpectationState, GuardState } from '../impact/verdicts.ts';
import { countDifferingPins, differingGuards, type JudgedPlan } from './plan-differences.ts';

const plan = (states: readonly GuardState[], pins: Readonly<Record<string, ExpectationState>> = {}): JudgedPlan => ({
  guards: states.map((state, at) => ({ code: at === 0 ? 'you-lose-admin' : 'account-off', state, params: {} })),
  expectations: Object.entries(pins).map(([person, state]) => ({
    expectation: { kind: 'person-signs-in', person },
    state,
  })),
});

test('guards differ by their states, and one that was not judged is clear', () => {
  expect(differingGuards(plan(['clear', 'trips']), plan(['clear', 'trips']))).toEqual([]);
  expect(differingGuards(null, plan(['clear', 'clear']))).toEqual([]);
  const changed = { code: 'account-off', planned: 'clear', now: 'may-trip' };
  expect(differingGuards(null, plan(['clear', 'may-trip']))).toEqual([changed]);
  expect(differingGuards(plan(['clear', 'may-trip']), null)).toEqual([
    { ...changed, planned: 'may-trip', now: 'clear' },
  ]);
});

test.each<
  [before: Readonly<Record<string, ExpectationState>>, now: Readonly<Record<string, ExpectationState>>, count: number]
>([
  [{}, {}, 0],
  [{ ada: 'holds' }, { ada: 'holds' }, 0],
  [{ ada: 'holds' }, { ada: 'fails' }, 1],
  [{ ada: 'holds' }, {}, 1],
  [{}, { ada: 'holds', bo: 'fails' }, 2],
  [{ ada: 'holds', bo: 'holds' }, { ada: 'fails', bo: 'may-fail' }, 2],
])('pins %j, then %j: %i differ', (before, now, count) => {
  expect(countDifferingPins(plan([], before), plan([], now))).toBe(count);
});
