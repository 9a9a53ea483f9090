import { describe, expect, it, test } from 'vitest';
import type { Dialect } from './constructs.ts';
import { dialects } from './constructs.ts';
import type { DialectDoubts } from './dialect-doubts.ts';
import { scanMask } from '../mask/mask-scan.ts';
import { dialectDoubtsOf } from './dialect-doubts.ts';
import type { DoubtfulNames } from './dialect-table.ts';
import { dialectTable } from './dialect-table.ts';
import type { NameKind } from './name-kinds.ts';
import { bitsOf, kindsOf } from './name-kinds.ts';
import type { Answers } from './testing/answers.ts';
import { corpus, corpusFingerprint } from './testing/corpus.ts';
import type { CorpusRow } from './testing/corpus.ts';
import { javascriptReader, re2Reader } from './testing/live-engines.ts';
import { isModeOf, recordedAnswers, recordedCorpus, recordedModes, recordedWith } from './testing/recorded.ts';

/** Cells in doubt although all tested engines agree, each with the reason. */
const careful: Readonly<Record<string, string>> = {
  'space tab': 'engines document that their white space depends on locale and options',
  'space line-feed': 'as for the tab',
  'space form-feed': 'as for the tab',
  'space carriage-return': 'as for the tab',
  'zero-count every': 'no manual says what a group that never stands captures',
  'named-group every': 'engines before 2007 (PCRE), 2011 (Java) and 2018 (JavaScript) refuse it',
  'usual-escape every': 'a mask that needs one has been through another program first',
};

function differ(one: Answers, other: Answers): boolean {
  return one.some((answer, index) => answer !== other[index] && answer !== '?' && other[index] !== '?');
}

interface AskedRow extends CorpusRow {
  readonly re2: Answers;
  /** Every engine except RE2JS, by name. */
  readonly others: readonly (readonly [string, Answers])[];
  readonly doubtful: boolean;
}

const refusedMasks: string[] = [];

const made = new Map<string, DialectDoubts>();

function doubtsOf(mask: string, dialect?: Dialect): DialectDoubts {
  const key = `${dialect ?? ''} ${mask}`;
  const doubts = made.get(key) ?? dialectDoubtsOf(scanMask(mask), dialect);
  made.set(key, doubts);
  return doubts;
}

function askAll(): readonly AskedRow[] {
  const readers = new Map<string, readonly [ReturnType<typeof re2Reader>, ReturnType<typeof javascriptReader>]>();
  return corpus.flatMap((row, index) => {
    const known = readers.get(row.mask) ?? ([re2Reader(row.mask), javascriptReader(row.mask)] as const);
    readers.set(row.mask, known);
    const [re2Of, javascriptOf] = known;
    if (re2Of === null) {
      refusedMasks.push(row.mask);
      return [];
    }
    const re2 = re2Of(row.name);
    const fits = (): boolean => re2.some((answer) => answer !== '-');
    const recorded = recordedAnswers(index).map((answers, mode) => [recordedModes[mode] ?? '', answers] as const);
    const others = [['javascript', javascriptOf(row.name)] as const, ...recorded];
    return [{ ...row, re2, others, doubtful: doubtsOf(row.mask).doubtOf(row.name, fits) !== null }];
  });
}

const asked = askAll();

function engineThatDiffers({ re2, others }: AskedRow, isAsked: (mode: string) => boolean): string | undefined {
  return others.find(([mode, answers]) => isAsked(mode) && differ(re2, answers))?.[0];
}

function isDisputed(row: AskedRow): boolean {
  return row.doubtful && engineThatDiffers(row, () => true) !== undefined;
}

interface Cell {
  readonly form: string;
  readonly on: string;
  /** The kind of name as bits, and the other kinds of the same form, which the name must not have. */
  readonly bits: number;
  readonly among: number;
}

function kindsIn(names: DoubtfulNames): readonly NameKind[] {
  return typeof names === 'string' ? [] : names;
}

function cellsOf(form: string, rows: readonly { readonly names: DoubtfulNames }[]): readonly Cell[] {
  const kinds = rows.flatMap(({ names }) => kindsIn(names));
  return rows.flatMap(({ names }): readonly Cell[] =>
    typeof names === 'string'
      ? [{ form, on: names, bits: 0, among: 0 }]
      : names.map((kind) => ({
          form,
          on: kind,
          bits: bitsOf([kind]),
          among: bitsOf(kinds.filter((other) => other !== 'beyond-ascii' || kind === other)),
        })),
  );
}

/** Each cell of the table: a form and one kind of name. */
const cells: readonly Cell[] = Object.entries(dialectTable).flatMap(([form, rows]) => cellsOf(form, rows));

const lineBreaks = bitsOf(dialectTable.dot.flatMap(({ names }) => names));
const otherCases = ['ſ', '\u212a', 'ı', 'İ', 'Ö', '\u{10428}', 'ω'];

/** Differences between engines on this row can only come from this cell. */
function isAbout({ form, bits, among }: Cell, { form: shown, mask, name }: AskedRow): boolean {
  const kinds = kindsOf(name);
  if (shown !== form || (bits !== 0 && (kinds & among) !== bits)) return false;
  if (!form.startsWith('other-case') && otherCases.some((letter) => name.includes(letter))) return false;
  const { construct } = Object.entries(dialectTable).find(([key]) => key === form)?.[1][0] ?? {};
  return doubtsOf(mask).constructs.every(
    (other) => other.construct === construct || (other.construct === 'dot-line-break' && (kinds & lineBreaks) === 0),
  );
}

describe('the table against four engines', () => {
  it('is compared with answers to exactly this corpus, from known versions', () => {
    expect(recordedCorpus, 'run scripts/record-mask-dialects.mjs').toBe(corpusFingerprint());
    expect(recordedWith).toEqual({ pcre: expect.stringMatching(/^PCRE2 \d/), java: expect.stringMatching(/\d/) });
    expect(refusedMasks).toEqual([]);
  });

  it('is certain only where every engine agrees in every reading', () => {
    const wrong = asked.filter((row) => !row.doubtful && engineThatDiffers(row, () => true) !== undefined);
    expect(wrong.map(({ mask, name }) => ({ mask, name }))).toEqual([]);
    const certain = asked.filter(({ doubtful }) => !doubtful);
    expect(certain.length).toBeGreaterThan(8000);
    expect(certain.filter(({ re2 }) => re2.some((answer) => answer !== '-')).length).toBeGreaterThan(3000);
  });

  test.each(cells)('is in doubt for a reason: $form on $on', (cell) => {
    const rows = asked.filter((row) => isAbout(cell, row));
    expect(rows.filter(({ doubtful }) => doubtful)).not.toEqual([]);
    expect(rows.some(isDisputed)).toBe(!(`${cell.form} ${cell.on}` in careful));
  });

  test.each(dialects)('is certain under stated %s only where it agrees with RE2', (dialect) => {
    const wrong = asked.filter((row) => {
      const fits = (): boolean => row.re2.some((answer) => answer !== '-');
      if (doubtsOf(row.mask, dialect).doubtOf(row.name, fits) !== null) return false;
      return engineThatDiffers(row, (mode) => mode === dialect || isModeOf(mode, dialect)) !== undefined;
    });
    expect(wrong.map(({ mask, name }) => ({ mask, name }))).toEqual([]);
  });
});
