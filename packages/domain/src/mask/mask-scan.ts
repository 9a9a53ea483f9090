import type { MaskFault, MaskFaultCode } from './mask-faults.ts';
import {
  endOfClass,
  endOfHex,
  endOfOctal,
  endOfProperty,
  endOfRepeat,
  hasParenthesis,
  readGroupHead,
} from './mask-grammar.ts';
import { isAsciiLetter, isDigit } from '../text/text-scan.ts';

/**
 * One piece of a mask's text. Tokens are in order and cover the whole source.
 * `value` of a literal is the text it stands for, which differs from the source text for an escape such as `\.`.
 */
export interface MaskToken {
  readonly kind: 'literal' | 'dot' | 'class' | 'anchor' | 'quantifier' | 'open' | 'close' | 'or' | 'flags' | 'other';
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** For `open`: the group captures. */
  readonly captures: boolean;
}

export interface MaskScan {
  readonly source: string;
  readonly tokens: readonly MaskToken[];
  /** In order of position; empty when the scanner finds no fault. */
  readonly faults: readonly MaskFault[];
  /** The text has an unescaped parenthesis, so it is meant as an expression. */
  readonly hasGroup: boolean;
}

/** One pass over the text; each character is read a bounded number of times. */
class Scanner {
  readonly tokens: MaskToken[] = [];
  readonly faults: MaskFault[] = [];
  hasGroup = false;
  readonly #source: string;
  readonly #open: number[] = [];
  readonly #names = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  run(): MaskScan {
    let at = 0;
    while (at < this.#source.length) at = this.#step(at);
    for (const position of this.#open) this.#fault('unbalanced-parenthesis', position);
    this.faults.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
    return { source: this.#source, tokens: this.tokens, faults: this.faults, hasGroup: this.hasGroup };
  }

  #fault(code: MaskFaultCode, position: number): void {
    this.faults.push({ code, position });
  }

  #add(kind: MaskToken['kind'], start: number, end: number): number {
    this.tokens.push({ kind, start, end, value: this.#source.slice(start, end), captures: false });
    return end;
  }

  #literal(start: number, end: number, value: string): number {
    this.tokens.push({ kind: 'literal', start, end, value, captures: false });
    return end;
  }

  #step(at: number): number {
    const source = this.#source;
    switch (source[at]) {
      case '\\':
        return this.#escape(at);
      case '[':
        return this.#class(at);
      case '(':
        return this.#group(at);
      case ')':
        this.hasGroup = true;
        if (this.#open.pop() === undefined) this.#fault('unbalanced-parenthesis', at);
        return this.#add('close', at, at + 1);
      case '|':
        return this.#add('or', at, at + 1);
      case '^':
      case '$':
        return this.#add('anchor', at, at + 1);
      case '.':
        return this.#add('dot', at, at + 1);
      case '*':
      case '+':
      case '?':
        return this.#quantifier(at, at + 1);
      case '{': {
        const end = endOfRepeat(source, at);
        if (end !== -1) return this.#quantifier(at, end);
        return this.#literal(at, at + 1, '{');
      }
      default: {
        const end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
        return this.#literal(at, end, source.slice(at, end));
      }
    }
  }

  #quantifier(start: number, end: number): number {
    const before = this.tokens.at(-1)?.kind;
    const next = this.#source[end];
    if (before === undefined || before === 'open' || before === 'or' || before === 'flags') {
      this.#fault('nothing-to-repeat', start);
    } else if (before === 'quantifier') {
      // `{2}{3}` is a repeat of a repeat to PCRE; `**` is an error everywhere.
      this.#fault(this.#source[start] === '{' ? 'nested-quantifier' : 'nothing-to-repeat', start);
    }
    if (this.#source[start] === '{') this.#checkRepeat(start, end);
    if (next === '+') {
      this.#fault('possessive', start);
      return this.#add('quantifier', start, end + 1);
    }
    return this.#add('quantifier', start, next === '?' ? end + 1 : end);
  }

  #checkRepeat(start: number, end: number): void {
    const [low = '', high] = this.#source.slice(start + 1, end - 1).split(',');
    const least = Number(low);
    const most = high === undefined || high === '' ? least : Number(high);
    if (least > most) this.#fault('bad-repeat', start);
    else if (most > 1000) this.#fault('repeat-too-large', start);
  }

