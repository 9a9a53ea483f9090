import { verdicts } from '@console/domain';
import { describe, expect, test } from 'vitest';
import {
  exitCodeOfAccount,
  exitCodeOfImpact,
  exitCodeOfToday,
  exitCodeOfVerdict,
  exitCodeOfWhy,
} from './exit-codes.ts';
import { inUse, readinesses, taken } from './testing/account-replies.ts';
import { anna, impact, noCounts, waitingBasis } from './testing/replies.ts';

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

const other = (code: 'duplicate-account' | 'in-force-not-known', state: 'trips' | 'may-trip') => ({
  ...calm,
  guards: [{ code, state, params: {} }],
});

describe('where nothing is asked and nothing waits', () => {
  test('nobody loses by nothing, whatever the sources lack', () => {
    expect(exitCodeOfToday({ ...calm, guards: [guard('trips')] })).toBe(0);
    expect(exitCodeOfToday({ ...calm, guards: [guard('may-trip')] })).toBe(0);
  });
  test('every other guard and what is pinned count as ever', () => {
    expect(exitCodeOfToday(other('duplicate-account', 'trips'))).toBe(3);
    expect(exitCodeOfToday(other('in-force-not-known', 'may-trip'))).toBe(2);
    expect(exitCodeOfToday({ ...calm, expectations: expectations('fails') })).toBe(3);
    expect(exitCodeOfToday({ ...calm, counts: { ...noCounts, unknown: 1 } })).toBe(2);
  });
});

test('of one person: that nothing is lost is not known where in force is assumed', () => {
  const person = { ...anna, verdict: 'unchanged' as const };
  const known = { ...waitingBasis, restart: taken };
  expect(exitCodeOfWhy({ person, basis: known })).toBe(0);
  expect(exitCodeOfWhy({ person, basis: null })).toBe(0);
  expect(exitCodeOfWhy({ person, basis: waitingBasis })).toBe(2);
  expect(exitCodeOfWhy({ person: anna, basis: waitingBasis })).toBe(1);
});

describe('of the account', () => {
  test('0 is in use alone, 1 lets nobody in, 2 is not known', () => {
    const codes = readinesses.map((ims) => [ims.state, exitCodeOfAccount(ims, undefined)]);
    expect(Object.fromEntries(codes)).toEqual({
      'package-missing': 1,
      'account-missing': 1,
      duplicate: 1,
      disabled: 1,
      incomplete: 1,
      'not-read': 2,
      'type-not-known': 2,
      'restart-pending': 2,
      'in-force-not-known': 2,
      'filled-in': 2,
      'in-use': 0,
    });
  });
  test('an account that was changed after the list was read is not known to be in use', () => {
    expect(exitCodeOfAccount(inUse, taken)).toBe(0);
    expect(exitCodeOfAccount(inUse, { ...taken, pending: true })).toBe(2);
    expect(exitCodeOfAccount(inUse, { ...taken, inForce: 'not-known' })).toBe(2);
  });
});
