import { describe, expect, test } from 'vitest';
import { median, percentile, rangeOf } from './statistics.ts';

describe('median', () => {
  test('is the middle value whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
  test('is the mean of the two middle values of an even count', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });
  test('sorts as numbers, not as text', () => {
    expect(median([10, 9, 100])).toBe(10);
  });
  test('leaves its input as it is', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('percentile', () => {
  const tens = [10, 20, 30, 40, 50];
  test.each([
    [0, 10],
    [25, 20],
    [50, 30],
    [95, 48],
    [100, 50],
  ])('%d of five values is %d', (rank, value) => {
    expect(percentile(tens, rank)).toBeCloseTo(value, 10);
  });
  test('of one value is that value', () => {
    expect(percentile([7], 95)).toBe(7);
  });
  test('of nothing is an error rather than a number', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
  test.each([-1, 101, Number.NaN])('rank %d is refused', (rank) => {
    expect(() => percentile(tens, rank)).toThrow(RangeError);
  });
});

test('range is the smallest and the largest', () => {
  expect(rangeOf([3, -2, 8])).toEqual({ min: -2, max: 8 });
  expect(() => rangeOf([])).toThrow(RangeError);
});
