import { compileExpression, type Scope } from '../expression/compile.ts';
import { child, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { MethodFailure, unknownSchema, unsupported } from './faults.ts';
import type { Row } from './records.ts';

type Test = (row: Row) => boolean;
type CompileWhere = (scope: Scope, where: XmlElement | undefined) => Test;

/**
 * A condition with `setOperator`: the value of its expression is among those that the sub query selects, or is not (Adobe's page on
 * data-oriented APIs). Throws `MethodFailure`.
 * @param compileWhere - compiles the conditions of the sub query
 */
export function compileSetCondition(scope: Scope, condition: XmlElement, compileWhere: CompileWhere): Test {
  const operator = (condition.attributes.get('setOperator') ?? '').toUpperCase();
  if (operator !== 'IN' && operator !== 'NOT IN') throw unsupported(`The set operator '${operator}'`);
  const [subQuery, ...others] = condition.children;
  if (subQuery?.name !== 'subQuery' || others.length > 0)
    throw new MethodFailure(`XTK-170006 A condition with '${operator}' takes one 'subQuery', and nothing else.`);
  const own = compileColumn(scope, condition.attributes.get('expr') ?? '');
  const selected = compileSubQuery(scope, subQuery, compileWhere);
  if (own.isText !== selected.isText) throw new MethodFailure('XTK-170006 A text and a number cannot be compared.');
  const isWanted = operator === 'IN';
  return (row) => selected.values().has(own.read(row)) === isWanted;
}

interface Column {
  readonly isText: boolean;
  readonly read: (row: Row) => string | number;
}

/** A value that was never set reads as in a comparison: an empty text, or zero. */
function compileColumn(scope: Scope, source: string): Column {
  const { type, read } = compileExpression(scope, source);
  const isText = type === 'string' || type === 'memo';
  return { isText, read: (row) => read(row) ?? (isText ? '' : 0) };
}

interface Selected {
  readonly isText: boolean;
  /** Read at the first row that is tested, once for the whole query. */
  values(): ReadonlySet<string | number>;
}

function compileSubQuery({ records }: Scope, subQuery: XmlElement, compileWhere: CompileWhere): Selected {
  const id = subQuery.attributes.get('schema') ?? '';
  const table = records.table(id);
  if (!table) throw unknownSchema(id);
  for (const name of ['select', 'where'])
    if (childrenNamed(subQuery, name).length > 1) throw unsupported(`A second '${name}'`);
  const inner: Scope = { schema: table.schema, records };
  const [node, ...others] = childrenNamed(child(subQuery, 'select'), 'node');
  if (!node || others.length > 0) throw new MethodFailure('XTK-170006 A sub query selects one column.');
  const { isText, read } = compileColumn(inner, node.attributes.get('expr') ?? '');
  const matches = compileWhere(inner, child(subQuery, 'where'));
  let found: ReadonlySet<string | number> | undefined;
  return {
    isText,
    values() {
      found ??= new Set(table.rows().filter(matches).map(read));
      return found;
    },
  };
}
