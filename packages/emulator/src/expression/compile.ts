import type { Records, Row } from '../campaign/records.ts';
import { unknownAttribute, unreadableExpression } from '../campaign/faults.ts';
import { fieldAt, linkNamed, type Field, type FieldType, type Link, type Schema } from '../schemas/definition.ts';
import { like } from './like.ts';
import { parseExpression, readTime, type ComparisonOperator, type Expression } from './parse.ts';
import { ExpressionError } from './tokens.ts';

export type Value = string | number | null;

/** A compiled expression: its value for a row, and its type. */
export interface Compiled {
  readonly type: FieldType;
  readonly read: (row: Row) => Value;
}

/** The target of a path: a field or a linked entity, reached over links. */
export interface ResolvedPath {
  readonly hops: readonly Link[];
  readonly schema: Schema;
  readonly field: Field | undefined;
}

/** The schema and records that an expression is compiled for. */
export interface Scope {
  readonly schema: Schema;
  readonly records: Records;
}

/** Follows a path such as `@name`, `folder/@name` or `desc`. Throws the XTK-170036 failure for an unknown step. */
export function resolvePath(scope: Scope, path: string): ResolvedPath {
  const hops: Link[] = [];
  let schema = scope.schema;
  let rest = path;
  for (;;) {
    const field = fieldAt(schema, rest);
    if (field) return { hops, schema, field };
    const slash = rest.indexOf('/');
    const link = linkNamed(schema, slash < 0 ? rest : rest.slice(0, slash));
    const target = link ? scope.records.table(link.target)?.schema : undefined;
    if (!link || !target) throw unknownAttribute(schema, rest);
    hops.push(link);
    schema = target;
    if (slash < 0) return { hops, schema, field: undefined };
    rest = rest.slice(slash + 1);
  }
}

/** The row at the end of the links, or undefined where one of them is empty. */
export function followLinks(records: Records, hops: readonly Link[], start: Row): Row | undefined {
  let current: Row | undefined = start;
  for (const hop of hops) {
    const id: string | undefined = current.get(hop.via);
    current = id === undefined ? undefined : records.table(hop.target)?.byIdentifier(id);
    if (!current) return undefined;
  }
  return current;
}

/** Compiles an expression in the scope of a schema. Throws a `MethodFailure` with the cause lines of a real server. */
export function compileExpression(scope: Scope, source: string): Compiled {
  try {
    return compile(scope, parseExpression(source));
  } catch (error) {
    if (error instanceof ExpressionError) throw unreadableExpression(source, error.message);
    throw error;
  }
}

/** Compiles an expression as a condition. */
export function compileCondition(scope: Scope, source: string): (row: Row) => boolean {
  const compiled = compileExpression(scope, source);
  return (row) => truth(compiled.read(row));
}

function truth(value: Value): boolean {
  return value !== null && value !== 0 && value !== '' && value !== '0';
}

function compile(scope: Scope, expression: Expression): Compiled {
  switch (expression.kind) {
    case 'text':
      return { type: 'string', read: () => expression.value };
    case 'number':
      return { type: 'long', read: () => expression.value };
    case 'date':
      return { type: 'datetime', read: () => expression.value };
    case 'path':
      return compilePath(scope, expression.path);
    case 'call':
      return compileCall(scope, expression);
    case 'comparison':
      return compileComparison(scope, expression);
    case 'in': {
      const tests = expression.values.map((right) =>
        compileComparison(scope, { kind: 'comparison', operator: '=', left: expression.subject, right }),
      );
      return test((row) => tests.some((each) => truth(each.read(row))) !== expression.negated);
    }
    case 'is-null': {
      const subject = compile(scope, expression.subject);
      return test((row) => isNull(subject.read(row)) !== expression.negated);
    }
    case 'not': {
      const operand = compile(scope, expression.operand);
      return test((row) => !truth(operand.read(row)));
    }
    default: {
      const operands = expression.operands.map((operand) => compile(scope, operand));
      const wanted = expression.kind === 'or';
      return test((row) => operands.some((operand) => truth(operand.read(row)) === wanted) === wanted);
    }
  }
}

function test(holds: (row: Row) => boolean): Compiled {
  return { type: 'boolean', read: (row) => (holds(row) ? 1 : 0) };
}

