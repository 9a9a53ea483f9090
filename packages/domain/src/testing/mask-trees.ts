import * as fc from 'fast-check';

/**
 * Masks as trees: printed for the product, and matched as trees by the oracle. Repeats never repeat the empty text, since engines
 * differ in their captures there.
 */
export type MaskTree =
  | {
      readonly kind: 'char';
      readonly char: string;
      /** Written with a backslash; an operator always is. */
      readonly isEscaped: boolean;
    }
  | { readonly kind: 'dot' }
  | { readonly kind: 'word' }
  | { readonly kind: 'set'; readonly chars: string; readonly negated: boolean }
  | { readonly kind: 'seq' | 'alt'; readonly parts: readonly MaskTree[] }
  | {
      readonly kind: 'repeat';
      readonly body: MaskTree;
      readonly least: 0 | 1;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'capture' | 'plain'; readonly body: MaskTree }
  | { readonly kind: 'start' | 'end' };

const operators = '.*+?()[]{}|^$\\'.split('');

export function printMask(tree: MaskTree): string {
  switch (tree.kind) {
    case 'char':
      return tree.isEscaped || operators.includes(tree.char) ? `\\${tree.char}` : tree.char;
    case 'dot':
      return '.';
    case 'word':
      return '\\w';
    case 'set':
      return `[${tree.negated ? '^' : ''}${tree.chars.replaceAll('\\', '\\\\').replaceAll(']', '\\]')}]`;
    case 'seq':
      return tree.parts.map(printMask).join('');
    case 'alt':
      return tree.parts.map(printMask).join('|');
    case 'repeat': {
      const sign = tree.most === 1 ? '?' : tree.least === 0 ? '*' : '+';
      return `${printMask(tree.body)}${sign}${tree.lazy ? '?' : ''}`;
    }
    case 'capture':
      return `(${printMask(tree.body)})`;
    case 'plain':
      return `(?:${printMask(tree.body)})`;
    case 'start':
      return '^';
    default:
      return '$';
  }
}

const plainChars = 'abcABC01ksKS'.split('');
const punctuation = ' -._,:/"\'#&%@!~`<>=;'.split('');
const oddChars = ['é', 'ö', '\u00a0', '\u2013', '\u2028', '\n', '\r', '\t', '\u212a', '\u017f', '\u{1F600}', '\u65e5'];

const char: fc.Arbitrary<MaskTree> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...plainChars).map((value) => charTree(value, false)) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...punctuation), fc.boolean()).map((parts) => charTree(...parts)),
  },
  { weight: 3, arbitrary: fc.constantFrom(...operators).map((value) => charTree(value, true)) },
  { weight: 1, arbitrary: fc.constantFrom(...oddChars).map((value) => charTree(value, false)) },
);

function charTree(value: string, isEscaped: boolean): MaskTree {
  return { kind: 'char', char: value, isEscaped };
}

const dot = fc.constant<MaskTree>({ kind: 'dot' });

/** One character of a name. */
const one: fc.Arbitrary<MaskTree> = fc.oneof(
  { weight: 5, arbitrary: char },
  { weight: 2, arbitrary: dot },
  { weight: 1, arbitrary: fc.constant<MaskTree>({ kind: 'word' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      chars: fc.constantFrom('ab', 'AB1', 'b ', '_0', '*+', '.(', ')|', '\\a', ']b', '$?', 'ö'),
      negated: fc.boolean(),
    }),
  },
);

function repeatOf(body: fc.Arbitrary<MaskTree>): fc.Arbitrary<MaskTree> {
  const bounds = fc.constantFrom<readonly [0 | 1, number]>([0, 99], [1, 99], [0, 1]);
  return fc
    .tuple(body, bounds, fc.boolean())
    .map(([inner, [least, most], lazy]) => ({ kind: 'repeat', body: inner, least, most, lazy }));
}

function sequenceOf(part: fc.Arbitrary<MaskTree>): fc.Arbitrary<MaskTree> {
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({ kind: 'seq', parts }));
}

