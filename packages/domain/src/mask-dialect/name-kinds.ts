/**
 * Kinds of characters in a name that engines may read differently. Each is one bit, so one pass over a name finds all of them.
 * `ends-with-…` is about the last character of the name. `beyond-bmp` is two UTF-16 code units, as an emoji is.
 */
export const nameKinds = [
  'tab',
  'line-feed',
  'vertical-tab',
  'form-feed',
  'carriage-return',
  'next-line',
  'line-separator',
  'unicode-space',
  'byte-order-mark',
  'mongolian-separator',
  'beyond-ascii',
  'beyond-bmp',
  'digit-beyond-ascii',
  'ends-with-line-feed',
  'ends-with-vertical-tab',
  'ends-with-form-feed',
  'ends-with-carriage-return',
  'ends-with-next-line',
  'ends-with-line-separator',
] as const;
export type NameKind = (typeof nameKinds)[number];

export function bitsOf(kinds: readonly NameKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << nameKinds.indexOf(kind)), 0);
}

interface LineBreak {
  readonly has: number;
  readonly ends: number;
}

function spaceOf(kind: NameKind): LineBreak {
  return { has: bitsOf([kind]), ends: 0 };
}

/** Characters that some engine treats as white space or a line break; U+0020 is left out, since all engines agree on it. */
const spaces: ReadonlyMap<number, LineBreak> = new Map([
  [0x09, spaceOf('tab')],
  [0x0a, { has: bitsOf(['line-feed']), ends: bitsOf(['ends-with-line-feed']) }],
  [0x0b, { has: bitsOf(['vertical-tab']), ends: bitsOf(['ends-with-vertical-tab']) }],
  [0x0c, { has: bitsOf(['form-feed']), ends: bitsOf(['ends-with-form-feed']) }],
  [0x0d, { has: bitsOf(['carriage-return']), ends: bitsOf(['ends-with-carriage-return']) }],
  [0x85, { has: bitsOf(['next-line']), ends: bitsOf(['ends-with-next-line']) }],
  [0x180e, spaceOf('mongolian-separator')],
  [0x2028, { has: bitsOf(['line-separator']), ends: bitsOf(['ends-with-line-separator']) }],
  [0x2029, { has: bitsOf(['line-separator']), ends: bitsOf(['ends-with-line-separator']) }],
  [0xfeff, spaceOf('byte-order-mark')],
  ...[0xa0, 0x1680, 0x202f, 0x205f, 0x3000].map((unit) => [unit, spaceOf('unicode-space')] as const),
  ...Array.from({ length: 11 }, (_, index) => [0x2000 + index, spaceOf('unicode-space')] as const),
]);

const beyondAscii = bitsOf(['beyond-ascii']);
const beyondBmp = bitsOf(['beyond-bmp']);
const digitBeyondAscii = bitsOf(['digit-beyond-ascii']);

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The kinds of `name`, as bits. A name of printable ASCII has none. */
export function kindsOf(name: string): number {
  let bits = 0;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    if (unit >= 0x20 && unit < 0x80) continue;
    if (unit >= 0x80) bits |= isSurrogate(unit) ? beyondAscii | beyondBmp : beyondAscii;
    const space = spaces.get(unit);
    if (space !== undefined) bits |= index === name.length - 1 ? space.has | space.ends : space.has;
  }
  if ((bits & beyondAscii) !== 0 && /[^\P{Nd}0-9]/u.test(name)) bits |= digitBeyondAscii;
  return bits;
}
