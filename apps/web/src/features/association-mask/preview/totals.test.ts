import { expect, test } from 'vitest';
import { partsOf, toggled, unreadOf } from './totals.ts';

const totals = {
  linked: 7,
  'no-such-group': 2,
  'captures-nothing': 0,
  'outside-mask': 1,
  'depends-on-engine': 0,
  unsupported: 0,
};

test('the parts and what is unread add up to the number of profiles', () => {
  const sum = partsOf(totals, null).reduce((all, { count }) => all + count, 0);
  expect(sum + unreadOf({ count: 25, readCount: 10 })).toBe(25);
});

test('a count says what it was only where it differs', () => {
  const parts = partsOf(totals, { ...totals, linked: 9, 'outside-mask': 0, 'no-such-group': 1 });
  expect(parts.map(({ outcome, was }) => [outcome, was])).toEqual([
    ['linked', 9],
    ['no-such-group', 1],
    ['depends-on-engine', null],
    ['outside-mask', 0],
  ]);
});

test('unsupported shows when either mask has some', () => {
  expect(partsOf(totals, { ...totals, linked: 0, unsupported: 7 }).at(-1)).toEqual({
    outcome: 'unsupported',
    count: 0,
    was: 7,
  });
});

const outcomes = (parts: ReturnType<typeof partsOf>) => parts.map(({ outcome }) => outcome);

test('what captures nothing is a part of its own, when there is some or a filter asks for it', () => {
  expect(outcomes(partsOf(totals, null))).not.toContain('captures-nothing');
  expect(outcomes(partsOf({ ...totals, 'captures-nothing': 3 }, null))).toContain('captures-nothing');
  expect(outcomes(partsOf(totals, { ...totals, 'captures-nothing': 3 }))).toContain('captures-nothing');
  expect(outcomes(partsOf(totals, null, ['captures-nothing']))).toContain('captures-nothing');
});

test('a part switches on and off', () => {
  expect(toggled([], 'linked')).toEqual(['linked']);
  expect(toggled(['linked', 'outside-mask'], 'linked')).toEqual(['outside-mask']);
});
