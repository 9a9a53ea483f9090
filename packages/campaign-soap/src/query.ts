import { invalidRequest } from './xml-writer.ts';
import type { WriteElement } from './xml-writer.ts';

/** A query on one schema (`xtk:queryDef`, Campaign Classic docs, data-oriented-apis). */
export interface QueryDef {
  /** `namespace:name`. */
  readonly schema: string;
  /** Default `select`. */
  readonly operation?: 'get' | 'getIfExists' | 'select' | 'count';
  /** XPaths of the wanted nodes, such as `@name` or `[group/@name]`. */
  readonly select: readonly (string | SelectNode)[];
  /** All must hold. */
  readonly where?: readonly Condition[];
  /** Ends with a unique attribute, so that the order of the rows is certain. */
  readonly orderBy?: readonly (string | OrderNode)[];
  /** Rows at most; 10,000 is the largest count servers are known to honour. */
  readonly lineCount?: number;
  /** First row, from 0. */
  readonly startLine?: number;
}

export interface SelectNode {
  readonly expr: string;
  readonly alias?: string;
}

export interface OrderNode {
  readonly expr: string;
  readonly descending?: boolean;
}

/** One column of another schema, to compare with. */
export interface SubQuery {
  /** `namespace:name`. */
  readonly schema: string;
  /** XPath of the column. */
  readonly select: string;
  /** All must hold. */
  readonly where: readonly Condition[];
}

export type XtkValue = string | number | boolean;

/** Made by `condition` only, so that no caller joins user text into an expression. */
export class Condition {
  readonly #element: WriteElement;

  private constructor(element: WriteElement) {
    this.#element = element;
  }

  static compare(path: string, operator: string, value: XtkValue): Condition {
    return new Condition({
      name: 'condition',
      attributes: { expr: `${checkedPath(path)} ${operator} ${xtkLiteral(value)}` },
    });
  }

  static contains(path: string, text: string): Condition {
    const pattern = `%${text.replaceAll(/[\\%_[\]]/g, '_')}%`;
    return new Condition({
      name: 'condition',
      attributes: { expr: `${checkedPath(path)} LIKE ${xtkLiteral(pattern)}` },
    });
  }

  static isIn(path: string, values: readonly XtkValue[]): Condition {
    if (values.length === 0) throw invalidRequest(path, 'needs at least one value');
    const list = values.map(xtkLiteral).join(', ');
    return new Condition({ name: 'condition', attributes: { expr: `${checkedPath(path)} IN (${list})` } });
  }

  static isInQuery(path: string, { schema, select, where }: SubQuery): Condition {
    const subQuery: WriteElement = {
      name: 'subQuery',
      attributes: { schema },
      children: [
        { name: 'select', children: [selectNode(checkedPath(select))] },
        ...section(
          'where',
          where.map(({ element }) => element),
        ),
      ],
    };
    return new Condition({
      name: 'condition',
      attributes: { expr: checkedPath(path), setOperator: 'IN' },
      children: [subQuery],
    });
  }

  static group(joint: 'AND' | 'OR', conditions: readonly Condition[]): Condition {
    if (conditions.length === 0) throw invalidRequest('where', 'needs at least one condition');
    // The joint stands between a condition and its neighbour; on every member, it reads the same in both directions.
    const children = conditions.map(({ element }) => ({
      ...element,
      attributes: { ...element.attributes, boolOperator: joint },
    }));
    return new Condition({ name: 'condition', attributes: { boolOperator: 'AND' }, children });
  }

  get element(): WriteElement {
    return this.#element;
  }
}

/** Conditions of a query: `condition.equals('@name', name)`. Paths are constants of the caller, values may be anything. */
export const condition = {
  equals: (path: string, value: XtkValue): Condition => Condition.compare(path, '=', value),
  notEquals: (path: string, value: XtkValue): Condition => Condition.compare(path, '!=', value),
  moreThan: (path: string, value: number): Condition => Condition.compare(path, '>', value),
  atLeast: (path: string, value: number): Condition => Condition.compare(path, '>=', value),
  atMost: (path: string, value: number): Condition => Condition.compare(path, '<=', value),
  /** What a pattern gives a meaning stands for any one character: some rows too many may come, and none too few. */
  contains: (path: string, text: string): Condition => Condition.contains(path, text),
  isIn: (path: string, values: readonly XtkValue[]): Condition => Condition.isIn(path, values),
  /** The value is in that column: `setOperator` with a `subQuery`, as Adobe's page on data-oriented APIs has it. */
  isInQuery: (path: string, subQuery: SubQuery): Condition => Condition.isInQuery(path, subQuery),
  anyOf: (conditions: readonly Condition[]): Condition => Condition.group('OR', conditions),
  allOf: (conditions: readonly Condition[]): Condition => Condition.group('AND', conditions),
} as const;

/** A literal of Campaign's expression language: text in quotes with `\` and `'` escaped, numbers as they are, booleans as 1 or 0. */
export function xtkLiteral(value: XtkValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
  if (!Number.isFinite(value)) throw invalidRequest('value', 'is not a finite number');
  return String(value);
}

/** The document `ExecuteQuery` takes. */
export function queryDocument(query: QueryDef): WriteElement {
  const { schema, operation = 'select', lineCount, startLine } = query;
  return {
    name: 'queryDef',
    attributes: {
      schema,
      operation,
      lineCount: checkedCount('lineCount', lineCount),
      startLine: checkedCount('startLine', startLine),
      // The documents of Adobe's own clients say which schema they are of.
      xtkschema: 'xtk:queryDef',
    },
    children: [
      { name: 'select', children: query.select.map(selectNode) },
      ...section(
        'where',
        (query.where ?? []).map(({ element }) => element),
      ),
      ...section('orderBy', (query.orderBy ?? []).map(orderNode)),
    ],
  };
}

function section(name: string, children: readonly WriteElement[]): WriteElement[] {
  return children.length === 0 ? [] : [{ name, children }];
}

function selectNode(node: string | SelectNode): WriteElement {
  return {
    name: 'node',
    attributes: typeof node === 'string' ? { expr: node } : { expr: node.expr, alias: node.alias },
  };
}

function orderNode(node: string | OrderNode): WriteElement {
  return {
    name: 'node',
    attributes: typeof node === 'string' ? { expr: node } : { expr: node.expr, sortDesc: node.descending },
  };
}

function checkedCount(field: string, count: number | undefined): number | undefined {
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0))
    throw invalidRequest(field, 'is not a row count');
  return count;
}

// `@name`, `folder/@name`, `[folder/@name]`: nothing that could end the path and begin an expression.
function checkedPath(path: string): string {
  if (!/^(?:[\w/@.:-]+|\[[\w/@.:-]+\])$/.test(path)) throw invalidRequest('path', 'is not an XPath of one node');
  return path;
}
