import { every, isDigit, isHexDigit, isOtherDash, isSpace } from './text-scan.ts';

/** A range of a text and its replacement. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces ranges, which must be in order and not overlap. */
export function replaceSpans(source: string, spans: readonly Replacement[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of spans) {
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}

/** Named entities for characters that masks use; a documentation page or an e-mail may contain them. */
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  ast: '*',
  apos: "'",
  dash: '-',
  gt: '>',
  hyphen: '-',
  lpar: '(',
  lt: '<',
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  period: '.',
  quot: '"',
  rpar: ')',
};

function decodeEntity(body: string): string | undefined {
  if (!body.startsWith('#')) return Object.hasOwn(namedEntities, body) ? namedEntities[body] : undefined;
  const isHex = body.startsWith('#x') || body.startsWith('#X');
  const digits = body.slice(isHex ? 2 : 1);
  if (digits === '' || digits.length > 6 || !every(digits, isHex ? isHexDigit : isDigit)) return undefined;
  const point = Number.parseInt(digits, isHex ? 16 : 10);
  if (point > 0x10ffff || point < 0x20) return undefined;
  return point === 0xa0 ? ' ' : String.fromCodePoint(point);
}

/** HTML entities in a text (`&#42;`, `&amp;`), each with the character it stands for. */
export function findHtmlEntities(source: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let start = source.indexOf('&');
  while (start !== -1) {
    const close = source.slice(start, start + 10).indexOf(';');
    const text = close === -1 ? undefined : decodeEntity(source.slice(start + 1, start + close));
    if (text !== undefined) found.push({ start, end: start + close + 1, text });
    start = source.indexOf('&', text === undefined ? start + 1 : start + close + 1);
  }
  return found;
}

/** Escapes a text so that the expression matches exactly it. */
export function literalMask(text: string): string {
  let escaped = '';
  for (const character of text) escaped += '\\.+*?()|[]{}^$'.includes(character) ? `\\${character}` : character;
  return escaped;
}

/** A text may be encoded this many times, once for each page that it passed through. */
const mostEncodings = 3;

/** Decodes every HTML entity, also `&amp;amp;`. */
export function decodeHtmlEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < mostEncodings; round += 1) {
    const entities = findHtmlEntities(decoded);
    if (entities.length === 0) return decoded;
    decoded = replaceSpans(decoded, entities);
  }
  return decoded;
}

/** Replaces runs of spaces by one plain space, and trims the start. With `dashes`, replaces other dashes by `-` instead. */
export function plainSpacesAndDashes(
  source: string,
  { dashes, keepTrailingSpace }: { readonly dashes: boolean; readonly keepTrailingSpace: boolean },
): string {
  let result = '';
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (dashes) result += isOtherDash(unit) ? '-' : source.charAt(at);
    else if (!isSpace(unit)) result += source.charAt(at);
    else if (result !== '' && !result.endsWith(' ')) result += ' ';
  }
  return !dashes && !keepTrailingSpace && result.endsWith(' ') ? result.slice(0, -1) : result;
}