function choiceOf(part: fc.Arbitrary<MaskTree>): fc.Arbitrary<MaskTree> {
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((parts) => ({ kind: 'alt', parts }));
}

function groupOf(body: fc.Arbitrary<MaskTree>): fc.Arbitrary<MaskTree> {
  return fc
    .tuple(fc.constantFrom('capture' as const, 'plain' as const), body)
    .map(([kind, inner]) => ({ kind, body: inner }));
}

/** Nested groups; never matches the empty text, so that it can be repeated. */
function solidGroup(depth: number): fc.Arbitrary<MaskTree> {
  const inner =
    depth === 0 ? one : fc.oneof({ weight: 3, arbitrary: one }, { arbitrary: solidGroup(depth - 1), weight: 1 });
  const solid = sequenceOf(inner);
  return groupOf(fc.oneof(solid, choiceOf(solid)));
}

const grouped = solidGroup(2);
const piece: fc.Arbitrary<MaskTree> = fc.oneof(
  { weight: 5, arbitrary: one },
  { weight: 3, arbitrary: repeatOf(one) },
  { weight: 1, arbitrary: repeatOf(grouped) },
  { weight: 2, arbitrary: grouped },
);
const capture = fc
  .oneof(
    { weight: 2, arbitrary: repeatOf(dot) },
    { weight: 1, arbitrary: repeatOf(one) },
    { weight: 1, arbitrary: choiceOf(sequenceOf(one)) },
    { weight: 1, arbitrary: sequenceOf(piece) },
    // A group that captures only a dot and a literal operator: `(.\*)`.
    { weight: 1, arbitrary: fc.tuple(dot, char).map((parts): MaskTree => ({ kind: 'seq', parts })) },
  )
  .map((body): MaskTree => ({ kind: 'capture', body }));

export const anyMaskTree: fc.Arbitrary<MaskTree> = fc
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

/** A text that the mask probably matches: a sample for each node. */
export function sampleName(tree: MaskTree, dice: readonly number[]): string {
  const throwOf = (index: number): number => dice[index % dice.length] ?? 0;
  switch (tree.kind) {
    case 'char':
      return tree.char;
    case 'dot':
      return ['a', 'B', '1', ' ', '-', '_', '*', '.', 'é', '\u{1F600}'][throwOf(0) % 10] ?? '';
    case 'word':
      return 'aB1_'.charAt(throwOf(1) % 4);
    case 'set':
      return tree.negated ? 'c' : tree.chars.charAt(throwOf(2) % tree.chars.length);
    case 'seq':
      return tree.parts.map((part, index) => sampleName(part, dice.slice(index % dice.length))).join('');
    case 'alt':
      return sampleName(tree.parts[throwOf(3) % tree.parts.length] ?? { kind: 'dot' }, dice);
    case 'repeat':
      return sampleName(tree.body, dice).repeat(Math.min(tree.most, tree.least + (throwOf(4) % 3)));
    case 'capture':
    case 'plain':
      return sampleName(tree.body, dice);
    default:
      return '';
  }
}

const dice = fc.array(fc.nat(99), { minLength: 5, maxLength: 9 });
const free = fc.string({
  unit: fc.constantFrom(...'abcABC01 -._*()\\$'.split(''), ...oddChars),
  maxLength: 8,
});

/** A mask with a name that it matches or nearly matches, or that is the mask's own text. */
export const anyMaskAndName: fc.Arbitrary<readonly [MaskTree, string]> = anyMaskTree.chain((tree) => {
  const near = fc.tuple(dice, fc.constantFrom('', '', 'x', ' ', '\n', '\u00a0'), fc.boolean());
  const written = near.map(([thrown, extra, upper]) => {
    const text = sampleName(tree, thrown);
    return upper ? `${extra}${text.toUpperCase()}` : `${text}${extra}`;
  });
  const source = printMask(tree);
  const headed = free.map((rest) => source.slice(0, source.indexOf('(')) + rest);
  return fc.tuple(
    fc.constant(tree),
    fc.oneof({ weight: 6, arbitrary: written }, { weight: 2, arbitrary: free }, { weight: 1, arbitrary: headed }),
  );
});
