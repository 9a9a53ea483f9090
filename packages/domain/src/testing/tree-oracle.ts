import type { MaskTree } from './mask-trees.ts';

type Captures = ReadonlyMap<MaskTree, readonly [number, number]>;

const wordCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

/** Folds case by Unicode's simple rules: the Kelvin sign is a `k`, the long s an `s`. */
function folded(char: string): string {
  return char.toUpperCase().toLowerCase();
}

/** A backtracking matcher over a tree that shares no code with the product. */
class Oracle {
  readonly #chars: readonly string[];
  readonly #anyCase: boolean;

  constructor(chars: readonly string[], anyCase: boolean) {
    this.#chars = chars;
    this.#anyCase = anyCase;
  }

  #same(one: string, other: string): boolean {
    return this.#anyCase ? folded(one) === folded(other) : one === other;
  }

  #accepts(tree: MaskTree, char: string): boolean {
    if (tree.kind === 'char') return this.#same(tree.char, char);
    if (tree.kind === 'dot') return char !== '\n';
    if (tree.kind === 'word')
      return this.#anyCase ? wordCharacters.includes(folded(char)) : wordCharacters.includes(char);
    if (tree.kind === 'set') return Array.from(tree.chars).some((member) => this.#same(member, char)) !== tree.negated;
    return false;
  }

  /** Every way to match, the preferred one first. */
  *run(tree: MaskTree, at: number, captures: Captures): Generator<readonly [number, Captures]> {
    switch (tree.kind) {
      case 'start':
        if (at === 0) yield [at, captures];
        return;
      case 'end':
        if (at === this.#chars.length) yield [at, captures];
        return;
      case 'seq':
        yield* this.#sequence(tree.parts, at, captures);
        return;
      case 'alt':
        for (const part of tree.parts) yield* this.run(part, at, captures);
        return;
      case 'plain':
        yield* this.run(tree.body, at, captures);
        return;
      case 'capture':
        for (const [end, inner] of this.run(tree.body, at, captures)) yield [end, new Map(inner).set(tree, [at, end])];
        return;
      case 'repeat':
        yield* this.#repeat(tree, [at, captures], 0);
        return;
      default: {
        const char = this.#chars[at];
        if (char !== undefined && this.#accepts(tree, char)) yield [at + 1, captures];
      }
    }
  }

  *#sequence(parts: readonly MaskTree[], at: number, captures: Captures): Generator<readonly [number, Captures]> {
    const [first, ...rest] = parts;
    if (first === undefined) yield [at, captures];
    else for (const [end, inner] of this.run(first, at, captures)) yield* this.#sequence(rest, end, inner);
  }

  *#repeat(
    tree: Extract<MaskTree, { kind: 'repeat' }>,
    [at, captures]: readonly [number, Captures],
    done: number,
  ): Generator<readonly [number, Captures]> {
    if (tree.lazy && done >= tree.least) yield [at, captures];
    if (done < tree.most) {
      for (const [end, inner] of this.run(tree.body, at, captures)) yield* this.#repeat(tree, [end, inner], done + 1);
    }
    if (!tree.lazy && done >= tree.least) yield [at, captures];
  }
}

function firstCapture(tree: MaskTree): MaskTree | null {
  if (tree.kind === 'capture') return tree;
  if (tree.kind === 'plain' || tree.kind === 'repeat') return firstCapture(tree.body);
  if (tree.kind !== 'seq' && tree.kind !== 'alt') return null;
  for (const part of tree.parts) {
    const found = firstCapture(part);
    if (found !== null) return found;
  }
  return null;
}

export type OracleReading = 'whole' | 'search' | 'whole-any-case' | 'search-any-case';

/** The text of capture 1: `''` for a match that captures nothing, `null` for no match. */
export function oracleReading(mask: MaskTree, name: string, how: OracleReading): string | null {
  const group = firstCapture(mask);
  const chars = Array.from(name);
  const oracle = new Oracle(chars, how === 'whole-any-case' || how === 'search-any-case');
  const isSearch = how === 'search' || how === 'search-any-case';
  for (let from = 0; from <= (isSearch ? chars.length : 0); from += 1) {
    for (const [end, captures] of oracle.run(mask, from, new Map())) {
      if (!isSearch && end !== chars.length) continue;
      const span = group === null ? undefined : captures.get(group);
      return span === undefined ? '' : chars.slice(span[0], span[1]).join('');
    }
  }
  return null;
}
