import { verdicts } from '@console/domain';
import { describe, expect, test } from 'vitest';
import { exitCodeOfImpact, exitCodeOfVerdict } from './exit-codes.ts';
import { impact, noCounts } from './testing/replies.ts';

const calm = { counts: { ...noCounts, unchanged: 9 }, guards: [], expectations: [] };
const guard = (state: 'trips' | 'may-trip' | 'clear') => ({ code: 'sources-doubtful' as const, state, params: {} });
const expectations = (state: 'fails' | 'may-fail' | 'vain') =>
  impact.expectations.map((result) => ({ ...result, state }));

describe('of one person', () => {
  const codes = verdicts.map((verdict) => [verdict, exitCodeOfVerdict(verdict)]);
  test('every loss is 1, every doubt 2, all else 0', () => {
    expect(Object.fromEntries(codes)).toEqual({
      'loses-sign-in': 1,
      'loses-groups': 1,
      moves: 1,
      'maybe-loses': 2,
      'maybe-gains': 2,
      unknown: 2,
      'gains-sign-in': 0,
      'gains-groups': 0,
      unchanged: 0,
    });
  });
});

describe('of everybody', () => {
  test.each(verdicts)('one person with %s weighs as that person', (verdict) => {
    const counts = { ...calm.counts, [verdict]: 1 };
    expect(exitCodeOfImpact({ ...calm, counts })).toBe(exitCodeOfVerdict(verdict));
  });
  test('a loss weighs more than a doubt', () => {
    expect(exitCodeOfImpact({ ...calm, counts: { ...noCounts, moves: 1, unknown: 5 } })).toBe(1);
  });
  test('a guard that trips and an expectation that fails weigh most', () => {
    const counts = { ...noCounts, moves: 1, unknown: 5 };
    expect(exitCodeOfImpact({ ...calm, counts, guards: [guard('trips')] })).toBe(3);
    expect(exitCodeOfImpact({ ...calm, counts, expectations: expectations('fails') })).toBe(3);
  });
  test('what is pinned in vain is no assurance', () => {
    expect(exitCodeOfImpact({ ...calm, guards: [guard('clear')], expectations: expectations('vain') })).toBe(2);
  });
  test('what may trip or fail is a doubt', () => {
    expect(exitCodeOfImpact({ ...calm, guards: [guard('clear'), guard('may-trip')] })).toBe(2);
    expect(exitCodeOfImpact({ ...calm, expectations: expectations('may-fail') })).toBe(2);
  });
  test('nothing lost, nothing in doubt', () => {
    expect(exitCodeOfImpact({ ...calm, guards: [guard('clear')], expectations: impact.expectations })).toBe(0);
  });
});
