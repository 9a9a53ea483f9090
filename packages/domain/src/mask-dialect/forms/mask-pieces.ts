import type { MaskToken } from '../../mask/mask-scan.ts';
import type { ClassReading } from './class-reading.ts';
import { readClass, shorthandReading } from './class-reading.ts';

/** The bounds of a quantifier; `most` is `Infinity` without an upper bound. */
export interface Repeat {
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
  /** Text of the quantifier, without the `?` of a lazy one. */
  readonly text: string;
}

/** A token of a mask with the quantifier that follows it. */
export interface MaskPiece {
  readonly token: MaskToken;
  readonly repeat: Repeat | null;
  /** Offset of the end, quantifier included. */
  readonly end: number;
  /** Set for a class, else `null`. */
  readonly reading: ClassReading | null;
}

function repeatOf(value: string): Repeat {
  const isLazy = value.length > 1 && value.endsWith('?');
  const text = isLazy ? value.slice(0, -1) : value;
  if (text === '*') return { least: 0, most: Infinity, isLazy, text };
  if (text === '+') return { least: 1, most: Infinity, isLazy, text };
  if (text === '?') return { least: 0, most: 1, isLazy, text };
  const [low = '', high] = text.slice(1, -1).split(',');
  const least = Number(low);
  const most = high === undefined ? least : high === '' ? Infinity : Number(high);
  return { least, most, isLazy, text };
}

/** Tokens of a mask that the engine accepts, each with its quantifier. */
export function piecesOf(tokens: readonly MaskToken[]): readonly MaskPiece[] {
  const pieces: MaskPiece[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'quantifier') continue;
    const next = tokens[index + 1];
    const isRepeated = next?.kind === 'quantifier';
    const isClass = token.kind === 'class';
    const reading = !isClass
      ? null
      : token.value.startsWith('[')
        ? readClass(token.value)
        : shorthandReading(token.value);
    pieces.push({
      token,
      repeat: isRepeated ? repeatOf(next.value) : null,
      end: isRepeated ? next.end : token.end,
      reading,
    });
  }
  return pieces;
}
