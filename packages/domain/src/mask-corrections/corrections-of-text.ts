import { copiedCodes } from '../mask-hints/copied-codes.ts';
import type { MaskHint, MaskHintCode } from '../mask-hints/mask-hint.ts';
import { createMaskText } from '../mask/association-mask.ts';
import { type MaskCorrection, type MaskCorrections, maskLengthLimit, type MaskText } from '../mask/mask-text.ts';
import { type NearMissCause, nearMissCauses } from '../preview/profile-match.ts';
import { every, isBlank, isOtherSpace } from '../text/text-scan.ts';

const causeOfHint: Readonly<Partial<Record<MaskHintCode, NearMissCause>>> = {
  'html-entity': 'html-entity-in-mask',
  'odd-space': 'differs-in-spaces',
};

/** The order in which several slips are corrected: those that enclose or encode the rest first. */
const order: readonly MaskHintCode[] = [
  'copied-label',
  'html-entity',
  'url-escape',
  'character-code',
  'doubled-backslash',
  'trailing-mark',
  'markdown-marks',
  'backticks',
  'pattern-delimiters',
  'quotes',
  'needless-escape',
  'star-without-dot',
  'wildcard',
  'placeholder',
  'invisible-character',
  'unicode-form',
  'odd-space',
  'dash-kind',
  'needless-anchor',
];
const suspicions: ReadonlySet<MaskHintCode> = new Set<MaskHintCode>(['wildcard', 'placeholder', ...copiedCodes]);

/** Whether the hint is only worth showing where the mask links no profile. */
export function isSuspicion(code: MaskHintCode): boolean {
  return suspicions.has(code);
}

function isCause(code: MaskHintCode): code is MaskHintCode & NearMissCause {
  return nearMissCauses.some((cause) => cause === code);
}

export function causeOf(source: string, { code, start, end }: MaskHint): NearMissCause | null {
  const isPlainSpace = every(source.slice(start, end), (unit) => !isOtherSpace(unit));
  if (code === 'odd-space' && !isPlainSpace) return 'no-break-space';
  return causeOfHint[code] ?? (isCause(code) ? code : null);
}

type TextOf = (source: string) => MaskText;

function slipsOf({ source, hints }: MaskText, textOf: TextOf): readonly MaskCorrection[] {
  return hints.flatMap((hint) => {
    const { code, corrected } = hint;
    if (corrected === undefined || corrected === source) return [];
    return [{ code, cause: causeOf(source, hint), text: textOf(corrected), isSuspicion: suspicions.has(code) }];
  });
}

/** Most slips that are corrected at once, and most corrections that are tried. */
const mostSlips = 12;

/** The mask with one more slip corrected in each step; the last step has all of them corrected. */
function stepsOf(source: MaskText, textOf: TextOf): readonly MaskCorrection[] {
  const steps: MaskCorrection[] = [];
  let text = source;
  while (steps.length < mostSlips) {
    const found = slipsOf(text, textOf).filter(({ code }) => order.includes(code));
    const [next] = found.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
    if (next === undefined) break;
    const first = steps[0] ?? next;
    steps.push({
      ...first,
      text: next.text,
      isSuspicion: steps.some((step) => step.isSuspicion) || next.isSuspicion,
    });
    text = next.text;
  }
  return steps;
}

/** Hints on masks that can be read without the correction. */
const readableAnyway: ReadonlySet<MaskHintCode> = new Set<MaskHintCode>(['no-capture', 'unescaped-dot']);

/** Adds each correction also with unescaped dots: the plain-prefix reading does not know escapes. */
function withPlainPoints(corrections: readonly MaskCorrection[], textOf: TextOf): readonly MaskCorrection[] {
  return corrections.flatMap((one) => {
    const plain = one.text.source.replaceAll('\\.', '.');
    return plain === one.text.source || readableAnyway.has(one.code) ? [one] : [one, { ...one, text: textOf(plain) }];
  });
}

function findCorrections(text: MaskText): MaskCorrections {
  const { source } = text;
  if (source.length > maskLengthLimit) return { each: [], all: text };
  const texts = new Map([[source, text]]);
  const textOf = (corrected: string): MaskText => {
    const known = texts.get(corrected) ?? createMaskText(corrected);
    texts.set(corrected, known);
    return known;
  };
  const steps = stepsOf(text, textOf);
  const found = [...slipsOf(text, textOf), ...steps.toReversed()];
  const made = new Map<string, MaskCorrection>();
  for (const one of source.includes('\\') ? found : withPlainPoints(found, textOf)) {
    const corrected = one.text.source;
    if (corrected !== source && !isBlank(corrected) && !made.has(corrected)) made.set(corrected, one);
  }
  return { each: [...made.values()].slice(0, mostSlips), all: steps.at(-1)?.text ?? text };
}

/** The corrections that a text suggests; computed once and cached with the text. */
export function correctionsOf(text: MaskText): MaskCorrections {
  return text.correctionsFrom(() => findCorrections(text));
}
