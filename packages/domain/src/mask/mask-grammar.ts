import type { MaskFaultCode } from './mask-faults.ts';
import { every, isAsciiLetter, isDigit, isHexDigit } from '../text/text-scan.ts';

interface GroupHead {
  readonly end: number;
  /** The head is a complete construct, such as `(?i)`. */
  readonly closes: boolean;
  readonly fault?: MaskFaultCode | undefined;
  readonly name?: string | undefined;
}

/** What follows `(?`. `end` is the offset after the part that opens the group. */
export function readGroupHead(source: string, at: number): GroupHead {
  const rest = source.slice(at + 2, at + 5);
  const open = (length: number, fault?: MaskFaultCode): GroupHead => ({ end: at + 2 + length, closes: false, fault });
  if (rest.startsWith('=') || rest.startsWith('!')) return open(1, 'look-around');
  if (rest.startsWith('<=') || rest.startsWith('<!')) return open(2, 'look-around');
  if (rest.startsWith('>')) return open(1, 'atomic-group');
  if (rest.startsWith('|')) return open(1, 'branch-reset');
  if (rest.startsWith('(')) return open(0, 'conditional');
  if (rest.startsWith('#')) return open(1, 'comment');
  if (rest.startsWith('P=')) return open(2, 'back-reference');
  if (rest.startsWith('P>') || rest.startsWith('&')) return open(1, 'recursion');
  if (rest.startsWith('R') || isDigit(rest.charCodeAt(0))) return open(1, 'recursion');
  if (rest.startsWith('P<') || rest.startsWith('<')) {
    const from = at + 2 + (rest.startsWith('P') ? 2 : 1);
    const close = source.indexOf('>', from);
    if (close === -1 || close === from) return open(rest.startsWith('P') ? 2 : 1, 'bad-group');
    return { end: close + 1, closes: false, name: source.slice(from, close) };
  }
  return readFlags(source, at);
}

function readFlags(source: string, at: number): GroupHead {
  let end = at + 2;
  let known = true;
  while (end < source.length && (isAsciiLetter(source.charCodeAt(end)) || source[end] === '-')) {
    if (!'imsU-'.includes(source.charAt(end))) known = false;
    end += 1;
  }
  const fault: MaskFaultCode | undefined = known ? undefined : 'inline-flag';
  if (source[end] === ')') return { end: end + 1, closes: true, fault };
  if (source[end] === ':') return { end: end + 1, closes: false, fault };
  return { end: Math.min(at + 2, source.length), closes: false, fault: 'bad-group' };
}

/** End of the digits from `at` on; -1 for a number with a leading zero, which RE2 reads as plain text. */
function endOfCount(source: string, at: number): number {
  let index = at;
  while (isDigit(source.charCodeAt(index))) index += 1;
  return source[at] === '0' && index > at + 1 ? -1 : index;
}

/** End of up to three octal digits after `\0`: Java reads three, others two. */
export function endOfOctal(source: string, at: number): number {
  let index = at;
  while (index < at + 3 && source.charAt(index) >= '0' && source.charAt(index) <= '7') index += 1;
  return index;
}

/** End of `{n}`, `{n,}` or `{n,m}`, or -1 when the brace is plain text. */
export function endOfRepeat(source: string, at: number): number {
  let index = endOfCount(source, at + 1);
  if (index <= at + 1) return -1;
  if (source[index] === ',') index = endOfCount(source, index + 1);
  return index !== -1 && source[index] === '}' ? index + 1 : -1;
}

/** End of `\x41` or `\x{41}`, or -1 when the braces have other characters than hexadecimal digits. */
export function endOfHex(source: string, at: number): number {
  if (source[at + 2] === '{') {
    const close = source.indexOf('}', at + 3);
    return close > at + 3 && every(source.slice(at + 3, close), isHexDigit) ? close + 1 : -1;
  }
  let index = at + 2;
  while (index < at + 4 && isHexDigit(source.charCodeAt(index))) index += 1;
  return index;
}

function isPropertyUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || '_^ =-'.includes(String.fromCharCode(unit));
}

/** End of `\pL` or `\p{Greek}`, or -1 when no name of a property follows. */
export function endOfProperty(source: string, at: number): number {
  if (source[at + 2] !== '{') return isAsciiLetter(source.charCodeAt(at + 2)) ? at + 3 : -1;
  const close = source.indexOf('}', at + 3);
  return close > at + 3 && every(source.slice(at + 3, close), isPropertyUnit) ? close + 1 : -1;
}

/** Whether there is an unescaped parenthesis from `at` on. */
export function hasParenthesis(source: string, at: number): boolean {
  for (let index = at; index < source.length; index += source[index] === '\\' ? 2 : 1) {
    if (source[index] === '(' || source[index] === ')') return true;
  }
  return false;
}

/** End of a bracketed class, or -1. A `]` that comes first is a member; skips `[:alpha:]` and escapes. */
export function endOfClass(source: string, at: number): number {
  let index = at + 1;
  if (source[index] === '^') index += 1;
  if (source[index] === ']') index += 1;
  while (index < source.length) {
    if (source[index] === ']') return index + 1;
    if (source[index] === '\\') index += 2;
    else if (source.startsWith('[:', index)) {
      const close = source.indexOf(':]', index + 2);
      index = close === -1 ? index + 1 : close + 2;
    } else index += 1;
  }
  return -1;
}
