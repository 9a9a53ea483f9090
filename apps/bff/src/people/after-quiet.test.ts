import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAfterQuiet } from './after-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const quiet = { quietMs: 100, latestMs: 1_000 };

test('work begins once, when nobody has asked for a while; what was asked last is done', () => {
  const { ask } = createAfterQuiet(quiet);
  const [first, last] = [vi.fn<() => void>(), vi.fn<() => void>()];
  ask('a', first);
  vi.advanceTimersByTime(99);
  ask('a', last);
  vi.advanceTimersByTime(99);
  expect(last).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(last).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(last).toHaveBeenCalledOnce();
});

test('asked for without a pause, it begins after the longest wait, and is asked for anew after that', () => {
  const { ask } = createAfterQuiet(quiet);
  const work = vi.fn<() => void>();
  for (let passed = 0; passed < 2_000; passed += 50) {
    ask('a', work);
    vi.advanceTimersByTime(50);
  }
  expect(work).toHaveBeenCalledTimes(2);
});

test('one key does not hold up another', () => {
  const { ask } = createAfterQuiet(quiet);
  const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
  ask('a', one);
  vi.advanceTimersByTime(60);
  ask('b', other);
  vi.advanceTimersByTime(40);
  expect(one).toHaveBeenCalledOnce();
  expect(other).not.toHaveBeenCalled();
});
