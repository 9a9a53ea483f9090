/** One lexical unit of an XTK expression. `path` is already without its brackets. */
export type Token =
  | { kind: 'path'; text: string }
  | { kind: 'word'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; text: string }
  | { kind: 'symbol'; text: string };

/** The expression cannot be understood. The caller adds the code and the schema. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

const SYMBOLS = ['<=', '>=', '!=', '<>', '=', '<', '>', '(', ')', ',', '+', '-', '*', '/'];
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u;
const NUMBER = /^\d+(?:\.\d+)?/;

/** Splits an expression into tokens. Throws `ExpressionError` at the first character that fits none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const space = /^\s+/.exec(rest);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [token, length] = nextToken(rest);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function nextToken(rest: string): [Token, number] {
  const first = rest.charAt(0);
  if (first === "'" || first === '"') return readString(rest, first);
  if (first === '[') return readBracket(rest);
  if (first === '#') return readDate(rest);
  if (first === '@') return readAttribute(rest);
  const number = NUMBER.exec(rest);
  if (number) return [{ kind: 'number', value: Number(number[0]) }, number[0].length];
  const word = NAME.exec(rest);
  if (word) return [{ kind: 'word', text: word[0] }, word[0].length];
  const symbol = SYMBOLS.find((candidate) => rest.startsWith(candidate));
  if (symbol !== undefined) return [{ kind: 'symbol', text: symbol }, symbol.length];
  throw new ExpressionError(`Unexpected character '${first}'.`);
}

function readString(rest: string, quote: string): [Token, number] {
  let text = '';
  for (let at = 1; at < rest.length; at += 1) {
    const character = rest.charAt(at);
    if (character === quote) return [{ kind: 'string', text }, at + 1];
    if (character === '\\' && at + 1 < rest.length) {
      at += 1;
      text += rest.charAt(at);
    } else {
      text += character;
    }
  }
  throw new ExpressionError('A character string is not closed.');
}

function readBracket(rest: string): [Token, number] {
  const end = rest.indexOf(']');
  const text = end > 0 ? rest.slice(1, end).trim() : '';
  if (text === '') throw new ExpressionError('A path in brackets is empty or not closed.');
  return [{ kind: 'path', text }, end + 1];
}

function readDate(rest: string): [Token, number] {
  const end = rest.indexOf('#', 1);
  if (end < 0) throw new ExpressionError('A date is not closed.');
  return [{ kind: 'date', text: rest.slice(1, end) }, end + 1];
}

function readAttribute(rest: string): [Token, number] {
  const name = NAME.exec(rest.slice(1));
  if (!name) throw new ExpressionError("An attribute name is missing after '@'.");
  return [{ kind: 'path', text: `@${name[0]}` }, name[0].length + 1];
}
