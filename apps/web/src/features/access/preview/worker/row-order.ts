import type { MatchOutcome, PreviewColumns } from '@console/domain';
import { matchOutcomes } from '@console/domain';
import type { PreviewView } from '../preview-view.ts';

/** The data of a preview that ordering needs, by profile. */
export interface Rows {
  readonly columns: Pick<PreviewColumns, 'outcomes' | 'groupIndexes' | 'readCount'>;
  /** Columns of the saved mask; `null` until it is read. */
  readonly former: Pick<PreviewColumns, 'outcomes' | 'groupIndexes'> | null;
  /** Names, folded for search. */
  readonly folded: readonly string[];
  /** Label and internal name of each group, folded for search. */
  readonly foldedGroups: readonly string[];
  /** Rank of each profile by name, of each group by label. */
  readonly nameRank: (locale: string) => Uint32Array;
  readonly groupRank: (locale: string) => Uint32Array;
  readonly captured: (profileIndex: number) => string | null;
  /** The filter of a summary link; `null`: all rows. */
  readonly linked: ((profileIndex: number) => boolean) | null;
}

/** Folds a text for search: ignores case and Unicode composition. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function isChanged(rows: Pick<Rows, 'columns' | 'former'>, index: number): boolean {
  const { columns, former } = rows;
  if (former === null) return false;
  return (
    former.outcomes[index] !== columns.outcomes[index] || former.groupIndexes[index] !== columns.groupIndexes[index]
  );
}

export function countChanged(rows: Pick<Rows, 'columns' | 'former'>): number {
  if (rows.former === null) return 0;
  let changed = 0;
  for (let index = 0; index < rows.columns.readCount; index += 1) if (isChanged(rows, index)) changed += 1;
  return changed;
}

/** The rank of each text in the sort order of a language. */
export function ranksOf(texts: readonly string[], locale: string): Uint32Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = texts.map((_, index) => index).sort((one, other) => compare(texts[one] ?? '', texts[other] ?? ''));
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (const [position, index] of order.entries()) {
    const before = order[position - 1];
    if (before !== undefined && compare(texts[before] ?? '', texts[index] ?? '') !== 0) rank = position;
    ranks[index] = rank;
  }
  return ranks;
}

function filterOf(rows: Rows, view: PreviewView): ((index: number) => boolean) | null {
  const wanted = new Set(view.outcomes.map((outcome: MatchOutcome) => matchOutcomes.indexOf(outcome)));
  const search = folded(view.search);
  const groupHits = rows.foldedGroups.map((text) => search !== '' && text.includes(search));
  const { linked } = rows;
  if (wanted.size === 0 && search === '' && !view.changedOnly && linked === null) return null;
  const { outcomes, groupIndexes } = rows.columns;
  return (index) => {
    if (linked !== null && !linked(index)) return false;
    if (wanted.size > 0 && !wanted.has(outcomes[index] ?? -1)) return false;
    if (view.changedOnly && !isChanged(rows, index)) return false;
    if (search === '') return true;
    return (rows.folded[index] ?? '').includes(search) || (groupHits[groupIndexes[index] ?? -1] ?? false);
  };
}

/** A sort key per profile; rows without a value come last in ascending order. */
function weights(rows: Rows, key: 'profile' | 'group' | 'outcome', locale: string): (index: number) => number {
  if (key === 'outcome') return (index) => rows.columns.outcomes[index] ?? 0;
  if (key === 'profile') {
    const ranks = rows.nameRank(locale);
    return (index) => ranks[index] ?? 0;
  }
  const ranks = rows.groupRank(locale);
  return (index) => ranks[rows.columns.groupIndexes[index] ?? -1] ?? ranks.length;
}

function comparator(rows: Rows, view: PreviewView): ((one: number, other: number) => number) | null {
  if (view.sort === null) return null;
  const { key, direction } = view.sort;
  const sign = direction === 'ascending' ? 1 : -1;
  if (key !== 'captured') {
    const weight = weights(rows, key, view.locale);
    return (one, other) => sign * (weight(one) - weight(other)) || one - other;
  }
  const texts = Array.from({ length: rows.columns.readCount }, (_, index) => rows.captured(index));
  return (one, other) => {
    const left = texts[one] ?? null;
    const right = texts[other] ?? null;
    if (left === right) return one - other;
    if (left === null) return sign;
    if (right === null) return -sign;
    return left < right ? -sign : sign;
  };
}

/** Profile indexes in the order of the view; `null`: all profiles read, in the order of the names. */
export function orderRows(rows: Rows, view: PreviewView): Uint32Array | null {
  const passes = filterOf(rows, view);
  const compare = comparator(rows, view);
  if (passes === null && compare === null) return null;
  const order = new Uint32Array(rows.columns.readCount);
  let length = 0;
  for (let index = 0; index < rows.columns.readCount; index += 1) {
    if (passes !== null && !passes(index)) continue;
    order[length] = index;
    length += 1;
  }
  const matching = order.subarray(0, length);
  return compare === null ? matching : matching.sort(compare);
}