  #escape(at: number): number {
    const source = this.#source;
    const letter = source[at + 1];
    if (letter === undefined) {
      this.#fault('trailing-backslash', at);
      return this.#add('other', at, at + 1);
    }
    if (letter === 'Q') return this.#quoted(at);
    if ('wWdDsS'.includes(letter)) return this.#add('class', at, at + 2);
    if (letter === 'p' || letter === 'P') {
      const end = endOfProperty(source, at);
      if (end === -1) this.#fault('bad-class', at);
      return this.#add('class', at, end === -1 ? Math.min(at + 2, source.length) : end);
    }
    if ('AzbB'.includes(letter)) return this.#add('anchor', at, at + 2);
    if (letter >= '1' && letter <= '9') return this.#refused('back-reference', at);
    if (letter === 'k' || letter === 'g') return this.#refused('back-reference', at);
    if (letter === 'x') {
      const end = endOfHex(source, at);
      return end === -1 ? this.#refused('escape', at) : this.#add('other', at, end);
    }
    if (letter === '0') return this.#add('other', at, endOfOctal(source, at + 2));
    if ('aftnrv'.includes(letter)) return this.#add('other', at, at + 2);
    const unit = letter.charCodeAt(0);
    const isWord = isDigit(unit) || isAsciiLetter(unit);
    if (isWord || unit > 0x7f) return this.#refused('escape', at);
    return this.#literal(at, at + 2, letter);
  }

  #refused(code: MaskFaultCode, at: number): number {
    this.#fault(code, at);
    return this.#add('other', at, at + 2);
  }

  /** `\Q…\E`: everything in between is plain text. */
  #quoted(at: number): number {
    const close = this.#source.indexOf('\\E', at + 2);
    const end = close === -1 ? this.#source.length : close;
    this.#add('other', at, at + 2);
    for (let index = at + 2; index < end; ) {
      const next = index + ((this.#source.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
      index = this.#literal(index, next, this.#source.slice(index, next));
    }
    return close === -1 ? end : this.#add('other', close, close + 2);
  }

  #class(at: number): number {
    const end = endOfClass(this.#source, at);
    if (end === -1) {
      this.#fault('unbalanced-bracket', at);
      // A parenthesis inside the open class shows that an expression is meant: `[a(.*)` is not a literal prefix.
      this.hasGroup ||= hasParenthesis(this.#source, at);
      return this.#add('class', at, this.#source.length);
    }
    return this.#add('class', at, end);
  }

  #group(at: number): number {
    const source = this.#source;
    this.hasGroup = true;
    if (source[at + 1] !== '?') {
      this.#open.push(at);
      return this.#opened(at, at + 1, true);
    }
    const head = readGroupHead(source, at);
    if (head.fault !== undefined) this.#fault(head.fault, at);
    if (head.name !== undefined) {
      if (this.#names.has(head.name)) this.#fault('duplicate-name', at);
      this.#names.add(head.name);
    }
    if (head.closes) return this.#add('flags', at, head.end);
    this.#open.push(at);
    return this.#opened(at, head.end, head.name !== undefined);
  }

  #opened(start: number, end: number, captures: boolean): number {
    this.tokens.push({ kind: 'open', start, end, value: this.#source.slice(start, end), captures });
    return end;
  }
}

/** Splits a mask's text into tokens and finds faults. Linear in the length of the text. */
export function scanMask(source: string): MaskScan {
  return new Scanner(source).run();
}
