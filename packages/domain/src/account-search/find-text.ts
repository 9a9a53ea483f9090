/** A part of a text, in code units. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** Where a text first has what is sought, in any case; `null` where it does not, or nothing is sought. */
export function findText(text: string, sought: string): TextSpan | null {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return null;
  const lower = text.toLowerCase();
  const at = lower.indexOf(wanted);
  if (at === -1) return null;
  const end = at + wanted.length;
  if (lower.length === text.length) return { from: at, to: end };
  // A few letters, such as İ, are longer in lower case: positions are counted letter by letter.
  let [from, to, lowered, read] = [0, text.length, 0, 0];
  for (const letter of text) {
    if (lowered <= at) from = read;
    lowered += letter.toLowerCase().length;
    read += letter.length;
    if (lowered >= end) {
      to = read;
      break;
    }
  }
  return { from, to };
}

interface SearchedValue {
  readonly value: string;
}

/** The first value that has what is sought, and where. */
export function findValue<Value extends SearchedValue>(
  values: readonly Value[],
  sought: string,
): { readonly found: Value; readonly span: TextSpan } | null {
  for (const found of values) {
    const span = findText(found.value, sought);
    if (span !== null) return { found, span };
  }
  return null;
}
