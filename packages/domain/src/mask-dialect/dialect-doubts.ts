import { isAscii } from '../text/ascii-fold.ts';
import type { MaskScan } from '../mask/mask-scan.ts';
import { foldWidely } from './case-folds.ts';
import type { Dialect, DialectConstruct } from './constructs.ts';
import { doubtfulCells } from './dialect-table.ts';
import type { FormAt } from './forms/mask-structure.ts';
import { formsOf } from './forms/mask-forms.ts';
import { piecesOf } from './forms/mask-pieces.ts';
import { bitsOf, kindsOf } from './name-kinds.ts';
import { neededText } from './forms/needed-text.ts';
import { otherCaseForms, otherCasesOf } from './forms/other-case.ts';

/** A construct in a mask's text that engines read differently; UTF-16 offsets, `end` excluded. */
export interface DoubtfulConstruct {
  readonly construct: DialectConstruct;
  readonly start: number;
  readonly end: number;
}

/** What engines may read differently in one mask. */
export interface DialectDoubts {
  /** Constructs in doubt on every name, in order of position. */
  readonly always: readonly DoubtfulConstruct[];
  /**
   * Constructs in doubt on some names or on every one, in order of position. Letters whose other case is beyond ASCII are left
   * out, since nearly every mask has one.
   */
  readonly constructs: readonly DoubtfulConstruct[];
  /** No name is ever in doubt. */
  readonly isNever: boolean;
  /** Text that a name must contain, in any case, for the mask to fit it in any engine; `''` where none is known. */
  readonly needed: string;
  /**
   * The first construct of the mask that engines read differently on this name, or `null`.
   * @param fits - whether the name fits the mask in some reading; only called where that decides
   */
  readonly doubtOf: (name: string, fits: () => boolean) => DialectConstruct | null;
}

/** One reason for a doubt, and how a name is tested for it. */
interface Rule {
  readonly construct: DialectConstruct;
  readonly start: number;
  /** Kinds of names in doubt, as bits; `-1` for every name. */
  readonly bits: number;
  /** A further condition besides the bits. */
  readonly isIn?: (name: string, fits: () => boolean) => boolean;
}

const everyName = -1;
const beyondAscii = bitsOf(['beyond-ascii']);

function rulesOf({ form, start }: FormAt, dialect: Dialect | undefined): readonly Rule[] {
  return doubtfulCells(form, dialect).map(({ construct, names }) => {
    if (names === 'fitting') return { construct, start, bits: everyName, isIn: (_name, fits) => fits() };
    if (names === 'every' || names === 'other-case') return { construct, start, bits: everyName };
    return { construct, start, bits: bitsOf(names) };
  });
}

function uniqueSpans(
  forms: readonly FormAt[],
  doubtIn: (form: FormAt) => DialectConstruct | undefined,
): DoubtfulConstruct[] {
  const found: DoubtfulConstruct[] = [];
  for (const form of forms) {
    const construct = doubtIn(form);
    const { start, end } = form;
    const isKnown = found.some((other) => other.construct === construct && other.start === start && other.end === end);
    if (construct !== undefined && !isKnown) found.push({ construct, start, end });
  }
  return found;
}

function lacks(name: string, needed: string, foldedNeeded: string): boolean {
  if (needed === '' || name.includes(needed)) return false;
  return !(isAscii(name) ? name.toLowerCase() : foldWidely(name)).includes(foldedNeeded);
}

/**
 * Doubts about a mask that is read as an expression and that the engine accepts. With a stated dialect only those remain that it
 * reads unlike RE2. Needs no engine.
 */
export function dialectDoubtsOf({ source, tokens }: MaskScan, dialect?: Dialect): DialectDoubts {
  const pieces = piecesOf(tokens);
  const forms = [...formsOf(source, pieces), ...otherCaseForms(pieces)].toSorted(
    (one, other) => one.start - other.start,
  );
  const needed = neededText(source, pieces, forms);
  const foldedNeeded = foldWidely(needed.text);
  const caseConstruct = doubtfulCells('other-case', dialect)[0]?.construct;
  const caseRules =
    caseConstruct === undefined
      ? []
      : otherCasesOf(pieces, needed).map(
          ({ start, isIn }): Rule => ({ construct: caseConstruct, start, bits: beyondAscii, isIn }),
        );
  const rules = [...forms.flatMap((form) => rulesOf(form, dialect)), ...caseRules].toSorted(
    (one, other) => one.start - other.start,
  );
  const relevant = rules.reduce((bits, rule) => bits | rule.bits, 0);
  const isAlways = rules.some(({ bits }) => bits === everyName);
  return {
    always: uniqueSpans(
      forms,
      ({ form }) => doubtfulCells(form, dialect).find(({ names }) => names === 'every')?.construct,
    ),
    constructs: uniqueSpans(forms, ({ form }) => doubtfulCells(form, dialect)[0]?.construct),
    isNever: rules.length === 0,
    needed: needed.text,
    doubtOf: (name, fits) => {
      if (relevant === 0) return null;
      const kinds = kindsOf(name);
      if (!isAlways && (kinds & relevant) === 0) return null;
      let isChecked = false;
      for (const { construct, bits, isIn } of rules) {
        if (bits !== everyName && (bits & kinds) === 0) continue;
        // A name without the needed text fits in no reading, so there is no doubt.
        if (!isChecked && lacks(name, needed.text, foldedNeeded)) return null;
        isChecked = true;
        if (isIn === undefined || isIn(name, fits)) return construct;
      }
      return null;
    },
  };
}
