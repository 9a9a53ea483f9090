import { compareText, compileExpression, type Scope, type Value } from '../expression/compile.ts';
import { fieldAt } from '../schemas/definition.ts';
import { child, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { readFlag } from './query-form.ts';
import type { Row, Table } from './records.ts';

interface OrderKey {
  readonly source: string;
  readonly descending: boolean;
  readonly read: (row: Row) => Value;
}

/** The rows of a table in the order of a query; in stored order when it has none. Throws `MethodFailure`. */
export function rowsInOrder(scope: Scope, query: XmlElement, table: Table): readonly Row[] {
  const keys = childrenNamed(child(query, 'orderBy'), 'node').map((node): OrderKey => {
    const source = (node.attributes.get('expr') ?? '').trim();
    return { source, descending: readFlag(node, 'sortDesc'), read: compileExpression(scope, source).read };
  });
  if (keys.length === 0) return table.rows();
  if (!keys.every(({ source }) => isOwnField(scope, source))) return [...table.rows()].sort(comparison(keys));
  const name = keys.map(({ source, descending }) => `${source} ${descending ? 'desc' : 'asc'}`).join(', ');
  return table.ordered(name, comparison(keys));
}

/** Whether the value depends only on the row, so that the order can be cached until the table changes. */
function isOwnField({ schema }: Scope, source: string): boolean {
  return fieldAt(schema, source.replace(/^\[(.*)\]$/, '$1')) !== undefined;
}

function comparison(keys: readonly OrderKey[]): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const { read, descending } of keys) {
      const order = compareValues(read(left), read(right));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
}

function compareValues(left: Value, right: Value): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left ?? 0) - Number(right ?? 0);
  return compareText(left ?? '', right ?? '');
}
