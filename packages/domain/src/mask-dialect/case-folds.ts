/**
 * Letters that some engine takes for one another when it ignores case. The widest rule of all: RE2 and PCRE fold by Unicode,
 * JavaScript by upper case, Java by upper and lower case of one character, where the two Turkish letters become `i`.
 */

/** Folds of Unicode that upper and lower case of one character do not give. */
const otherFolds: ReadonlyMap<string, string> = new Map([
  ['\u0130', 'i'],
  ['\u1fd3', '\u0390'],
  ['\u1fe3', '\u03b0'],
  ['\ufb05', '\ufb06'],
]);

/** One character as every letter that some engine takes for it; never longer or shorter in code units. */
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

/** Folded as every engine folds: ASCII letters only. */
export function foldNarrowly(text: string): string {
  return foldedBy(text, (char) => (char >= 'A' && char <= 'Z' ? char.toLowerCase() : char));
}
