import { literalMask } from '../text/text-corrections.ts';
import { isAsciiLetter, isDigit } from '../text/text-scan.ts';
import { trimmed, type TextWord, wordsOf } from '../text/text-words.ts';

/** A stretch where a wildcard or a placeholder stands for what the mask should say. */
export interface SlotSlip extends TextWord {
  readonly code: 'wildcard' | 'placeholder';
  /** Absent where only the profiles' names can tell what belongs there. */
  readonly corrected?: string;
}

/** What people write at a mask's end for "and then anything", the longer ones first. */
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
/** The same with a parenthesis. `(*)` has a remark of its own: Adobe's page prints it. */
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
/** Words that stand for one part of a name. */
const wildcardWords: ReadonlySet<string> = new Set(['*', '%', '?', '**', '{*}', '<*>', '[*]', '(*)', '…', '...']);

const tenantWords = new Set(['tenant', 'tenantid', 'tenantname', 'instance', 'instanceid', 'instancename']);
const groupWords = new Set(['internal', 'internalname', 'group', 'groupname', 'operatorgroup']);
const besideThem = new Set('your,my,the,a,this,of,campaign,marketing,operator,id,name,here,xxx'.split(','));

/** The words of a placeholder in small letters: `<your-instance-name>` holds three. */
function partsOf(text: string): readonly string[] {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    plain += isAsciiLetter(unit) || isDigit(unit) || unit > 0x7f ? text.charAt(at) : ' ';
  }
  return plain.toLowerCase().split(' ').filter(Boolean);
}

function standsFor(text: string, meant: ReadonlySet<string>): boolean {
  const parts = partsOf(text);
  return parts.some((part) => meant.has(part)) && parts.every((part) => meant.has(part) || besideThem.has(part));
}

/** The whole word is a wildcard, or it ends with one that repeats nothing (`acme_*`, `acme%`). */
function isWild(word: string): boolean {
  if (wildcardWords.has(word)) return true;
  return (word.endsWith('*') || word.endsWith('%')) && !'.)]}\\'.includes(word.at(-2) ?? '.');
}

/** The mask up to this text, then a capture. Text that was no expression is taken literally. */
function withCapture(text: string, hasGroup: boolean): string {
  return `${hasGroup ? text : literalMask(text)}(.*)`;
}

function endSlips(source: string, hasGroup: boolean): SlotSlip[] {
  const { end } = trimmed(source, { start: 0, end: source.length });
  const text = source.slice(0, end);
  const found = (hasGroup ? wildcardGroups : wildcardEnds).find((sign) => text.endsWith(sign));
  if (found === undefined) return [];
  const start = end - found.length;
  const before = text.slice(0, start);
  if (before.endsWith('\\')) return [];
  const slip = { code: 'wildcard', start, end, corrected: withCapture(before, hasGroup) } as const;
  if (before === '' || before.endsWith(' ')) return [slip];
  // `acme_prod*` leaves out the dash before the group's name.
  const joined = withCapture(before + (before.endsWith('-') ? ' ' : ' - '), hasGroup);
  return [slip, { ...slip, corrected: joined }];
}

function wordSlips(source: string, hasGroup: boolean): SlotSlip[] {
  const words = wordsOf(source);
  const all = trimmed(source, { start: 0, end: source.length });
  return words.flatMap(({ start, end }, index): SlotSlip[] => {
    const text = source.slice(start, end);
    const isLast = end === all.end && index > 0;
    if (isWild(text) && !isLast) return [{ code: 'wildcard', start, end }];
    if (isLast && standsFor(text, groupWords)) {
      return [{ code: 'placeholder', start, end, corrected: withCapture(source.slice(0, start), hasGroup) }];
    }
    // `Campaign instance` at the start is no placeholder: the first word of a name says what product it is for.
    const isTenant = standsFor(text, tenantWords) && (index > 0 || !text.toLowerCase().startsWith('campaign'));
    return isTenant ? [{ code: 'placeholder', start, end }] : [];
  });
}

/** Wildcards and placeholders of the manual. `hasGroup`: a parenthesis counts. */
export function slotSlips(source: string, hasGroup: boolean): readonly SlotSlip[] {
  const words = wordSlips(source, hasGroup);
  const ends = endSlips(source, hasGroup).filter((slip) => !words.some(({ end }) => end === slip.end));
  return [...ends, ...words];
}

/**
 * The words of a mask or a name, in small letters, that tell whose profiles are meant: without wildcards, placeholders, captures
 * and the first word, which says what product it is.
 */
export function saidWords(source: string): readonly string[] {
  const slots = slotSlips(source, true);
  const words = wordsOf(source);
  // A mask that captures nothing and has three words is a whole name, and the last word of it a group's.
  const said = source.includes('(') || words.length < 3 ? words : words.slice(0, -1);
  return said.flatMap(({ start, end }) => {
    const isSlot = slots.some((slot) => slot.start <= start && end <= slot.end);
    const word = partsOf(source.slice(start, end)).join(' ');
    return isSlot || word.startsWith('campaign') || source.slice(start, end).includes('(') ? [] : [word];
  });
}
