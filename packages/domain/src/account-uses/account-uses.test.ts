import { expect, test } from 'vitest';
import { endsUse, isNewlyUsed, sumUses, useGuards, type UseAnswer, type UseSource } from './account-uses.ts';

const record = { id: '1', name: null, label: null, status: null, enabled: null, changedAt: null };

function source(answer: UseAnswer, more: Partial<UseSource> = {}): UseSource {
  return {
    schema: 'nms:delivery',
    schemaLabel: null,
    kind: 'link',
    link: 'provider',
    linkLabel: null,
    answer,
    ...more,
  };
}

const found = (count: number, more?: Partial<UseSource>) => source({ state: 'asked', count, records: [record] }, more);
const none = (more?: Partial<UseSource>) => source({ state: 'asked', count: 0, records: [] }, more);
const unanswered = source({ state: 'unanswered', cause: 'timeout' }, { schema: 'nms:service' });
const absent = source({ state: 'nothing-to-ask', cause: 'schema-absent' }, { schema: 'nms:webApp', link: null });
const named = found(2, { schema: 'xtk:option', kind: 'name', link: null });

test.each([
  [[found(3), named, unanswered], { verdict: 'used', linked: 3, named: 2, unanswered: 1 }],
  [[none(), named], { verdict: 'maybe-used', linked: 0, named: 2, unanswered: 0 }],
  [[none(), absent], { verdict: 'nothing-found', linked: 0, named: 0, unanswered: 0 }],
  [[none(), unanswered], { verdict: 'not-known', linked: 0, named: 0, unanswered: 1 }],
  [[], { verdict: 'not-known', linked: 0, named: 0, unanswered: 0 }],
] as const)('answers %# come to their verdict', (sources, sum) => {
  expect(sumUses(sources)).toEqual(sum);
});

test.each([
  ['trips', true, [found(1)]],
  ['may-trip', null, [found(1)]],
  ['clear', false, [found(1)]],
  ['may-trip', true, [named]],
  ['may-trip', true, [none(), unanswered]],
  ['clear', true, [none(), absent]],
  ['clear', null, [none()]],
] as const)('the guard says %s where the account is enabled: %s', (state, isEnabled, sources) => {
  expect(useGuards(isEnabled, sources)).toMatchObject([{ code: 'account-used', state }]);
});

test('a delete and a disable end the use of an account, and nothing else does', () => {
  expect(endsUse({ act: 'delete', changes: [] })).toBe(true);
  expect(endsUse({ act: 'change', changes: [{ field: 'enabled', after: false }] })).toBe(true);
  expect(endsUse({ act: 'change', changes: [{ field: 'enabled', after: true }] })).toBe(false);
  expect(endsUse({ act: 'change', changes: [{ field: 'label', after: 'false' }] })).toBe(false);
  expect(endsUse({ act: 'create', changes: [{ field: 'enabled', after: false }] })).toBe(false);
});

test('a use is new where its question found nothing before, or had no answer', () => {
  expect(isNewlyUsed([none()], [found(1)])).toBe(true);
  expect(isNewlyUsed([source({ state: 'unanswered', cause: 'fault' })], [found(1)])).toBe(true);
  expect(isNewlyUsed([], [found(1)])).toBe(true);
  expect(isNewlyUsed([found(1)], [found(9)])).toBe(false);
  expect(isNewlyUsed([found(1)], [none()])).toBe(false);
});
