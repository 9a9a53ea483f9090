import { expect, test } from 'vitest';
import { pollDelay } from './poll-delay.ts';

const now = Date.parse('2026-09-01T12:00:00Z');

test('a running read is polled often, a planned one when it is due', () => {
  expect(pollDelay({ state: 'reading', since: '2026-09-01T11:59:00Z', profilesRead: 3 }, now)).toBeLessThan(3000);
  expect(pollDelay({ state: 'idle', nextReadAt: '2026-09-01T13:00:00Z' }, now)).toBeGreaterThan(3_600_000);
  expect(pollDelay({ state: 'waiting', reason: 'throttled', retryAt: '2026-09-01T12:01:00Z' }, now)).toBeGreaterThan(
    60_000,
  );
});

test('a time in the past does not make the page poll in a loop', () => {
  expect(pollDelay({ state: 'idle', nextReadAt: '2026-09-01T11:00:00Z' }, now)).toBe(5000);
});

test('nothing is polled if no read is planned', () => {
  expect(pollDelay({ state: 'not-configured' }, now)).toBe(false);
  expect(pollDelay({ state: 'idle', nextReadAt: null }, now)).toBe(false);
  expect(pollDelay(undefined, now)).toBe(false);
});
