/** A repeatable stream of numbers in [0, 1) from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A piece of a mask, and a text that it fits. */
interface Piece {
  readonly mask: string;
  readonly sample: string;
}

type Random = () => number;

function pick<Value>(random: Random, values: readonly [Value, ...(readonly Value[])]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

const literals = ['a', 'b', 'x', 'k', 's', 'i', 'A', 'K', ' ', '-', '_', '1'] as const;
const escaped = ['\\.', '\\*', '\\-', '\\ ', '\\(', '\\|', '\\[', '\\$', '\\_', '\\{'] as const;
const far = ['ö', 'Ö', '日', '😀', 'ß', 'é'] as const;
const classes: readonly [readonly [string, string], ...(readonly (readonly [string, string])[])] = [
  ['[a-z]', 'b'],
  ['[abk]', 'k'],
  ['[^-]', 'ö'],
  ['[^ ]', 'x'],
  ['[A-Z0-9]', 'B'],
  ['[^a-c]', '😀'],
  ['[\\w-]', '-'],
  ['[^\\s]', 'x'],
  ['[\\s-]', '-'],
  ['[a.-]', '.'],
  ['[\\d ]', '3'],
  ['[^\\W_]', 'a'],
  ['[^\\d]', 'é'],
  ['[\\]a]', ']'],
  ['[a\\-z]', '-'],
  ['[åäö]', 'ä'],
  ['[^ö]', 'x'],
  ['\\w', 'a'],
  ['\\W', '-'],
  ['\\d', '7'],
  ['\\D', 'x'],
  ['\\s', ' '],
  ['\\S', 'é'],
];
const counts = ['*', '+', '?', '*', '+', '{2}', '{1,2}', '{0,3}', '{2,}', '{1}', '{0,}', '{1,}'] as const;

function atom(random: Random): Piece {
  const dice = random();
  if (dice < 0.4) {
    const char = pick(random, literals);
    return { mask: char, sample: char };
  }
  if (dice < 0.48) {
    const mask = pick(random, escaped);
    return { mask, sample: mask.slice(1) };
  }
  if (dice < 0.54) {
    const char = pick(random, far);
    return { mask: char, sample: char };
  }
  if (dice < 0.75) return { mask: '.', sample: pick(random, ['x', 'ö', '-', '😀']) };
  if (dice < 0.97) {
    const [mask, sample] = pick(random, classes);
    return { mask, sample };
  }
  return { mask: pick(random, ['^', '$', '\\b', '\\B']), sample: '' };
}

function repeated(random: Random, piece: Piece): Piece {
  if (random() < 0.45) return piece;
  const count = pick(random, counts);
  const lazy = random() < 0.25 ? '?' : '';
  const times = count === '?' || count === '*' || count === '{0,3}' ? Math.floor(random() * 2) : 2;
  return { mask: `${piece.mask}${count}${lazy}`, sample: piece.sample.repeat(count === '{1}' ? 1 : times) };
}

function group(random: Random, depth: number, open: string): Piece {
  const branches = Array.from({ length: random() < 0.3 ? 2 : 1 }, () => sequence(random, depth - 1, 2));
  const branch = pick(random, [branches[0] ?? { mask: '', sample: '' }, ...branches]);
  return { mask: `${open}${branches.map(({ mask }) => mask).join('|')})`, sample: branch.sample };
}

function sequence(random: Random, depth: number, longest: number): Piece {
  const pieces = Array.from({ length: Math.floor(random() * (longest + 1)) }, () => {
    if (depth === 0 || random() >= 0.2) return repeated(random, atom(random));
    // No repeated group inside a repeated group: backtracking engines would not finish.
    const open = pick(random, ['(', '(?:']);
    return random() < 0.5 ? group(random, depth, open) : repeated(random, group(random, 1, open));
  });
  return {
    mask: pieces.map(({ mask }) => mask).join(''),
    sample: pieces.map(({ sample }) => sample).join(''),
  };
}

const oddities = [
  'ö',
  'Ö',
  '😀',
  'x',
  '-',
  ' ',
  'k',
  '\u212a',
  'ſ',
  '\u2028',
  '\n',
  '\r',
  '\u00a0',
  '\t',
  '日',
  'ı',
  '٣',
  'é',
  'b',
  'S',
] as const;

/** The sample with up to two characters inserted, removed or in upper case. */
function changed(random: Random, sample: string): string {
  const chars = Array.from(sample);
  for (let count = Math.floor(random() * 3); count > 0; count -= 1) {
    const at = Math.floor(random() * (chars.length + 1));
    chars.splice(at, random() < 0.4 ? 1 : 0, ...(random() < 0.8 ? [pick(random, oddities)] : []));
  }
  // Short, since the time of `RegExp` and others may grow as a power of the length.
  const text = chars.slice(0, 10).join('');
  return random() < 0.2 ? text.toUpperCase() : text;
}

/** A mask of the common subset with at least one capture, and names that nearly match. */
export function randomMask(random: Random): { readonly mask: string; readonly name: () => string } {
  const capture = repeated(random, { mask: pick(random, ['.', '.', '[^-]', '\\S', '[a-z]', '\\w', 'x']), sample: 'x' });
  const middle = random() < 0.6 ? { mask: `(${capture.mask})`, sample: capture.sample } : group(random, 1, '(');
  const parts = [sequence(random, 2, 3), repeated(random, middle), sequence(random, 1, 2)];
  const ordinary = random() < 0.85 ? middle : (parts[1] ?? middle);
  const whole = [parts[0], ordinary, parts[2]].filter((part) => part !== undefined);
  const sample = whole.map((part) => part.sample).join('');
  return { mask: whole.map((part) => part.mask).join(''), name: () => changed(random, sample) };
}
