import { readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { excerptAt, faultOf, remarksOn } from './mask-remarks.ts';

test('a remark that applies twice is shown once', () => {
  const { hints } = readAssociationMask('Campaign\u00A0-\u00A0acme - (.*)');
  expect(hints.filter(({ code }) => code === 'odd-space')).toHaveLength(2);
  expect(remarksOn(hints, null)).toEqual([{ code: 'odd-space', corrections: [] }]);
});

test('copied quotes are only suspected if the mask links nobody', () => {
  const { hints } = readAssociationMask('"Campaign - acme - *"');
  const codes = (advice: Parameters<typeof remarksOn>[1]) => remarksOn(hints, advice).map(({ code }) => code);
  const known = { mask: '', count: 3, corrections: [], remarks: [] };
  expect(codes(null)).toEqual(['no-capture']);
  expect(codes({ ...known, linksNobody: false })).toEqual(['no-capture']);
  expect(codes({ ...known, linksNobody: true })).toEqual(['quotes', 'no-capture']);
});

test('a remark offers only corrections that were tried for it', () => {
  const { hints } = readAssociationMask('Campaign - acme - *');
  const tried = { source: 'Campaign - acme - (.*)', links: 2, tried: 3 };
  const corrections = [{ code: 'wildcard', ...tried } as const, { code: 'quotes', ...tried } as const];
  const advice = { mask: '', count: 3, linksNobody: true, corrections, remarks: [] };
  expect(remarksOn(hints, null).flatMap((remark) => remark.corrections)).toEqual([]);
  expect(remarksOn(hints, advice)).toEqual([{ code: 'wildcard', corrections: corrections.slice(0, 1) }]);
});

test('an excerpt shows the character with the text around it', () => {
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
