import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssociationMask } from './association-mask.ts';
import { createMaskMatcher } from './mask-matcher.ts';

/**
 * An oracle of its own: a backtracking matcher over a generated tree. It shares nothing with the product: the tree is
 * printed to a mask for the product, and matched here as a tree. Repeats never repeat the empty text, where engines
 * differ in which captures they keep.
 */
type Node =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'dot' }
  | { readonly kind: 'word' }
  | { readonly kind: 'set'; readonly chars: string; readonly negated: boolean }
  | { readonly kind: 'seq' | 'alt'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: 0 | 1;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'capture' | 'plain'; readonly body: Node }
  | { readonly kind: 'start' | 'end' };

type Captures = ReadonlyMap<Node, readonly [number, number]>;

const wordCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

class Oracle {
  readonly #text: string;
  readonly #anyCase: boolean;

  constructor(text: string, anyCase: boolean) {
    this.#text = text;
    this.#anyCase = anyCase;
  }

  #same(one: string, other: string): boolean {
    return this.#anyCase ? one.toUpperCase() === other.toUpperCase() : one === other;
  }

  #accepts(node: Node, char: string): boolean {
    if (node.kind === 'char') return this.#same(node.char, char);
    if (node.kind === 'dot') return char !== '\n';
    if (node.kind === 'word') return wordCharacters.includes(char);
    if (node.kind === 'set') return node.chars.split('').some((member) => this.#same(member, char)) !== node.negated;
    return false;
  }

  /** Every way to match, the preferred one first. */
  *run(node: Node, at: number, captures: Captures): Generator<readonly [number, Captures]> {
    switch (node.kind) {
      case 'start':
        if (at === 0) yield [at, captures];
        return;
      case 'end':
        if (at === this.#text.length) yield [at, captures];
        return;
      case 'seq':
        yield* this.#sequence(node.parts, at, captures);
        return;
      case 'alt':
        for (const part of node.parts) yield* this.run(part, at, captures);
        return;
      case 'plain':
        yield* this.run(node.body, at, captures);
        return;
      case 'capture':
        for (const [end, inner] of this.run(node.body, at, captures)) yield [end, new Map(inner).set(node, [at, end])];
        return;
      case 'repeat':
        yield* this.#repeat(node, [at, captures], 0);
        return;
      default:
        if (at < this.#text.length && this.#accepts(node, this.#text.charAt(at))) yield [at + 1, captures];
    }
  }

  *#sequence(parts: readonly Node[], at: number, captures: Captures): Generator<readonly [number, Captures]> {
    const [first, ...rest] = parts;
    if (first === undefined) yield [at, captures];
    else for (const [end, inner] of this.run(first, at, captures)) yield* this.#sequence(rest, end, inner);
  }

  *#repeat(
    node: Extract<Node, { kind: 'repeat' }>,
    [at, captures]: readonly [number, Captures],
    done: number,
  ): Generator<readonly [number, Captures]> {
    if (node.lazy && done >= node.least) yield [at, captures];
    if (done < node.most) {
      for (const [end, inner] of this.run(node.body, at, captures)) yield* this.#repeat(node, [end, inner], done + 1);
    }
    if (!node.lazy && done >= node.least) yield [at, captures];
  }
}

function firstCapture(node: Node): Node | null {
  if (node.kind === 'capture') return node;
  if (node.kind === 'plain' || node.kind === 'repeat') return firstCapture(node.body);
  if (node.kind !== 'seq' && node.kind !== 'alt') return null;
  for (const part of node.parts) {
    const found = firstCapture(part);
    if (found !== null) return found;
  }
  return null;
}

function oracleReading(mask: Node, name: string, how: 'whole' | 'search' | 'whole-any-case'): string | null {
  const group = firstCapture(mask);
  const oracle = new Oracle(name, how === 'whole-any-case');
  for (let from = 0; from <= (how === 'search' ? name.length : 0); from += 1) {
    for (const [end, captures] of oracle.run(mask, from, new Map())) {
      if (how !== 'search' && end !== name.length) continue;
      const span = group === null ? undefined : captures.get(group);
      return span === undefined || span[0] === span[1] ? null : name.slice(span[0], span[1]);
    }
  }
  return null;
}

function print(node: Node): string {
  switch (node.kind) {
    case 'char':
      return '.*+?()[]{}|^$\\'.includes(node.char) ? `\\${node.char}` : node.char;
    case 'dot':
      return '.';
    case 'word':
      return '\\w';
    case 'set':
      return `[${node.negated ? '^' : ''}${node.chars}]`;
    case 'seq':
      return node.parts.map(print).join('');
    case 'alt':
      return node.parts.map(print).join('|');
    case 'repeat': {
      const sign = node.most === 1 ? '?' : node.least === 0 ? '*' : '+';
      return `${print(node.body)}${sign}${node.lazy ? '?' : ''}`;
    }
    case 'capture':
      return `(${print(node.body)})`;
    case 'plain':
      return `(?:${print(node.body)})`;
    case 'start':
      return '^';
    default:
      return '$';
  }
}

