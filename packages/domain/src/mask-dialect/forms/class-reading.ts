import type { DialectForm } from '../dialect-table.ts';

/** Properties of a bracketed class, or of an escape such as `\w`. */
export interface ClassReading {
  /** In order of position; offsets from the start of the class. */
  readonly forms: readonly { readonly form: DialectForm; readonly at: number; readonly length: number }[];
  /** Matches characters beyond ASCII that it does not name. */
  readonly isWide: boolean;
  /** ASCII letters of the class that have another case beyond ASCII. */
  readonly asciiLetters: readonly string[];
  /** It names members beyond ASCII. */
  readonly hasMembersBeyondAscii: boolean;
}

const shorthandForms: Readonly<Record<string, DialectForm>> = {
  w: 'word',
  W: 'word',
  d: 'digit',
  D: 'digit',
  s: 'space',
  S: 'space',
};

const otherCases = [0x17f, 0x130, 0x131, 0x212a];
const lettersWithOtherCase = ['i', 'k', 's'] as const;

/** The form of an escape that is neither a class nor an anchor: `\t`, `\x41`, `\0`. */
export function escapeForm(text: string): DialectForm {
  const letter = text.charAt(1);
  if ('tnrf'.includes(letter) && text.length === 2) return 'usual-escape';
  if (letter === 'a') return 'bell-escape';
  if (letter !== 'x' || text.length !== 4 || text.includes('{')) return 'odd-escape';
  const code = Number.parseInt(text.slice(2), 16);
  return code >= 0x20 && code < 0x7f ? 'usual-escape' : 'odd-escape';
}

/** A single `\w`, `\D` and the like, or `\p{…}`. */
export function shorthandReading(text: string): ClassReading {
  const letter = text.charAt(1);
  return {
    forms: [{ form: shorthandForms[letter] ?? 'property', at: 0, length: text.length }],
    isWide: 'WDS'.includes(letter) || !(letter in shorthandForms),
    asciiLetters: 'wW'.includes(letter) ? lettersWithOtherCase : [],
    hasMembersBeyondAscii: false,
  };
}

interface Member {
  /** Code point, or `null` for a nested class such as `\w`. */
  readonly code: number | null;
  readonly end: number;
}

/** One pass over the text between the brackets. */
class ClassReader {
  readonly forms: { readonly form: DialectForm; readonly at: number; readonly length: number }[] = [];
  readonly letters = new Set<string>();
  takesAllBeyondAscii = false;
  hasMembersBeyondAscii = false;
  readonly #text: string;
  readonly #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.length - 1;
  }

  run(): void {
    const first = this.#text[1] === '^' ? 2 : 1;
    if (this.#text[first] === ']') this.#form('odd-class', first, first + 1);
    for (let at = first; at < this.#end; ) {
      if (this.#isOddAt(at, first)) this.#form('odd-class', at, at + 1);
      const low = this.#member(at);
      at = this.#range(low, at) ?? low.end;
    }
  }

  #form(form: DialectForm, at: number, end: number): void {
    this.forms.push({ form, at, length: end - at });
  }

  /** A raw `[`, a doubled operator, or a `-` in the middle without a range. */
  #isOddAt(at: number, first: number): boolean {
    const char = this.#text.charAt(at);
    if (char === '[') return true;
    if ('&-~|'.includes(char) && this.#text[at + 1] === char && at + 1 < this.#end) return true;
    return char === '-' && at !== first && at + 1 !== this.#end;
  }

  /** Reads a range that starts with `low`; its end, or `undefined` where there is none. */
  #range(low: Member, at: number): number | undefined {
    const opens = this.#text[low.end] === '-' && low.end + 1 < this.#end;
    if (!opens) {
      if (low.code !== null) this.#takes(low.code, low.code, at);
      return undefined;
    }
    if ('[-'.includes(this.#text.charAt(low.end + 1)) || low.code === null) {
      this.#form('odd-class', low.end, low.end + 1);
      return low.end + 1;
    }
    const high = this.#member(low.end + 1);
    if (high.code === null) this.#form('odd-class', at, high.end);
    else this.#takes(low.code, high.code, at);
    return high.end;
  }

  #member(at: number): Member {
    const text = this.#text;
    const code = text.codePointAt(at) ?? 0;
    if (text[at] !== '\\') return { code, end: at + (code > 0xffff ? 2 : 1) };
    const letter = text.charAt(at + 1);
    const shorthand = shorthandForms[letter];
    if (shorthand !== undefined) {
      this.#form(shorthand, at, at + 2);
      if ('WDS'.includes(letter)) this.takesAllBeyondAscii = true;
      if ('wW'.includes(letter)) this.#takesLetters(0, 0x7f);
      return { code: null, end: at + 2 };
    }
    return this.#escape(at);
  }

  #escape(at: number): Member {
    const unit = this.#text.charCodeAt(at + 1);
    const isLetterOrDigit = (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
    if (!isLetterOrDigit && unit >= 0x20 && unit < 0x7f) return { code: unit, end: at + 2 };
    const letter = this.#text.charAt(at + 1);
    if (letter === 'p' || letter === 'P') this.#form('property', at, at + 2);
    else this.#form('tnrf'.includes(letter) ? 'usual-escape' : 'odd-escape', at, at + 2);
    return { code: null, end: at + 2 };
  }

  #takesLetters(low: number, high: number): void {
    for (const letter of lettersWithOtherCase) {
      const small = letter.charCodeAt(0);
      if ((low <= small && small <= high) || (low <= small - 0x20 && small - 0x20 <= high)) this.letters.add(letter);
    }
  }

  #takes(low: number, high: number, at: number): void {
    this.#takesLetters(low, high);
    if (high < 0x80) return;
    this.hasMembersBeyondAscii = true;
    const isFar = high > 0xffff || otherCases.some((code) => low <= code && code <= high);
    this.#form(isFar ? 'class-far-beyond-ascii' : 'class-beyond-ascii', at, at + 1);
  }
}

/** Reads a bracketed class, brackets included. */
export function readClass(text: string): ClassReading {
  const reader = new ClassReader(text);
  reader.run();
  const isNegated = text[1] === '^';
  return {
    forms: reader.forms.toSorted((one, other) => one.at - other.at),
    isWide: isNegated !== reader.takesAllBeyondAscii,
    asciiLetters: [...reader.letters],
    hasMembersBeyondAscii: reader.hasMembersBeyondAscii,
  };
}