// The database behind Campaign stores an empty string as null.
function isNull(value: Value): boolean {
  return value === null || value === '';
}

function compilePath(scope: Scope, path: string): Compiled {
  const { hops, field } = resolvePath(scope, path);
  const { records } = scope;
  const stored = field?.path ?? '@id';
  const type = field?.type ?? 'long';
  return {
    type,
    read: (row) => {
      const value = followLinks(records, hops, row)?.get(stored);
      return value === undefined ? null : typed(value, type);
    },
  };
}

function typed(value: string, type: FieldType): Value {
  if (type === 'string' || type === 'memo') return value;
  if (value === '') return null;
  if (type === 'datetime') return readTime(value);
  if (value === 'true') return 1;
  if (value === 'false') return 0;
  return Number(value);
}

type Call = Extract<Expression, { kind: 'call' }>;

/** How many arguments each function takes. */
const FUNCTIONS: Readonly<Record<string, number>> = { lower: 1, upper: 1, length: 1, getdate: 0, iif: 3 };

function compileCall(scope: Scope, call: Call): Compiled {
  const name = call.name.toLowerCase();
  const wanted = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (wanted === undefined) throw new ExpressionError(`The function '${call.name}' is unknown.`);
  if (call.arguments.length !== wanted) {
    throw new ExpressionError(`The function '${call.name}' takes ${wanted} arguments, not ${call.arguments.length}.`);
  }
  const operands = call.arguments.map((operand) => compile(scope, operand));
  const [first] = operands;
  switch (name) {
    case 'lower':
      return { type: 'string', read: (row) => asText(first?.read(row)).toLowerCase() };
    case 'upper':
      return { type: 'string', read: (row) => asText(first?.read(row)).toUpperCase() };
    case 'length':
      return { type: 'long', read: (row) => asText(first?.read(row)).length };
    case 'getdate':
      return { type: 'datetime', read: () => Date.now() };
    default: {
      const [condition, yes, no] = operands;
      return {
        type: yes?.type ?? 'string',
        read: (row) => (condition && truth(condition.read(row)) ? yes : no)?.read(row) ?? null,
      };
    }
  }
}

function asText(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

type Comparison = Extract<Expression, { kind: 'comparison' }>;

function compileComparison(scope: Scope, comparison: Comparison): Compiled {
  const left = compile(scope, comparison.left);
  const right = compile(scope, comparison.right);
  checkComparable(comparison, [left.type, right.type]);
  if (comparison.operator === 'like' || comparison.operator === 'not-like') {
    const wanted = comparison.operator === 'like';
    return test((row) => like(asText(left.read(row)), asText(right.read(row))) === wanted);
  }
  const holds = ORDERINGS[comparison.operator];
  const type = isText(left.type) ? right.type : left.type;
  if (isText(type)) {
    return test((row) => holds(compareText(asText(left.read(row)), asText(right.read(row)))));
  }
  const toNumber = (value: Value): number => {
    // A number that was never set reads as zero.
    const read = typeof value === 'string' ? typed(value, type) : value;
    return typeof read === 'number' ? read : 0;
  };
  return test((row) => holds(toNumber(left.read(row)) - toNumber(right.read(row))));
}

/**
 * Refuses a text that is compared with a number or a date and is not one: a database fails on it. Only a constant can be read as a
 * number; the text of a column is not converted.
 */
function checkComparable({ operator, left, right }: Comparison, [leftType, rightType]: readonly FieldType[]): void {
  if (operator === 'like' || operator === 'not-like' || !leftType || !rightType) return;
  if (isText(leftType) === isText(rightType)) return;
  const [side, type] = isText(leftType) ? [left, rightType] : [right, leftType];
  if (side.kind !== 'text') throw new ExpressionError('A text and a number cannot be compared.');
  const value = typed(side.value, type);
  if (typeof value === 'number' && Number.isNaN(value)) {
    throw new ExpressionError(`'${side.value}' is not a value of type ${type}.`);
  }
}

function isText(type: FieldType): boolean {
  return type === 'string' || type === 'memo';
}

/** Orders two texts by code unit; the emulated database has the C collation. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const ORDERINGS: Readonly<Record<Exclude<ComparisonOperator, 'like' | 'not-like'>, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
