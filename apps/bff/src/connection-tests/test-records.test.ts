import { connectionTestLimits } from '@console/contract';
import { expect, test } from 'vitest';
import { createTestRecords, type TestRecord } from './test-records.ts';

const minute = 60_000;
let ids = 0;

function record(over: Partial<TestRecord> = {}): TestRecord {
  ids += 1;
  return {
    testId: `test-${ids}`,
    sessionHash: 'session',
    instanceKey: 'prod',
    accountName: `account-${ids}`,
    startedAt: 0,
    testedValues: 'stored',
    aborting: new AbortController(),
    ended: null,
    ...over,
  };
}

const cancelled = (at: number) => ({ state: 'cancelled', at }) as const;
const tooMany = expect.objectContaining({ code: 'too-many-requests' });

test('an account of an instance has one test under way in a session', () => {
  const records = createTestRecords(() => 0);
  const first = record({ accountName: 'pop' });
  records.add(first);
  expect(() => records.add(record({ accountName: 'pop' }))).toThrow(tooMany);
  records.add(record({ accountName: 'pop', sessionHash: 'another' }));
  records.add(record({ accountName: 'pop', instanceKey: 'stage' }));
  first.ended = cancelled(0);
  records.add(record({ accountName: 'pop' }));
});

test('a session has only so many under way, and so has the console', () => {
  const records = createTestRecords(() => 0);
  for (let count = 0; count < connectionTestLimits.ofSession; count += 1) records.add(record());
  expect(() => records.add(record())).toThrow(tooMany);
  for (let count = connectionTestLimits.ofSession; count < 64; count += 1)
    records.add(record({ sessionHash: `session-${count}` }));
  expect(() => records.add(record({ sessionHash: 'one-more' }))).toThrow(tooMany);
});

test('one that has ended is readable for a quarter of an hour, by its session alone', () => {
  let now = 0;
  const records = createTestRecords(() => now);
  const [old, running] = [record({ ended: cancelled(0) }), record()];
  records.add(old);
  records.add(running);
  now = 14 * minute;
  records.add(record({ ended: cancelled(now) }));
  expect(records.find(old.testId, 'session')).toBe(old);
  expect(records.find(old.testId, 'another')).toBeUndefined();
  now = 16 * minute;
  records.add(record({ ended: cancelled(now) }));
  expect(records.find(old.testId, 'session')).toBeUndefined();
  expect(records.find(running.testId, 'session')).toBe(running);
});

test('the oldest of a session, and of all, make room for new ones; what runs stays', () => {
  const records = createTestRecords(() => 0);
  const running = record();
  records.add(running);
  const ended = Array.from({ length: 40 }, () => record({ ended: cancelled(0) }));
  for (const one of ended) records.add(one);
  expect(ended.filter(({ testId }) => records.find(testId, 'session')).map(({ testId }) => testId)).toEqual(
    ended.slice(-19).map(({ testId }) => testId),
  );
  const others = Array.from({ length: 1_200 }, (_, index) =>
    record({ sessionHash: `session-${index}`, ended: cancelled(0) }),
  );
  for (const one of others) records.add(one);
  const found = others.filter(({ testId, sessionHash }) => records.find(testId, sessionHash));
  expect(found).toEqual(others.slice(-999));
  expect(records.find(running.testId, 'session')).toBe(running);
});
