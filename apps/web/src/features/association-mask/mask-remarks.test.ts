import { readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { distinctHints, excerptAt, faultOf } from './mask-remarks.ts';

test('a remark that holds in two places is made once', () => {
  const { hints } = readAssociationMask('Campaign\u00A0-\u00A0acme - (.*)');
  expect(hints.filter(({ code }) => code === 'odd-space')).toHaveLength(2);
  expect(distinctHints(hints).filter(({ code }) => code === 'odd-space')).toHaveLength(1);
});

test('an excerpt shows the character with what is round it', () => {
  expect(excerptAt('Campaign - (', 11)).toEqual({ before: 'Campaign - ', at: '(', after: '' });
  expect(excerptAt('abc', 3)).toEqual({ before: 'abc', at: '', after: '' });
  const long = 'x'.repeat(50);
  expect(excerptAt(`${long}(${long}`, 50)).toEqual({
    before: `…${'x'.repeat(18)}`,
    at: '(',
    after: `${'x'.repeat(18)}…`,
  });
});

test('only masks that cannot be evaluated have a fault', () => {
  expect(faultOf(readAssociationMask('Campaign - (.*)'))).toBeNull();
  expect(faultOf(readAssociationMask('Campaign - (.*'))?.code).toBe('unbalanced-parenthesis');
});
