import { literalMask } from '../text/text-corrections.ts';
import { isAsciiLetter, isDigit } from '../text/text-scan.ts';
import { trimmed, type TextWord, wordsOf } from '../text/text-words.ts';

/** A wildcard or a placeholder in a mask. */
export interface PlaceholderSlip extends TextWord {
  readonly code: 'wildcard' | 'placeholder';
  /** Absent where only the profiles' names show what it stands for. */
  readonly corrected?: string;
}

/** Endings that people write for "any text"; longer ones first. */
const wildcardEnds = [
  '{.*}',
  '<.*>',
  '[.*]',
  '{*}',
  '<*>',
  '[*]',
  '{0}',
  '...',
  '**',
  '.*',
  '.+',
  '%s',
  '$1',
  '*',
  '%',
  '?',
  '…',
];
/** The same with a parenthesis. `(*)` has its own hint, since Adobe's page prints it. */
const wildcardGroups = [
  '(**)',
  '(%)',
  '(?)',
  '({*})',
  '(<*>)',
  '()',
  '(.*',
  '(*',
  '(.*}',
  '(.*]',
  '(…)',
  '(...)',
  '(%s)',
];
/** Wildcards that stand for one part of a name. */
const wildcardWords: ReadonlySet<string> = new Set(['*', '%', '?', '**', '{*}', '<*>', '[*]', '(*)', '…', '...']);

const tenantWords = new Set(['tenant', 'tenantid', 'tenantname', 'instance', 'instanceid', 'instancename']);
const groupWords = new Set(['internal', 'internalname', 'group', 'groupname', 'operatorgroup']);
const fillerWords = new Set('your,my,the,a,this,of,campaign,marketing,operator,id,name,here,xxx'.split(','));

/** The words of a placeholder in lower case: `<your-instance-name>` has three. */
function partsOf(text: string): readonly string[] {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    plain += isAsciiLetter(unit) || isDigit(unit) || unit > 0x7f ? text.charAt(at) : ' ';
  }
  return plain.toLowerCase().split(' ').filter(Boolean);
}

function isPlaceholderFor(text: string, meant: ReadonlySet<string>): boolean {
  const parts = partsOf(text);
  return parts.some((part) => meant.has(part)) && parts.every((part) => meant.has(part) || fillerWords.has(part));
}

/** The word is a wildcard, or ends with one that is not a quantifier (`acme_*`, `acme%`). */
function isWild(word: string): boolean {
  if (wildcardWords.has(word)) return true;
  return (word.endsWith('*') || word.endsWith('%')) && !'.)]}\\'.includes(word.at(-2) ?? '.');
}

/** The text with a capture appended; escaped unless it is an expression. */
function withCapture(text: string, hasGroup: boolean): string {
  return `${hasGroup ? text : literalMask(text)}(.*)`;
}

function endSlips(source: string, hasGroup: boolean): PlaceholderSlip[] {
  const { end } = trimmed(source, { start: 0, end: source.length });
  const text = source.slice(0, end);
  const found = (hasGroup ? wildcardGroups : wildcardEnds).find((sign) => text.endsWith(sign));
  if (found === undefined) return [];
  const start = end - found.length;
  const before = text.slice(0, start);
  if (before.endsWith('\\')) return [];
  const slip = { code: 'wildcard', start, end, corrected: withCapture(before, hasGroup) } as const;
  if (before === '' || before.endsWith(' ')) return [slip];
  // `acme_prod*` lacks the dash before the group's name.
  const joined = withCapture(before + (before.endsWith('-') ? ' ' : ' - '), hasGroup);
  return [slip, { ...slip, corrected: joined }];
}

function wordSlips(source: string, hasGroup: boolean): PlaceholderSlip[] {
  const words = wordsOf(source);
  const all = trimmed(source, { start: 0, end: source.length });
  return words.flatMap(({ start, end }, index): PlaceholderSlip[] => {
    const text = source.slice(start, end);
    const isLast = end === all.end && index > 0;
    if (isWild(text) && !isLast) return [{ code: 'wildcard', start, end }];
    if (isLast && isPlaceholderFor(text, groupWords)) {
      return [{ code: 'placeholder', start, end, corrected: withCapture(source.slice(0, start), hasGroup) }];
    }
    // `Campaign instance` at the start is not a placeholder: the first word of a name is the product.
    const isTenant = isPlaceholderFor(text, tenantWords) && (index > 0 || !text.toLowerCase().startsWith('campaign'));
    return isTenant ? [{ code: 'placeholder', start, end }] : [];
  });
}

/** Wildcards, and placeholders as in the manual. `hasGroup`: the mask has an unescaped parenthesis. */
export function placeholderSlips(source: string, hasGroup: boolean): readonly PlaceholderSlip[] {
  const words = wordSlips(source, hasGroup);
  const ends = endSlips(source, hasGroup).filter((slip) => !words.some(({ end }) => end === slip.end));
  return [...ends, ...words];
}

/**
 * The words of a mask or a name, in lower case, that show whose profiles are meant: without wildcards, placeholders, captures and
 * the product's name.
 */
export function saidWords(source: string): readonly string[] {
  const slips = placeholderSlips(source, true);
  const words = wordsOf(source);
  // A mask of three or more words without a capture is a whole name, and its last word is a group's name.
  const said = source.includes('(') || words.length < 3 ? words : words.slice(0, -1);
  return said.flatMap(({ start, end }) => {
    const isPlaceholder = slips.some((slip) => slip.start <= start && end <= slip.end);
    const word = partsOf(source.slice(start, end)).join(' ');
    return isPlaceholder || word.startsWith('campaign') || source.slice(start, end).includes('(') ? [] : [word];
  });
}
