import { decodeHtmlEntities } from './text-corrections.ts';
import { every, isInvisible, isOtherDash, isOtherSpace, isSpace } from './text-scan.ts';

/** Replaces every unit that passes the test; returns the same text where there is none, as for most texts. */
function replaceUnits(text: string, isMeant: (unit: number) => boolean, other: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isMeant(text.charCodeAt(at))) continue;
    result += text.slice(from, at) + other;
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

export function withoutInvisible(text: string): string {
  return replaceUnits(text, isInvisible, '');
}

function withoutSpaces(text: string): string {
  return replaceUnits(text, isSpace, '');
}

/** Replaces every kind of dash by the plain hyphen-minus. */
function everyDash(text: string): string {
  return replaceUnits(text, isOtherDash, '-');
}

/** Differences that people overlook in a name. */
type Overlooked =
  | 'html-entity-in-name'
  | 'invisible-character'
  | 'differs-in-spaces'
  | 'unicode-form'
  | 'dash-kind'
  | 'differs-in-case';

interface Step {
  readonly difference: Overlooked;
  readonly even: (text: string) => string;
}

/** In the order in which they are removed: the least visible first, which is also the one named of several. */
const steps: readonly Step[] = [
  { difference: 'html-entity-in-name', even: decodeHtmlEntities },
  { difference: 'invisible-character', even: withoutInvisible },
  { difference: 'differs-in-spaces', even: withoutSpaces },
  { difference: 'unicode-form', even: (text) => text.normalize('NFC') },
  { difference: 'dash-kind', even: everyDash },
  { difference: 'differs-in-case', even: (text) => text.toLowerCase() },
];

function evened(text: string, left?: Step): string {
  return steps.reduce((result, step) => (step === left ? result : step.even(result)), text);
}

/** A text without the differences that people overlook. */
export function bare(text: string): string {
  // Letters, digits, `-`, `_` and the like can only differ in case.
  return every(text, isPlainUnit) ? text.toLowerCase() : evened(text);
}

function isPlainUnit(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x26;
}

/** The overlooked difference between two texts, the least visible of several; `null` when they differ in more. */
export function overlookedDifference(one: string, other: string): Overlooked | 'no-break-space' | null {
  if (one === other || evened(one) !== evened(other)) return null;
  const found =
    steps.find((step) => evened(one, step) !== evened(other, step)) ??
    steps.find(({ even }) => even(one) !== one || even(other) !== other);
  if (found?.difference !== 'differs-in-spaces') return found?.difference ?? null;
  return countOther(one) === countOther(other) ? 'differs-in-spaces' : 'no-break-space';
}

/** Counts spaces other than the plain one. */
function countOther(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isOtherSpace(text.charCodeAt(at))) count += 1;
  return count;
}

/** One character inserted, removed, replaced, or swapped with its neighbour. False for equal texts. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return short.slice(start) === long.slice(start + 1);
  }
  if (one.slice(start + 1) === other.slice(start + 1)) return true;
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return swapped && one.slice(start + 2) === other.slice(start + 2);
}
