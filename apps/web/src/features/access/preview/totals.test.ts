import { expect, test } from 'vitest';
import { partsOf, sumsOf, toggled, unreadOf } from './totals.ts';

const totals = {
  linked: 7,
  'no-such-group': 2,
  'group-not-known': 0,
  'captures-nothing': 0,
  'outside-mask': 1,
  'depends-on-engine': 0,
  unsupported: 0,
};

test('the parts and the unread profiles add up to the total', () => {
  const sum = partsOf(totals, null).reduce((all, { count }) => all + count, 0);
  expect(sum + unreadOf({ count: 25, readCount: 10 })).toBe(25);
});

test('a part has the former count only if it differs', () => {
  const parts = partsOf(totals, { ...totals, linked: 9, 'outside-mask': 0, 'no-such-group': 1 });
  expect(parts.map(({ outcome, was }) => [outcome, was])).toEqual([
    ['linked', 9],
    ['no-such-group', 1],
    ['depends-on-engine', null],
    ['outside-mask', 0],
  ]);
});

test('unsupported is shown if either mask has some', () => {
  expect(partsOf(totals, { ...totals, linked: 0, unsupported: 7 }).at(-1)).toEqual({
    outcome: 'unsupported',
    count: 0,
    was: 7,
  });
});

const outcomes = (parts: ReturnType<typeof partsOf>) => parts.map(({ outcome }) => outcome);

test('captures-nothing is a part if there are some or a filter selects it', () => {
  expect(outcomes(partsOf(totals, null))).not.toContain('captures-nothing');
  expect(outcomes(partsOf({ ...totals, 'captures-nothing': 3 }, null))).toContain('captures-nothing');
  expect(outcomes(partsOf(totals, { ...totals, 'captures-nothing': 3 }))).toContain('captures-nothing');
  expect(outcomes(partsOf(totals, null, ['captures-nothing']))).toContain('captures-nothing');
});

test('a zero no-such-group is left out if not all groups are known', () => {
  const limited = { ...totals, 'no-such-group': 0, 'group-not-known': 2 };
  expect(outcomes(partsOf(limited, null))).toEqual(['linked', 'group-not-known', 'depends-on-engine', 'outside-mask']);
  expect(outcomes(partsOf({ ...totals, 'no-such-group': 0 }, null))).toContain('no-such-group');
});

test('only outcomes that certainly give no group are counted as none', () => {
  const mixed = { ...totals, 'group-not-known': 3, 'captures-nothing': 4, 'depends-on-engine': 5, unsupported: 6 };
  expect(sumsOf(mixed)).toEqual({ linked: 7, none: 2 + 4 + 1, open: 3 + 5 + 6 });
  expect(sumsOf(totals)).toEqual({ linked: 7, none: 3, open: 0 });
});

test('a part toggles', () => {
  expect(toggled([], 'linked')).toEqual(['linked']);
  expect(toggled(['linked', 'outside-mask'], 'linked')).toEqual(['outside-mask']);
});
