import { expect, it } from 'vitest';
import { countdown } from './countdown.ts';
import { clockDifference } from '../../../shared/lib/server-clock.ts';

const end = '2026-03-01T10:15:00.000Z';
const before = (seconds: number) => Date.parse(end) - seconds * 1000;

it.each([
  [900, { minutes: 15, seconds: 0, stage: 'ample' }],
  [61, { minutes: 1, seconds: 1, stage: 'ample' }],
  [60, { minutes: 1, seconds: 0, stage: 'short' }],
  [0.4, { minutes: 0, seconds: 1, stage: 'short' }],
  [0, { minutes: 0, seconds: 0, stage: 'over' }],
  [-30, { minutes: 0, seconds: 0, stage: 'over' }],
] as const)('%d seconds before the end', (seconds, expected) => {
  expect(countdown(end, before(seconds))).toEqual(expected);
});

it('is over when the end cannot be read', () => {
  expect(countdown('soon', 0).stage).toBe('over');
});

it('corrects a clock that is minutes off and leaves the way of a reply alone', () => {
  expect(clockDifference(end, before(-600))).toBe(600_000);
  expect(clockDifference(end, before(600))).toBe(-600_000);
  expect(clockDifference(end, before(-3))).toBe(0);
  expect(clockDifference('soon', 0)).toBe(0);
});
