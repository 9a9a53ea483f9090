import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkProperty } from '../testing/property-runs.ts';
import { type AnnouncedWrite, creditOf, type LastWrite } from './write-credit.ts';

const second = 1_000;
const minute = 60_000;
const hour = 60 * minute;
const sent = 1_777_636_800_337;
const announced: AnnouncedWrite = {
  author: 'ada',
  sentAt: sent,
  stampBefore: sent - hour,
  clockAheadMs: null,
  reply: 'lost',
};
const last: LastWrite = { at: sent + 40, login: 'ada' };

test.each<readonly [what: string, write: Partial<AnnouncedWrite>, seen: Partial<LastWrite>, credit: string]>([
  ['hers, just after it was sent', {}, {}, 'ours'],
  ['another person’s, at the same moment', {}, { login: 'mona' }, 'another'],
  ['of a login that differs in case alone', {}, { login: 'Ada' }, 'another'],
  ['of nobody that Campaign tells', {}, { login: null }, 'not-told'],
  ['of hers, at no time that Campaign tells', {}, { at: null }, 'not-told'],
  ['hers, and never sent', { sentAt: null }, {}, 'not-sent'],
  ['nobody’s, and never sent', { sentAt: null }, { login: null, at: null }, 'not-sent'],
  ['hers, to the second: printed before it was sent', {}, { at: sent - 337 }, 'ours'],
  ['hers, an hour before it was sent', {}, { at: sent - hour + 5 }, 'earlier'],
  ['hers, the very stamp of the look before', { stampBefore: sent + 40 }, {}, 'earlier'],
  ['hers, the second of the look before', { stampBefore: sent - 337 }, { at: sent - 337 }, 'ours'],
  ['hers, stamped before the look before', { stampBefore: sent + 5 * second }, {}, 'earlier'],
  ['hers, by a clock four minutes behind that was not compared', {}, { at: sent - 4 * minute }, 'ours'],
  [
    'hers, by a clock that was found right, four minutes before',
    { clockAheadMs: 0 },
    { at: sent - 4 * minute },
    'earlier',
  ],
  [
    'hers, by a clock two hours behind that was compared',
    { clockAheadMs: -2 * hour, stampBefore: null },
    { at: sent - 2 * hour },
    'ours',
  ],
  ['hers, by a clock two hours ahead that was compared', { clockAheadMs: 2 * hour }, { at: sent + 2 * hour }, 'ours'],
  ['hers, by a clock two hours ahead, an hour before', { clockAheadMs: 2 * hour }, { at: sent + hour }, 'earlier'],
  ['hers and acknowledged, by a clock hours behind', { reply: 'acknowledged' }, { at: sent - 9 * hour }, 'ours'],
  ['hers and acknowledged, at no time that Campaign tells', { reply: 'acknowledged' }, { at: null }, 'ours'],
  ['another’s after an acknowledged one', { reply: 'acknowledged' }, { login: 'mona' }, 'another'],
  ['nobody’s after an acknowledged one', { reply: 'acknowledged' }, { login: null }, 'not-told'],
])('%s', (...[, write, seen, credit]) => {
  expect(creditOf({ ...announced, ...write }, { ...last, ...seen })).toBe(credit);
});

describe('whatever the clocks say', () => {
  const time = fc.integer({ min: sent - 10 * hour, max: sent + 10 * hour });
  const write = fc.record({
    author: fc.constantFrom('ada', 'mona'),
    sentAt: fc.option(time),
    stampBefore: fc.option(time),
    clockAheadMs: fc.option(fc.integer({ min: -5 * hour, max: 5 * hour })),
    reply: fc.constantFrom('acknowledged' as const, 'lost' as const),
  });
  const seen = fc.record({ at: fc.option(time), login: fc.option(fc.constantFrom('ada', 'mona')) });

  it('nobody is credited but the person whom Campaign names', () => {
    checkProperty(
      fc.property(write, seen, (one, other) => {
        if (creditOf(one, other) === 'ours') expect(other.login).toBe(one.author);
      }),
    );
  });

  it('what was never sent is nobody’s write, and a later stamp takes no credit away', () => {
    checkProperty(
      fc.property(write, seen, fc.nat(hour), (one, other, later) => {
        expect(creditOf({ ...one, sentAt: null }, other)).toBe('not-sent');
        if (creditOf(one, other) !== 'ours' || other.at === null) return;
        // To the second, since a precise stamp equal to the one before tells more than a rounded one.
        const at = Math.max(other.at, one.stampBefore ?? 0) + second + later;
        expect(creditOf(one, { ...other, at })).toBe('ours');
      }),
    );
  });
});
