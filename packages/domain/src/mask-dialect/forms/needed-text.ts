import type { FormAt } from './mask-structure.ts';
import type { MaskPiece } from './mask-pieces.ts';

/** Plain text that is in every name the mask fits, in any engine and any reading. */
export interface NeededText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const none: NeededText = { text: '', start: 0, end: 0 };

/** Constructs after which engines may disagree on where a class or a group ends. */
const structural: ReadonlySet<string> = new Set(['odd-class', 'lone-brace', 'quoted-text', 'odd-quoted-text']);

function isPlain({ token, repeat }: MaskPiece): boolean {
  if (token.kind !== 'literal' || repeat !== null || token.value.length !== 1) return false;
  const unit = token.value.charCodeAt(0);
  return unit < 0xd800 || unit > 0xdfff;
}

/** Runs of plain pieces outside groups. `null` where the whole mask is an alternation. */
function runsOf(pieces: readonly MaskPiece[], limit: number): readonly NeededText[] | null {
  const runs: NeededText[] = [];
  let run = none;
  let depth = 0;
  for (const piece of pieces) {
    const { kind, value, start, end } = piece.token;
    if (kind === 'or' && depth === 0) return null;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0 && isPlain(piece) && end < limit) {
      run = { text: run.text + value, start: run.text === '' ? start : run.start, end };
      continue;
    }
    if (run.text !== '') runs.push(run);
    run = none;
  }
  return run.text === '' ? runs : [...runs, run];
}

/** The longest text that the mask needs; empty where there is none for certain. */
export function neededText(source: string, pieces: readonly MaskPiece[], forms: readonly FormAt[]): NeededText {
  const oddAt = forms.find(({ form }) => structural.has(form))?.start ?? Infinity;
  // After such a construct, some engine may read an alternation as one of the whole mask.
  if (oddAt !== Infinity && source.includes('|', oddAt)) return none;
  const runs = runsOf(pieces, oddAt) ?? [];
  return runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest), none);
}
