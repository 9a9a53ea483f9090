import { describe, expect, test } from 'vitest';
import { MethodFailure } from '../campaign/faults.ts';
import { Records, row, Table } from '../campaign/records.ts';
import { OPERATOR_GROUP_SCHEMA, OPERATOR_SCHEMA, GROUP_SCHEMA } from '../schemas/access.ts';
import { compileCondition, compileExpression } from './compile.ts';
import { like } from './like.ts';

const operators = new Table(OPERATOR_SCHEMA, () => [
  row({ '@id': '1', '@name': 'ann', '@label': 'Ann', '@disable': '0', '@created': '2024-01-02 03:04:05.006Z' }),
  row({ '@id': '20', '@name': 'Bob', '@disable': '1', '@label': '' }),
]);
const groups = new Table(GROUP_SCHEMA, () => [row({ '@id': '9', '@name': 'admin' })]);
const memberships = new Table(OPERATOR_GROUP_SCHEMA, () => [row({ '@operator-id': '1', '@group-id': '9' })]);
const records = new Records([operators, groups, memberships]);

function namesWhere(source: string): (string | undefined)[] {
  const holds = compileCondition({ schema: OPERATOR_SCHEMA, records }, source);
  return operators
    .rows()
    .filter(holds)
    .map((each) => each.get('@name'));
}

describe('compileCondition', () => {
  test.each([
    ["@name = 'ann'", ['ann']],
    ["@name = 'ANN'", []],
    ["Upper(@name) = 'BOB'", ['Bob']],
    ["@name like 'a%'", ['ann']],
    ["@name like '_ob'", ['Bob']],
    ["@name not like '%o%'", ['ann']],
    ['@id > 3', ['Bob']],
    ["@id = '20'", ['Bob']],
    ['@id IN (1, 20)', ['ann', 'Bob']],
    ["@name NOT IN ('ann')", ['Bob']],
    ['@label IS NULL', ['Bob']],
    ['@label IS NOT NULL', ['ann']],
    ['@disable = true', ['Bob']],
    ["@disable = 'false'", ['ann']],
    ['@created >= #2024/01/02#', ['ann']],
    ['@created < #2024/01/02#', ['Bob']],
    ["@id = 1 or @name = 'Bob' and @disable = 0", ['ann']],
    ['not (@id = 1)', ['Bob']],
    ['@email IS NULL', ['ann', 'Bob']],
  ])('%s', (source, names) => {
    expect(namesWhere(source)).toEqual(names);
  });

  test('follows links', () => {
    const scope = { schema: OPERATOR_GROUP_SCHEMA, records };
    const [membership] = memberships.rows();
    expect(membership && compileExpression(scope, '[group/@name]').read(membership)).toBe('admin');
    expect(membership && compileExpression(scope, '[operator/@label]').read(membership)).toBe('Ann');
  });

  test.each([
    ['@zz', "Attribute 'zz' unknown"],
    ['[group/@name]', 'XTK-170036'],
    ["Nope('x')", 'XTK-170036'],
    ['@name = ', 'XTK-170036'],
    ['Lower()', 'takes 1 arguments, not 0'],
    ["Upper(@name, 'x')", 'takes 1 arguments, not 2'],
    ['GetDate(1) > @created', 'takes 0 arguments'],
    ["Iif(@id = 1, 'a') = 'a'", 'takes 3 arguments, not 2'],
    ["toString(@id) = '1'", "function 'toString' is unknown"],
    ['Count(@id) > 1', "function 'Count' is unknown"],
    ["@id = 'one'", "'one' is not a value of type long"],
    ["@disable IN ('maybe')", "'maybe' is not a value of type boolean"],
    ["@created > 'soon'", "'soon' is not a date"],
    ['@name = 1', 'A text and a number cannot be compared'],
    ['@id = @name', 'A text and a number cannot be compared'],
    ['@id + 1 = 2', 'Unexpected text'],
    ['@id = 1 = 1', 'Unexpected text'],
    ["@name like 'a%' escape '%'", 'Unexpected text'],
    ['@login = $(login)', 'XTK-170036'],
  ])('names the cause for %s', (source, text) => {
    const compile = () => compileExpression({ schema: OPERATOR_SCHEMA, records }, source);
    expect(compile).toThrow(MethodFailure);
    expect(compile).toThrow(text);
  });
});

describe('like', () => {
  test.each([
    ['', '', true],
    ['', '%', true],
    ['abc', 'abc', true],
    ['abc', 'ab', false],
    ['abc', '%c', true],
    ['abc', 'a%b', false],
    ['a%c', 'a%c', true],
    ['abc', '___', true],
    ['abc', '__', false],
    ['.*', '.*', true],
    ['xx', '.*', false],
  ])('%j like %j is %s', (text, pattern, expected) => {
    expect(like(text, pattern)).toBe(expected);
  });

  test('answers a hostile pattern', () => {
    expect(like('a'.repeat(2000), `${'%a'.repeat(50)}b`)).toBe(false);
  });
});
