/** A stretch of a text; `isChanged` when the other text does not have it. */
export interface TextPart {
  readonly text: string;
  /** Where it begins in its text, in UTF-16 units. */
  readonly at: number;
  readonly isChanged: boolean;
}

export interface TextDiff {
  readonly before: readonly TextPart[];
  readonly after: readonly TextPart[];
}

/** Beyond this a comparison would cost more than it tells. */
const longest = 1024;
/** The share of one text that has to be found in the other for single marks to help the reader. */
const leastShared = 0.3;

/** Words and digits hold together; spaces, brackets and every other character stand alone. */
function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|[^]/gu) ?? [];
}

/** Lengths of the longest common subsequences of all pairs of tails. */
function tailLengths(one: readonly string[], other: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    const below = rows[i + 1];
    if (!row || !below) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

class Parts {
  readonly list: TextPart[] = [];

  add(text: string, isChanged: boolean): void {
    if (text === '') return;
    const last = this.list.at(-1);
    if (last?.isChanged === isChanged) this.list[this.list.length - 1] = { ...last, text: last.text + text };
    else this.list.push({ text, at: last ? last.at + last.text.length : 0, isChanged });
  }
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** A replaced stretch, with the characters at its ends that both sides share left unmarked. */
function addReplaced(parts: { before: Parts; after: Parts }, was: string, becomes: string): void {
  const one = Array.from(was);
  const other = Array.from(becomes);
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).toReversed(), other.slice(start).toReversed());
  const add = (to: Parts, characters: readonly string[]): void => {
    to.add(characters.slice(0, start).join(''), false);
    to.add(characters.slice(start, characters.length - end).join(''), true);
    to.add(characters.slice(characters.length - end).join(''), false);
  };
  add(parts.before, one);
  add(parts.after, other);
}

function whole(text: string): readonly TextPart[] {
  return text === '' ? [] : [{ text, at: 0, isChanged: true }];
}

/** Where two texts differ, word by word and, inside a replaced word, character by character. */
export function diffTexts(before: string, after: string): TextDiff {
  const plain = { before: whole(before), after: whole(after) };
  if (before.length > longest || after.length > longest) return plain;
  const one = tokens(before);
  const other = tokens(after);
  const tails = tailLengths(one, other);
  const parts = { before: new Parts(), after: new Parts() };
  let was = '';
  let becomes = '';
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const left = one[i];
    const right = other[j];
    if (left !== undefined && left === right) {
      addReplaced(parts, was, becomes);
      parts.before.add(left, false);
      parts.after.add(right, false);
      was = '';
      becomes = '';
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0))) {
      was += left;
      i += 1;
    } else {
      becomes += right ?? '';
      j += 1;
    }
  }
  addReplaced(parts, was, becomes);
  const shared = parts.before.list.reduce((sum, { text, isChanged }) => sum + (isChanged ? 0 : text.length), 0);
  const isAlike = shared >= leastShared * Math.max(before.length, after.length);
  return isAlike ? { before: parts.before.list, after: parts.after.list } : plain;
}
