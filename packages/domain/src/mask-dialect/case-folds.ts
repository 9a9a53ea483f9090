/**
 * Letters that some engine treats as equal when it ignores case. The widest rule over all engines: RE2 and PCRE fold by Unicode,
 * JavaScript by upper case, Java by upper and lower case of one character, where the two Turkish letters become `i`.
 */

/** Unicode folds that the upper and lower case of one character do not give. */
const otherFolds: ReadonlyMap<string, string> = new Map([
  ['\u0130', 'i'],
  ['\u1fd3', '\u0390'],
  ['\u1fe3', '\u03b0'],
  ['\ufb05', '\ufb06'],
]);

/** Folds one character by the widest rule; the number of code units stays the same. */
export function widelyFolded(char: string): string {
  const other = otherFolds.get(char);
  if (other !== undefined) return other;
  const upper = char.toUpperCase();
  const raised = upper.length === char.length ? upper : char;
  const lower = raised.toLowerCase();
  return lower.length === char.length ? lower : raised;
}

function foldedBy(text: string, fold: (char: string) => string): string {
  let folded = '';
  for (const char of text) folded += fold(char);
  return folded;
}

export function foldWidely(text: string): string {
  return foldedBy(text, widelyFolded);
}

/** Folds by the narrowest rule, as every engine does: ASCII letters only. */
export function foldNarrowly(text: string): string {
  return foldedBy(text, (char) => (char >= 'A' && char <= 'Z' ? char.toLowerCase() : char));
}
