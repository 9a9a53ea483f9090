import { ExpressionError, tokenize, type Token } from './tokens.ts';

/** Comparison operators, in the one spelling used after parsing. */
export type ComparisonOperator = '=' | '!=' | '<' | '>' | '<=' | '>=' | 'like' | 'not-like';

/** Abstract syntax of an XTK expression. */
export type Expression =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; value: number }
  | { kind: 'path'; path: string }
  | { kind: 'call'; name: string; arguments: Expression[] }
  | { kind: 'comparison'; operator: ComparisonOperator; left: Expression; right: Expression }
  | { kind: 'in'; subject: Expression; values: Expression[]; negated: boolean }
  | { kind: 'is-null'; subject: Expression; negated: boolean }
  | { kind: 'not'; operand: Expression }
  | { kind: 'and' | 'or'; operands: Expression[] };

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
};

/** Parses one expression. Throws `ExpressionError`. */
export function parseExpression(source: string): Expression {
  const reader = new Reader(tokenize(source));
  const expression = readOr(reader);
  if (!reader.atEnd()) throw new ExpressionError('Unexpected text after the expression.');
  return expression;
}

/** Deeper nesting is refused rather than left to exhaust the stack. */
const DEEPEST = 200;

class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Runs a nested reading. */
  nested<Result>(read: (reader: Reader) => Result): Result {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new ExpressionError('The expression is nested too deeply.');
    const result = read(this);
    this.depth -= 1;
    return result;
  }

  atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.at + offset];
  }

  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new ExpressionError('The expression ends too early.');
    this.at += 1;
    return token;
  }

  isSymbol(text: string): boolean {
    const token = this.peek();
    return token?.kind === 'symbol' && token.text === text;
  }

  isWord(text: string, offset = 0): boolean {
    const token = this.peek(offset);
    return token?.kind === 'word' && token.text.toLowerCase() === text;
  }

  take(test: boolean): boolean {
    if (test) this.at += 1;
    return test;
  }

  expectSymbol(text: string): void {
    if (!this.take(this.isSymbol(text))) throw new ExpressionError(`'${text}' is expected.`);
  }

  expectWord(text: string): void {
    if (!this.take(this.isWord(text))) throw new ExpressionError(`'${text}' is expected.`);
  }
}

function readOr(reader: Reader): Expression {
  const operands = [readAnd(reader)];
  while (reader.take(reader.isWord('or'))) operands.push(readAnd(reader));
  return join('or', operands);
}

function readAnd(reader: Reader): Expression {
  const operands = [readNot(reader)];
  while (reader.take(reader.isWord('and'))) operands.push(readNot(reader));
  return join('and', operands);
}

function join(kind: 'and' | 'or', operands: Expression[]): Expression {
  const [only] = operands;
  return operands.length === 1 && only ? only : { kind, operands };
}

function readNot(reader: Reader): Expression {
  if (reader.take(reader.isWord('not'))) return { kind: 'not', operand: reader.nested(readNot) };
  return readComparison(reader);
}

function readComparison(reader: Reader): Expression {
  const left = readPrimary(reader);
  const token = reader.peek();
  if (token?.kind === 'symbol' && COMPARISONS[token.text] !== undefined) {
    reader.next();
    return { kind: 'comparison', operator: COMPARISONS[token.text] ?? '=', left, right: readPrimary(reader) };
  }
  if (reader.take(reader.isWord('is'))) {
    const negated = reader.take(reader.isWord('not'));
    reader.expectWord('null');
    return { kind: 'is-null', subject: left, negated };
  }
  const negated = reader.isWord('not') && (reader.isWord('like', 1) || reader.isWord('in', 1));
  reader.take(negated);
  if (reader.take(reader.isWord('like'))) {
    return { kind: 'comparison', operator: negated ? 'not-like' : 'like', left, right: readPrimary(reader) };
  }
  if (reader.take(reader.isWord('in'))) return { kind: 'in', subject: left, values: readList(reader), negated };
  return left;
}

function readList(reader: Reader): Expression[] {
  reader.expectSymbol('(');
  if (reader.take(reader.isSymbol(')'))) return [];
  const values = [readOr(reader)];
  while (reader.take(reader.isSymbol(','))) values.push(readOr(reader));
  reader.expectSymbol(')');
  return values;
}

function readPrimary(reader: Reader): Expression {
  const token = reader.next();
  switch (token.kind) {
    case 'string':
      return { kind: 'text', value: token.text };
    case 'number':
      return { kind: 'number', value: token.value };
    case 'date':
      return { kind: 'date', value: readTime(token.text) };
    case 'path':
      return { kind: 'path', path: token.text };
    case 'word':
      return readWord(reader, token.text);
    default:
      return readSymbol(reader, token.text);
  }
}

function readWord(reader: Reader, word: string): Expression {
  if (reader.isSymbol('(')) return { kind: 'call', name: word, arguments: reader.nested(readList) };
  const lower = word.toLowerCase();
  if (lower === 'true') return { kind: 'number', value: 1 };
  if (lower === 'false') return { kind: 'number', value: 0 };
  return { kind: 'path', path: word };
}

function readSymbol(reader: Reader, symbol: string): Expression {
  if (symbol === '(') {
    const inner = reader.nested(readOr);
    reader.expectSymbol(')');
    return inner;
  }
  if (symbol === '-') {
    const token = reader.next();
    if (token.kind === 'number') return { kind: 'number', value: -token.value };
  }
  throw new ExpressionError(`Unexpected '${symbol}'.`);
}

/** Reads `2002/02/01`, `2002-02-01 10:00:00` or the wire form `2022-09-16 07:39:50.796Z` as milliseconds, in UTC. */
export function readTime(text: string): number {
  const normal = text.trim().replaceAll('/', '-').replace(' ', 'T');
  const time = Date.parse(normal.length === 10 || normal.endsWith('Z') ? normal : `${normal}Z`);
  if (Number.isNaN(time)) throw new ExpressionError(`'${text}' is not a date.`);
  return time;
}
