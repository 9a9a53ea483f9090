import { isAscii } from '../../text/ascii-fold.ts';
import { foldNarrowly, foldWidely, widelyFolded } from '../case-folds.ts';
import type { FormAt } from './mask-structure.ts';
import type { MaskPiece } from './mask-pieces.ts';
import type { NeededText } from './needed-text.ts';

/** A test of names beyond ASCII: engines that ignore case may differ on one of their letters. */
export interface OtherCase {
  /** Offset of the first letter that the test is about. */
  readonly start: number;
  readonly isIn: (name: string) => boolean;
}

/** Letters of a part of a mask that have another case beyond ASCII. */
class Letters {
  start = -1;
  readonly #ascii = new Set<string>();
  /** Folded letter → the letter as the mask has it; `null` where it has both cases. */
  readonly #beyond = new Map<string, string | null>();
  #anyCased = false;

  #began(at: number): void {
    if (this.start === -1) this.start = at;
  }

  add(char: string, at: number): void {
    const folded = widelyFolded(char);
    if (isAscii(char)) {
      if (!'iks'.includes(folded)) return;
      this.#ascii.add(folded);
    } else {
      const known = this.#beyond.get(folded);
      this.#beyond.set(folded, known === undefined || known === char ? char : null);
    }
    this.#began(at);
  }

  addEveryCased(at: number): void {
    this.#anyCased = true;
    this.#began(at);
  }

  differIn(name: string): boolean {
    for (const char of name) {
      if (char < '\u0080') continue;
      const folded = widelyFolded(char);
      if (this.#ascii.has(folded)) return true;
      const known = this.#beyond.get(folded);
      if (known !== undefined && known !== char) return true;
      if (this.#anyCased && (folded !== char || char.toUpperCase() !== char)) return true;
    }
    return false;
  }
}

function addPiece(letters: Letters, { token, reading }: MaskPiece): void {
  if (token.kind === 'literal') letters.add(token.value, token.start);
  if (token.kind === 'other') for (const letter of 'iks') letters.add(letter, token.start);
  if (reading === null) return;
  for (const letter of reading.asciiLetters) letters.add(letter, token.start);
  if (reading.hasMembersBeyondAscii) letters.addEveryCased(token.start);
}

/** Whether the name contains the text by the widest rule of folding case, and not by the narrowest. */
function containsWidelyOnly(name: string, text: string): boolean {
  const wideName = foldWidely(name);
  const wideText = foldWidely(text);
  const narrowName = foldNarrowly(name);
  const narrowText = foldNarrowly(text);
  for (let at = wideName.indexOf(wideText); at !== -1; at = wideName.indexOf(wideText, at + 1)) {
    if (!narrowName.startsWith(narrowText, at)) return true;
  }
  return false;
}

/** One test for the needed text of a mask, and one for the rest. */
export function otherCasesOf(pieces: readonly MaskPiece[], needed: NeededText): readonly OtherCase[] {
  const inText = new Letters();
  const inRest = new Letters();
  for (const piece of pieces) {
    const { start } = piece.token;
    addPiece(needed.start <= start && start < needed.end ? inText : inRest, piece);
  }
  const tests: OtherCase[] = [];
  if (inText.start !== -1) {
    const isIn = (name: string): boolean => inText.differIn(name) && containsWidelyOnly(name, needed.text);
    tests.push({ start: inText.start, isIn });
  }
  if (inRest.start !== -1) tests.push({ start: inRest.start, isIn: (name) => inRest.differIn(name) });
  return tests;
}

/** Letters of the mask beyond ASCII that some engine folds to ASCII, so that every name may be in doubt. */
export function otherCaseForms(pieces: readonly MaskPiece[]): readonly FormAt[] {
  return pieces
    .filter(({ token }) => token.kind === 'literal' && !isAscii(token.value) && isAscii(widelyFolded(token.value)))
    .map(({ token }) => ({ form: 'other-case-of-ascii', start: token.start, end: token.end }));
}
