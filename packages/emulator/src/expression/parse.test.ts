import { describe, expect, test } from 'vitest';
import { parseExpression, readTime } from './parse.ts';

const name = { kind: 'path', path: '@name' };

describe('parseExpression', () => {
  test('reads a comparison of an attribute with quoted text', () => {
    expect(parseExpression("@name = 'x'")).toEqual({
      kind: 'comparison',
      operator: '=',
      left: name,
      right: { kind: 'text', value: 'x' },
    });
  });

  test.each([
    ["@name='O\\'Reilly'", "O'Reilly"],
    ["@name='a\\\\b'", 'a\\b'],
    ['@name="double"', 'double'],
    ["@name=''", ''],
    ["@name='AND [x] = (1)'", 'AND [x] = (1)'],
  ])('undoes the escapes of %s', (source, value) => {
    expect(parseExpression(source)).toMatchObject({ right: { kind: 'text', value } });
  });

  test('takes a bracketed path whole', () => {
    expect(parseExpression('[folder/@name]')).toEqual({ kind: 'path', path: 'folder/@name' });
    expect(parseExpression('[@folder-id] <> 1234')).toMatchObject({
      operator: '!=',
      left: { path: '@folder-id' },
      right: { value: 1234 },
    });
  });

  test('binds AND closer than OR, and NOT closest', () => {
    expect(parseExpression('@a = 1 OR @b = 2 and not @c = 3')).toMatchObject({
      kind: 'or',
      operands: [{ kind: 'comparison' }, { kind: 'and', operands: [{ kind: 'comparison' }, { kind: 'not' }] }],
    });
  });

  test('reads parentheses, lists, IS NULL, LIKE and negations', () => {
    expect(parseExpression("(@a IN (1, -2, 'x'))")).toMatchObject({
      kind: 'in',
      negated: false,
      values: [{ value: 1 }, { value: -2 }, { value: 'x' }],
    });
    expect(parseExpression('@a NOT IN (1)')).toMatchObject({ kind: 'in', negated: true });
    expect(parseExpression('@a IS NOT NULL')).toMatchObject({ kind: 'is-null', negated: true });
    expect(parseExpression("@a not like 'x%'")).toMatchObject({ operator: 'not-like' });
    expect(parseExpression("Lower(@name) = 'x'")).toMatchObject({
      left: { kind: 'call', name: 'Lower', arguments: [name] },
    });
  });

  test.each(['', '@', "'open", '[', '[]', '@a = ', '@a @b', '(@a = 1', '@a IN 1', '@a ! 1', '#2020', '@a IS 1'])(
    'refuses %j',
    (source) => {
      expect(() => parseExpression(source)).toThrow(expect.objectContaining({ name: 'ExpressionError' }));
    },
  );
});

test.each(['(', 'not ', 'Lower('])('refuses %j nested without end', (opening) => {
  expect(() => parseExpression(opening.repeat(100_000))).toThrow('nested too deeply');
  expect(() => parseExpression(`${'('.repeat(100)}1${')'.repeat(100)}`)).not.toThrow();
});

describe('readTime', () => {
  test.each(['2002/02/01', '2002-02-01', '2002-02-01 00:00:00', '2002-02-01 00:00:00.000Z'])(
    'reads %s in UTC',
    (text) => {
      expect(readTime(text)).toBe(Date.UTC(2002, 1, 1));
    },
  );

  test('refuses what is not a date', () => {
    expect(() => readTime('soon')).toThrow('not a date');
  });
});
