import { isOtherDash, isOtherSpace, isSpace } from './text-scan.ts';

function mapUnits(text: string, replace: (unit: number, character: string) => string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += replace(text.charCodeAt(at), text.charAt(at));
  return result;
}

export function lowerCase(text: string): string {
  return text.toLowerCase();
}

export function withoutSpaces(text: string): string {
  return mapUnits(text, (unit, character) => (isSpace(unit) ? '' : character));
}

/** Every kind of dash becomes the plain hyphen-minus. */
export function everyDash(text: string): string {
  return mapUnits(text, (unit, character) => (isOtherDash(unit) ? '-' : character));
}

/** Which of the things people overlook makes two texts differ, the least visible one first; `null` when it is more. */
export function overlookedDifference(
  one: string,
  other: string,
): 'no-break-space' | 'differs-in-spaces' | 'dash-kind' | 'differs-in-case' | null {
  const spaced = [withoutSpaces(one), withoutSpaces(other)] as const;
  const dashed = [everyDash(spaced[0]), everyDash(spaced[1])] as const;
  if (lowerCase(dashed[0]) !== lowerCase(dashed[1])) return null;
  // Texts that are alike without their spaces, but for dashes and case, and not alike with them, differ in spaces.
  const kept = [lowerCase(everyDash(one)), lowerCase(everyDash(other))] as const;
  if (kept[0] !== kept[1]) return countOther(one) === countOther(other) ? 'differs-in-spaces' : 'no-break-space';
  if (lowerCase(one) !== lowerCase(other)) return 'dash-kind';
  return one === other ? null : 'differs-in-case';
}

/** Spaces and invisible separators other than the plain space. */
function countOther(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isOtherSpace(text.charCodeAt(at))) count += 1;
  return count;
}

/** One character put in, left out, replaced, or swapped with its neighbour. Equal texts are not an edit apart. */
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
