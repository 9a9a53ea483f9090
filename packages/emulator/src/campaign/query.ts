import { compileCondition, type Scope } from '../expression/compile.ts';
import { displayName } from '../schemas/definition.ts';
import { child, childrenNamed, element, type XmlElement } from '../xml/tree.ts';
import { MethodFailure, unknownSchema, unsupported } from './faults.ts';
import { rowsInOrder } from './order.ts';
import { compileSetCondition } from './set-condition.ts';
import { checkQueryForm, readFlag } from './query-form.ts';
import type { Records, Row } from './records.ts';
import { compileSelection, type Visibility } from './selection.ts';

/** Rows returned when a query names no `lineCount`. Sources differ (200 to 10,000); 10,000 was seen on 7.4.3. */
const DEFAULT_LINE_COUNT = 10_000;

/** Runs a query document and returns the content of `pdomOutput`. Throws `MethodFailure`. */
export function executeQuery(records: Records, query: XmlElement, visibility: Visibility): XmlElement {
  checkQueryForm(query);
  const id = query.attributes.get('schema') ?? '';
  const table = records.table(id);
  if (!table) throw unknownSchema(id);
  const scope: Scope = { schema: table.schema, records };
  const matches = compileWhere(scope, child(query, 'where'));
  const operation = query.attributes.get('operation') ?? 'select';
  const { name } = table.schema;
  const rows = rowsInOrder(scope, query, table);
  const wanted = readPage(query);
  switch (operation) {
    case 'count': {
      // Columns do not change the count, but an unknown column is still an error.
      if (child(query, 'select')) compileSelection(scope, query, visibility);
      if (wanted.start > 0) throw unsupported("'startLine' in a count");
      return element(name, { count: String(table.rows().filter(matches).length) });
    }
    case 'select': {
      const toElement = compileSelection(scope, query, visibility);
      return element(`${name}-collection`, {}, pageOf(rows, matches, wanted).map(toElement));
    }
    case 'get':
    case 'getIfExists': {
      const toElement = compileSelection(scope, query, visibility);
      const [first] = pageOf(rows, matches, { ...wanted, count: 1 });
      if (first) return toElement(first);
      if (operation === 'getIfExists') return element(name);
      throw new MethodFailure(`No record of type '${displayName(table.schema)}' matches the query.`);
    }
    default:
      throw new MethodFailure(`XTK-170006 The operation '${operation}' is unknown.`);
  }
}

type Test = (row: Row) => boolean;

/** Compiles a `where` element to a test; without one every row passes. Throws `MethodFailure`. */
export function compileWhere(scope: Scope, where: XmlElement | undefined): Test {
  return where ? compileConditions(scope, childrenNamed(where, 'condition')) : () => true;
}

/**
 * Joins sibling conditions. The operator of a condition joins it to the one that follows (as the rich client writes
 * query documents), AND being the default and binding closer than OR.
 */
function compileConditions(scope: Scope, conditions: readonly XmlElement[]): Test {
  const alternatives: Test[][] = [[]];
  for (const condition of conditions) {
    if (readFlag(condition, 'ignore')) continue;
    alternatives.at(-1)?.push(compileOne(scope, condition));
    if (joinsByOr(condition)) alternatives.push([]);
  }
  const used = alternatives.filter((tests) => tests.length > 0);
  if (used.length === 0) return () => true;
  return (row) => used.some((tests) => tests.every((holds) => holds(row)));
}

function joinsByOr({ attributes }: XmlElement): boolean {
  const operator = (attributes.get('boolOperator') ?? attributes.get('bool-operator') ?? 'AND').toUpperCase();
  if (operator !== 'AND' && operator !== 'OR') throw unsupported(`The operator '${operator}' between conditions`);
  return operator === 'OR';
}

function compileOne(scope: Scope, condition: XmlElement): Test {
  if ((condition.attributes.get('setOperator') ?? '') !== '')
    return compileSetCondition(scope, condition, compileWhere);
  if (child(condition, 'subQuery')) throw unsupported("A 'subQuery' without 'setOperator'");
  const nested = childrenNamed(condition, 'condition');
  const source = condition.attributes.get('expr') ?? '';
  if (source.trim() === '') {
    if (nested.length === 0)
      throw new MethodFailure('XTK-170006 A condition holds neither an expression nor conditions.');
    return compileConditions(scope, nested);
  }
  const own = compileCondition(scope, source);
  if (nested.length === 0) return own;
  const inner = compileConditions(scope, nested);
  return (row) => own(row) && inner(row);
}

interface Page {
  readonly start: number;
  readonly count: number;
}

function readPage(query: XmlElement): Page {
  const count = readCount(query, 'lineCount') ?? DEFAULT_LINE_COUNT;
  // It is not known what a real server answers for a page without rows.
  if (count === 0) throw unsupported("The value '0' of 'lineCount'");
  return { start: readCount(query, 'startLine') ?? 0, count };
}

/** The matching rows of a page; stops at its end. */
function pageOf(rows: readonly Row[], matches: Test, { start, count }: Page): Row[] {
  const found: Row[] = [];
  let at = 0;
  for (const row of rows) {
    if (at >= start + count) break;
    if (!matches(row)) continue;
    if (at >= start) found.push(row);
    at += 1;
  }
  return found;
}

function readCount(query: XmlElement, name: string): number | undefined {
  const text = query.attributes.get(name) ?? '';
  if (text === '') return undefined;
  if (!/^\d+$/.test(text))
    throw new MethodFailure(`XTK-170006 The value '${text}' of '${name}' is not a whole number.`);
  return Number(text);
}
