import { readFileSync, statSync } from 'node:fs';
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { systemCode } from './config-error.ts';

export type ConfigFile =
  | { readonly kind: 'read'; readonly value: unknown; readonly faults: readonly string[] }
  | { readonly kind: 'unreadable'; readonly faults: readonly [string] };

const where = 'CONSOLE_CONFIG names a file that';

/** Parses the configuration file. Comments and trailing commas are allowed; faults name line and column, never the text. */
export function readConfigFile(file: string): ConfigFile {
  let bytes: Buffer;
  try {
    if (statSync(file).isDirectory())
      return unreadable('CONSOLE_CONFIG names a folder: give it the path of the configuration file');
    bytes = readFileSync(file);
  } catch (error) {
    return unreadable(readFault(systemCode(error)));
  }
  let text: string;
  try {
    // The decoder removes a byte order mark.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable(`${where} is not UTF-8 text: save it as JSON in UTF-8`);
  }
  return parse(text);
}

function parse(text: string): ConfigFile {
  if (text.trim() === '')
    return unreadable(`${where} is empty: write JSON into it, as \`pnpm server config init\` does`);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const at = positionOf(text, first?.offset ?? 0);
    const needed = (first && needs[printParseErrorCode(first.error)]) ?? 'write JSON there';
    return unreadable(`${where} is not JSON at ${at}: ${needed}`);
  }
  const faults = twiceNamed(tree).map(
    (offset) => `${where} has a key twice in one object, the second time at ${positionOf(text, offset)}: take one out.`,
  );
  const value: unknown = getNodeValue(tree);
  return { kind: 'read', value, faults };
}

const needs: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma is missing before it',
  ColonExpected: 'a colon is missing before it',
  CloseBraceExpected: 'a closing brace, }, is missing',
  CloseBracketExpected: 'a closing bracket, ], is missing',
  PropertyNameExpected: 'a key in double quotes belongs there',
  ValueExpected: 'a value belongs there',
  InvalidSymbol: 'texts and keys belong in double quotes, and only true, false and null go without',
  EndOfFileExpected: 'the object has ended before it, so take out what follows',
  UnexpectedEndOfString: 'a text that begins there has no closing double quote on its line',
  UnexpectedEndOfComment: 'a comment that begins there is not closed with */',
  InvalidEscapeCharacter: 'a backslash in a text is written twice, \\\\',
  InvalidCharacter: 'a line break, a tab or another control character in a text is written as \\n, \\t or \\u',
};

function unreadable(sentence: string): ConfigFile {
  return { kind: 'unreadable', faults: [`${sentence}.`] };
}

function readFault(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'CONSOLE_CONFIG names a file that is not there: give it the path of the configuration file, or write one with `pnpm server config init`';
  if (code === 'EACCES' || code === 'EPERM')
    return 'CONSOLE_CONFIG names a file that this user may not read: give its user the right with chown or chmod';
  return `CONSOLE_CONFIG names a file that cannot be read (${code}): give it the path of the configuration file`;
}

function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** Offsets of duplicate keys: a parser would silently take the last one. */
function twiceNamed(node: Node): number[] {
  const seen = new Set<unknown>();
  const twice: number[] = [];
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined;
    if (key !== undefined) {
      if (seen.has(key.value)) twice.push(key.offset);
      seen.add(key.value);
    }
    twice.push(...twiceNamed(child));
  }
  return twice;
}