const char = fc.constantFrom(...'abcABC01 -._'.split('')).map((value): Node => ({ kind: 'char', char: value }));
const one: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: char },
  { weight: 2, arbitrary: fc.constant<Node>({ kind: 'dot' }) },
  { weight: 1, arbitrary: fc.constant<Node>({ kind: 'word' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      chars: fc.constantFrom('ab', 'AB1', 'b ', '_0'),
      negated: fc.boolean(),
    }),
  },
);
const solid = fc.array(one, { minLength: 1, maxLength: 3 }).map((parts): Node => ({ kind: 'seq', parts }));
function repeatOf(body: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  const bounds = fc.constantFrom<readonly [0 | 1, number]>([0, 99], [1, 99], [0, 1]);
  return fc
    .tuple(body, bounds, fc.boolean())
    .map(([inner, [least, most], lazy]) => ({ kind: 'repeat', body: inner, least, most, lazy }));
}
const choice = fc.array(solid, { minLength: 2, maxLength: 3 }).map((parts): Node => ({ kind: 'alt', parts }));
const grouped: fc.Arbitrary<Node> = fc
  .tuple(fc.constantFrom('capture' as const, 'plain' as const), fc.oneof(solid, choice))
  .map(([kind, body]) => ({ kind, body }));
const piece: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: one },
  { weight: 3, arbitrary: repeatOf(one) },
  { weight: 1, arbitrary: repeatOf(grouped) },
  { weight: 2, arbitrary: grouped },
);
const capture = fc
  .oneof(repeatOf(one), repeatOf(fc.constant<Node>({ kind: 'dot' })), choice)
  .map((body): Node => ({ kind: 'capture', body }));
const mask: fc.Arbitrary<Node> = fc
  .tuple(fc.boolean(), fc.array(piece, { maxLength: 4 }), capture, fc.array(piece, { maxLength: 3 }), fc.boolean())
  .map(([starts, before, group, after, ends]) => ({
    kind: 'seq',
    parts: [
      ...(starts ? [{ kind: 'start' as const }] : []),
      ...before,
      group,
      ...after,
      ...(ends ? [{ kind: 'end' as const }] : []),
    ],
  }));

/** A text the mask is likely to match: each node written out once, with the odd character changed. */
function sample(node: Node, dice: readonly number[]): string {
  const throwOf = (index: number): number => dice[index % dice.length] ?? 0;
  switch (node.kind) {
    case 'char':
      return node.char;
    case 'dot':
      return 'aB1 -_'.charAt(throwOf(0) % 6);
    case 'word':
      return 'aB1_'.charAt(throwOf(1) % 4);
    case 'set':
      return node.negated ? 'c' : node.chars.charAt(throwOf(2) % node.chars.length);
    case 'seq':
      return node.parts.map((part, index) => sample(part, dice.slice(index % dice.length))).join('');
    case 'alt':
      return sample(node.parts[throwOf(3) % node.parts.length] ?? { kind: 'dot' }, dice);
    case 'repeat':
      return sample(node.body, dice).repeat(Math.min(node.most, node.least + (throwOf(4) % 3)));
    case 'capture':
    case 'plain':
      return sample(node.body, dice);
    default:
      return '';
  }
}

const dice = fc.array(fc.nat(99), { minLength: 5, maxLength: 9 });
const free = fc.string({ unit: fc.constantFrom(...'abcABC01 -._\n'.split('')), maxLength: 8 });
const pair = mask.chain((tree) => {
  const near = fc.tuple(dice, fc.constantFrom('', '', 'x', ' '), fc.boolean());
  const written = near.map(([thrown, extra, upper]) => {
    const text = sample(tree, thrown);
    return upper ? `${extra}${text.toUpperCase()}` : `${text}${extra}`;
  });
  const source = print(tree);
  const headed = free.map((rest) => source.slice(0, source.indexOf('(')) + rest);
  return fc.tuple(
    fc.constant(tree),
    fc.oneof({ weight: 6, arbitrary: written }, { weight: 2, arbitrary: free }, { weight: 1, arbitrary: headed }),
  );
});

describe('the engine against an oracle written apart', () => {
  it('captures the same in the main reading and in every alternative, 10,000 times', () => {
    const seen = { main: 0, 'not-anchored': 0, 'ignoring-case': 0, 'plain-prefix': 0 };
    fc.assert(
      fc.property(pair, ([tree, name]) => {
        const source = print(tree);
        const matcher = createMaskMatcher(readAssociationMask(source));
        const head = source.slice(0, source.indexOf('('));
        const rest = head !== '' && name.startsWith(head) && name !== head ? name.slice(head.length) : null;
        const expected = {
          main: oracleReading(tree, name, 'whole'),
          'not-anchored': oracleReading(tree, name, 'search'),
          'ignoring-case': oracleReading(tree, name, 'whole-any-case'),
          'plain-prefix': rest,
        };
        const main = matcher.groupNameOf(name);
        const span = matcher.spanOf(name);
        expect(main).toBe(expected.main);
        expect(span === null ? null : name.slice(span.start, span.end)).toBe(expected.main);
        for (const { reading, groupName } of matcher.alternativesOf(name)) {
          expect(groupName, reading).toBe(expected[reading]);
          if (groupName !== null) seen[reading] += 1;
        }
        if (main !== null) seen.main += 1;
        const others = [expected['not-anchored'], expected['ignoring-case'], expected['plain-prefix']];
        const elsewhere = others.some((other) => other !== null && other !== expected.main);
        expect(matcher.landsElsewhere(name, main)).toBe(elsewhere);
      }),
      { numRuns: 10_000, seed: 20_251 },
    );
    // The names must not all miss: each reading captured something in a fair share of the runs.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  });
});
