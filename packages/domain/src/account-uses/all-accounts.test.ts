import { expect, test } from 'vitest';
import type { AccountValue } from '../account-values/account-values.ts';
import { type LinkedAccounts, usesByLinks } from './all-accounts.ts';

const linked: LinkedAccounts = { ids: new Set(['1']), schemas: new Set(['nms:delivery']), isAnswered: true };

function account(id: string, values: Readonly<Record<string, AccountValue>> = {}) {
  return { id, name: `n${id}`, typeKey: 'routing', values };
}

function useOfTwo(more: Partial<LinkedAccounts>, isWhole = true) {
  return usesByLinks([account('1'), account('2')], { ...linked, ...more }, isWhole).get('2');
}

test('a link is a use; without one, where every question was answered, nothing is found', () => {
  const uses = usesByLinks([account('1'), account('2')], linked, true);
  expect([...uses]).toEqual([
    ['1', 'linked'],
    ['2', 'nothing-found'],
  ]);
});

test('a link counts, whatever else had no answer', () => {
  const uses = usesByLinks([account('1')], { ...linked, isAnswered: false }, false);
  expect(uses.get('1')).toBe('linked');
});

test('nothing is found only where all was asked and answered', () => {
  expect(useOfTwo({ isAnswered: false })).toBe('unanswered');
  expect(useOfTwo({}, false)).toBe('unanswered');
  // The schema that shows the use of its type has no link here.
  expect(useOfTwo({ schemas: new Set(['nms:service']) })).toBe('unanswered');
  const nameless = { ...account('2'), name: null };
  expect(usesByLinks([nameless], linked, true).get('2')).toBe('unanswered');
});

test('an account that another one names may be used; its own values name nothing, and neither do labels and choices', () => {
  const useOf = (id: string, values: Readonly<Record<string, AccountValue>>) =>
    usesByLinks([account('2'), account(id, values)], linked, true).get('2');
  expect(useOf('3', { account: 'n2' })).toBe('named');
  expect(useOf('3', { account: 'n20', label: 'n2', provider: 'n2', password: { secret: 'hidden' } })).toBe(
    'nothing-found',
  );
  expect(usesByLinks([account('2', { account: 'n2' })], linked, true).get('2')).toBe('nothing-found');
});
