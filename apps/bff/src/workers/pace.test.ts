import { expect, test } from 'vitest';
import { beginPace } from './pace.ts';

test('work is given up for its pace, not for its length, and not too early', () => {
  let time = 0;
  const isHopeless = beginPace(() => time);
  time = 100;
  expect(isHopeless(1, 1000)).toBe(false);
  time = 200;
  expect(isHopeless(10, 1000)).toBe(true);
  expect(isHopeless(500, 1000)).toBe(false);
  time = 1900;
  expect(isHopeless(990, 1000)).toBe(false);
});

test('a list of long names is worth more time, up to three times as much', () => {
  let time = 0;
  const isHopeless = beginPace(() => time, 8_000_000);
  const isHopelessLongest = beginPace(() => time, 80_000_000);
  time = 200;
  expect([isHopeless(51, 1000), isHopelessLongest(51, 1000)]).toEqual([false, false]);
  expect([isHopeless(49, 1000), isHopelessLongest(49, 1000)]).toEqual([true, false]);
  expect(isHopelessLongest(33, 1000)).toBe(true);
});

test('time that the machine spends on something else does not count', () => {
  const isHopeless = beginPace();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  expect(isHopeless(1, 1000)).toBe(false);
  const end = performance.now() + 10_000;
  while (!isHopeless(1, 1000) && performance.now() < end);
  expect(isHopeless(1, 1000)).toBe(true);
});
