import { compileCondition, type Scope } from '../expression/compile.ts';
import { displayName } from '../schemas/definition.ts';
import { child, childrenNamed, element, type XmlElement } from '../xml/tree.ts';
import { MethodFailure } from './faults.ts';
import { rowsInOrder } from './order.ts';
import type { Records, Row } from './records.ts';
import { compileSelection, type Visibility } from './selection.ts';

/** Rows returned when a query names no `lineCount`. Sources differ (200 to 10,000); 10,000 was seen on 7.4.3. */
const DEFAULT_LINE_COUNT = 10_000;

/** Runs a query document and returns what goes inside `pdomOutput`. Throws `MethodFailure`. */
export function executeQuery(records: Records, query: XmlElement, visibility: Visibility): XmlElement {
  const id = query.attributes.get('schema') ?? '';
  const table = records.table(id);
  if (!table) throw new MethodFailure(`XFR-180000 The schema '${id}' is unknown.`);
  const scope: Scope = { schema: table.schema, records };
  const matches = compileWhere(scope, child(query, 'where'));
  const operation = query.attributes.get('operation') ?? 'select';
  const name = table.schema.name;
  switch (operation) {
    case 'count':
      return element(name, { count: String(table.rows().filter(matches).length) });
    case 'select': {
      const toElement = compileSelection(scope, query, visibility);
      const found = page(rowsInOrder(scope, query, table), matches, query);
      return element(`${name}-collection`, {}, found.map(toElement));
    }
    case 'get':
    case 'getIfExists': {
      const toElement = compileSelection(scope, query, visibility);
      const first = rowsInOrder(scope, query, table).find(matches);
      if (first) return toElement(first);
      if (operation === 'getIfExists') return element(name);
      throw new MethodFailure(`No record of type '${displayName(table.schema)}' matches the query.`);
    }
    default:
      throw new MethodFailure(`The operation '${operation}' is unknown.`);
  }
}

type Test = (row: Row) => boolean;

function compileWhere(scope: Scope, where: XmlElement | undefined): Test {
  return where ? compileConditions(scope, childrenNamed(where, 'condition')) : () => true;
}

/**
 * Joins sibling conditions. The operator of a condition joins it to the one that follows (as the rich client writes
 * query documents), AND being the default and binding closer than OR.
 */
function compileConditions(scope: Scope, conditions: readonly XmlElement[]): Test {
  const alternatives: Test[][] = [[]];
  for (const condition of conditions) {
    if (condition.attributes.get('ignore') === 'true') continue;
    alternatives.at(-1)?.push(compileOne(scope, condition));
    const operator = condition.attributes.get('boolOperator') ?? condition.attributes.get('bool-operator') ?? 'AND';
    if (operator.toUpperCase() === 'OR') alternatives.push([]);
  }
  const used = alternatives.filter((tests) => tests.length > 0);
  if (used.length === 0) return () => true;
  return (row) => used.some((tests) => tests.every((holds) => holds(row)));
}

function compileOne(scope: Scope, condition: XmlElement): Test {
  if (condition.attributes.has('setOperator')) {
    throw new MethodFailure('XTK-170006 Set operators are not available on this server.');
  }
  const nested = childrenNamed(condition, 'condition');
  const source = condition.attributes.get('expr') ?? '';
  if (source.trim() === '') return compileConditions(scope, nested);
  const own = compileCondition(scope, source);
  if (nested.length === 0) return own;
  const inner = compileConditions(scope, nested);
  return (row) => own(row) && inner(row);
}

/** The matching rows of the page that `startLine` and `lineCount` describe; rows after it are not looked at. */
function page(rows: readonly Row[], matches: Test, query: XmlElement): Row[] {
  const start = readCount(query, 'startLine') ?? 0;
  const end = start + (readCount(query, 'lineCount') ?? DEFAULT_LINE_COUNT);
  const found: Row[] = [];
  let at = 0;
  for (const row of rows) {
    if (at >= end) break;
    if (!matches(row)) continue;
    if (at >= start) found.push(row);
    at += 1;
  }
  return found;
}

function readCount(query: XmlElement, name: string): number | undefined {
  const text = query.attributes.get(name) ?? '';
  if (text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new MethodFailure(`The value '${text}' of '${name}' is not a whole number.`);
  return Number(text);
}
