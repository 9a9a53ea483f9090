import { diffArrays } from 'diff';

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
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|[^]/gu) ?? [];
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
  const parts = { before: new Parts(), after: new Parts() };
  let was = '';
  let becomes = '';
  for (const { value, added, removed } of diffArrays(tokens(before), tokens(after))) {
    const text = value.join('');
    if (removed) was = text;
    else if (added) becomes = text;
    else {
      addReplaced(parts, was, becomes);
      parts.before.add(text, false);
      parts.after.add(text, false);
      was = '';
      becomes = '';
    }
  }
  addReplaced(parts, was, becomes);
  const shared = parts.before.list.reduce((sum, { text, isChanged }) => sum + (isChanged ? 0 : text.length), 0);
  const isAlike = shared >= leastShared * Math.max(before.length, after.length);
  return isAlike ? { before: parts.before.list, after: parts.after.list } : plain;
}
