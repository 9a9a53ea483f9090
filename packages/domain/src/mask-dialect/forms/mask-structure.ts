import type { DialectForm } from '../dialect-table.ts';

import type { MaskPiece, Repeat } from './mask-pieces.ts';

/**
 * The pieces that may come first and last in a part of a mask, and whether the part may be empty. This answers two questions: can a
 * boundary be inside a character, and does a group repeat a part that may be empty?
 *
 * A run (`.*`, `[^-]+`) followed by plain text ends between characters in every engine. Two adjacent runs may not: an engine that
 * counts bytes, or halves of a character, captures something else with `(.+).+` on `xö`. A greedy run before `*` is safe, since the
 * first takes everything; so is `*?` before a run, since the first takes no part of a character that the second can take.
 */
interface Part {
  readonly first: readonly MaskPiece[];
  readonly last: readonly MaskPiece[];
  /** The runs before and after it can touch. */
  readonly lets: boolean;
  /** It matches the empty text. */
  readonly isEmpty: boolean;
  readonly holdsCapture: boolean;
}

const nothing: Part = { first: [], last: [], lets: true, isEmpty: true, holdsCapture: false };

interface OpenGroup {
  readonly piece: MaskPiece;
  readonly isFirstCapture: boolean;
  readonly branches: readonly Part[];
  readonly branch: Part;
}

function isWide({ token, reading }: MaskPiece): boolean {
  return token.kind === 'dot' || reading?.isWide === true;
}

/** `*` or `+` in any spelling. */
function isRun({ repeat }: MaskPiece): boolean {
  return repeat !== null && repeat.most === Infinity && repeat.least <= 1;
}

function isSafePair(one: MaskPiece, other: MaskPiece): boolean {
  if (one.repeat?.isLazy === true) return one.repeat.least === 0;
  return other.repeat?.least === 0;
}

function eitherOf(branches: readonly Part[]): Part {
  return {
    first: branches.flatMap(({ first }) => first),
    last: branches.flatMap(({ last }) => last),
    lets: branches.some(({ lets }) => lets),
    isEmpty: branches.some(({ isEmpty }) => isEmpty),
    holdsCapture: branches.some(({ holdsCapture }) => holdsCapture),
  };
}

class StructureReader {
  readonly forms: FormAt[] = [];
  readonly #groups: OpenGroup[] = [];
  #branches: readonly Part[] = [];
  #branch: Part = nothing;
  #captures = 0;

  run(pieces: readonly MaskPiece[]): void {
    for (const piece of pieces) this.#step(piece);
    // In a search a lazy run at the end of the mask takes as little as it can, which may be half a character.
    const { last } = eitherOf([...this.#branches, this.#branch]);
    for (const piece of last) if (piece.repeat?.isLazy === true && piece.repeat.least > 0) this.#count(piece);
  }

  #count(piece: MaskPiece): void {
    this.forms.push({ form: 'count', start: piece.token.start, end: piece.end });
  }

  #step(piece: MaskPiece): void {
    switch (piece.token.kind) {
      case 'open':
        if (piece.token.captures) this.#captures += 1;
        this.#groups.push({
          piece,
          isFirstCapture: piece.token.captures && this.#captures === 1,
          branches: this.#branches,
          branch: this.#branch,
        });
        this.#branches = [];
        this.#branch = nothing;
        return;
      case 'or':
        this.#branches = [...this.#branches, this.#branch];
        this.#branch = nothing;
        return;
      case 'close':
        this.#close(piece);
        return;
      case 'flags':
        return;
      default:
        this.#append(this.#atom(piece));
    }
  }

  #atom(piece: MaskPiece): Part {
    const { token, repeat } = piece;
    const isAnchor = token.kind === 'anchor';
    const isLeftOut = repeat?.least === 0;
    const isMark = token.value === '\\Q' || token.value === '\\E' || token.value === '\\B';
    if (isAnchor || isMark) return { ...nothing, lets: isMark || isLeftOut };
    if (!isWide(piece)) return { ...nothing, lets: isLeftOut, isEmpty: isLeftOut };
    if (!isRun(piece)) this.#count(piece);
    return { first: [piece], last: [piece], lets: isLeftOut, isEmpty: isLeftOut, holdsCapture: false };
  }

  #append(next: Part): void {
    const before = this.#branch;
    for (const one of before.last) {
      for (const other of next.first) if (!isSafePair(one, other)) this.#count(one);
    }
    this.#branch = {
      first: before.lets ? [...before.first, ...next.first] : before.first,
      last: next.lets ? [...before.last, ...next.last] : next.last,
      lets: before.lets && next.lets,
      isEmpty: before.isEmpty && next.isEmpty,
      holdsCapture: before.holdsCapture || next.holdsCapture,
    };
  }

  #close(piece: MaskPiece): void {
    const group = this.#groups.pop();
    if (group === undefined) return;
    const inner = eitherOf([...this.#branches, this.#branch]);
    const part = { ...inner, holdsCapture: inner.holdsCapture || group.isFirstCapture };
    this.#branches = group.branches;
    this.#branch = group.branch;
    this.#append(piece.repeat === null ? part : this.#repeated(part, piece.repeat, { ...group.piece, end: piece.end }));
  }

  #repeated(part: Part, repeat: Repeat, whole: MaskPiece): Part {
    const span = { start: whole.token.start, end: whole.end };
    if (part.isEmpty) this.forms.push({ form: 'repeated-empty', ...span });
    else if (part.holdsCapture && repeat.most > 1) this.forms.push({ form: 'repeated-capture', ...span });
    if (repeat.most > 1 && part.last.length > 0 && part.first.length > 0) {
      for (const piece of part.last) this.#count(piece);
    }
    const isLeftOut = repeat.least === 0;
    return { ...part, lets: part.lets || isLeftOut, isEmpty: part.isEmpty || isLeftOut };
  }
}

/** Counts that engines treat differently on characters beyond ASCII, and repeated groups that they capture differently. */
export function structureForms(pieces: readonly MaskPiece[]): readonly FormAt[] {
  const reader = new StructureReader();
  reader.run(pieces);
  return reader.forms;
}

/** A form of a construct in a mask's text; UTF-16 offsets, `end` excluded. */
export interface FormAt {
  readonly form: DialectForm;
  readonly start: number;
  readonly end: number;
}
