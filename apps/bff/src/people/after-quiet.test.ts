import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAfterQuiet } from './after-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const quiet = { quietMs: 100, latestMs: 1_000 };

test('work starts once, after a pause; only the latest work runs', () => {
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

test('without a pause, work starts after the longest wait, and can be scheduled again', () => {
  const { ask } = createAfterQuiet(quiet);
  const work = vi.fn<() => void>();
  for (let passed = 0; passed < 2_000; passed += 50) {
    ask('a', work);
    vi.advanceTimersByTime(50);
  }
  expect(work).toHaveBeenCalledTimes(2);
});

test('one key does not delay another', () => {
  const { ask } = createAfterQuiet(quiet);
  const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
  ask('a', one);
  vi.advanceTimersByTime(60);
  ask('b', other);
  vi.advanceTimersByTime(40);
  expect(one).toHaveBeenCalledOnce();
  expect(other).not.toHaveBeenCalled();
});
