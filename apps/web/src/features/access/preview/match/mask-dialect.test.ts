import { readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { dialectRemarksOf, maskDialectOf } from './mask-dialect.ts';

const dialectOf = (
  mask: string,
  ...stated: Parameters<typeof maskDialectOf> extends [unknown, ...infer Rest] ? Rest : never
) => maskDialectOf(readAssociationMask(mask), ...stated);

test('a construct is shown as the mask writes it', () => {
  expect(dialectOf('Campaign\\s-\\sacme_prod\\s-\\s(.*)').pieces.get('space-class')).toBe('\\s');
  expect(dialectOf('(?i)campaign - (.*)').pieces.get('inline-flags')).toBe('(?i)');
  expect(dialectOf('Campaign - [[:alpha:]]+ - (.*)').pieces.get('odd-class')).toBe('[[:alpha:]]');
  expect(dialectOf('Campaign - (.{2,5})').pieces.get('bounded-count')).toBe('.{2,5}');
});

test('a mask in the documented form gives no remark', () => {
  expect(dialectRemarksOf(dialectOf('Campaign - acme_prod - (.*)'), [])).toEqual([]);
});

test('a construct gets a remark if a profile depends on it, or if every name would', () => {
  const spaces = dialectOf('Campaign\\s-\\s(.*)');
  expect(dialectRemarksOf(spaces, [])).toEqual([]);
  expect(dialectRemarksOf(spaces, [{ construct: 'space-class', profiles: 12 }])).toEqual([
    { construct: 'space-class', piece: '\\s', profiles: 12, isAlways: false },
  ]);
  expect(dialectRemarksOf(dialectOf('(?i)campaign - (.*)'), [])).toEqual([
    { construct: 'inline-flags', piece: '(?i)', profiles: 0, isAlways: true },
  ]);
});

test('a letter in another case has no text in the mask', () => {
  const counts = [{ construct: 'case-beyond-ascii', profiles: 1 }] as const;
  expect(dialectRemarksOf(dialectOf('Campaign - (.*)'), counts)).toEqual([
    { construct: 'case-beyond-ascii', piece: null, profiles: 1, isAlways: false },
  ]);
});

test('a stated engine leaves no doubt, and a plain prefix has none', () => {
  const stated = { reading: 'expression', anchored: true, ignoresCase: false, dialect: 're2' } as const;
  expect(dialectOf('(?i)campaign - (.*)', stated).always.size).toBe(0);
  expect(dialectOf('(?i)campaign - (.*)', { ...stated, dialect: undefined }).always.size).toBe(1);
  expect(dialectOf('(?i)campaign - (.*)', { ...stated, reading: 'prefix' }).always.size).toBe(0);
  expect(dialectOf('Campaign - acme_prod - ').pieces.size).toBe(0);
});
