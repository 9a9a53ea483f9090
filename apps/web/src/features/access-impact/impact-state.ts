import type { AccessImpactBody, ImpactChange, ImpactFilters, PersonImpactBody } from '@console/contract';
import type { ApartKind, CannotCause, SignInState, Verdict } from '@console/domain';

/** What is asked of the server. */
export interface ImpactQuestion {
  /** On top of what is stored. */
  readonly change: ImpactChange;
  readonly filters: ImpactFilters;
  /** Names what else the answer rests on, such as the stored revision and the ages of the sources: another text asks anew. */
  readonly basis: string;
}

/** An answer without its rows. */
export type ImpactAnswer = Omit<AccessImpactBody, 'people' | 'offset'>;

export interface ImpactState {
  readonly phase: 'computing' | 'done' | 'failed';
  /** `null` until the first answer. The former one stays on screen until the next is there. */
  readonly answer: ImpactAnswer | null;
  /** The question that `answer` answers. */
  readonly asked: ImpactQuestion | null;
  /** Rows known of `answer`, by place in the list. */
  readonly rows: ReadonlyMap<number, PersonImpactBody>;
  /** Administrators among those who lose sign-in; `null` while not counted. */
  readonly administrators: number | null;
  /** Why the newest question has no answer, or some rows are missing. */
  readonly error: Error | null;
}

export const nothingYet: ImpactState = {
  phase: 'computing',
  answer: null,
  asked: null,
  rows: new Map(),
  administrators: null,
  error: null,
};

/** Rows in one request. */
export const pageSize = 100;
/** Rows kept on either side of the newest page: what is far from it is asked for again when somebody comes back. */
const rowsKeptAround = 1000;

/** Two changes that ask the same of every field. */
export function sameChange(one: ImpactChange, other: ImpactChange): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The state once a question is answered. */
export function answered(asked: ImpactQuestion, reply: AccessImpactBody): ImpactState {
  const { people, offset, ...answer } = reply;
  const isLosing = answer.counts['loses-sign-in'] > 0;
  return {
    phase: 'done',
    answer,
    asked,
    rows: withRows(new Map(), offset, people),
    administrators: isLosing ? null : 0,
    error: null,
  };
}

function withRows(
  held: ReadonlyMap<number, PersonImpactBody>,
  from: number,
  rows: readonly PersonImpactBody[],
): ReadonlyMap<number, PersonImpactBody> {
  const next = new Map<number, PersonImpactBody>();
  for (const [index, row] of held) if (Math.abs(index - from) <= rowsKeptAround) next.set(index, row);
  for (const [index, row] of rows.entries()) next.set(from + index, row);
  return next;
}

/** The state with one more page of rows. */
export function withPage(state: ImpactState, { offset, people }: AccessImpactBody): ImpactState {
  return { ...state, rows: withRows(state.rows, offset, people), error: null };
}

/** Offsets of the pages that hold rows in view which are not known yet. */
export function missingPages(
  { answer, rows }: Pick<ImpactState, 'answer' | 'rows'>,
  inView: { readonly from: number; readonly to: number },
): readonly number[] {
  const pages = new Set<number>();
  const to = Math.min(inView.to, answer?.found ?? 0);
  for (let place = Math.max(0, inView.from); place < to; place += 1)
    if (!rows.has(place)) pages.add(place - (place % pageSize));
  return [...pages];
}

/** One verdict switched on or off in a filter; none means all. */
export function toggledVerdict(filters: ImpactFilters, verdict: Verdict): ImpactFilters {
  const { verdicts = [], ...rest } = filters;
  const next = verdicts.includes(verdict) ? verdicts.filter((one) => one !== verdict) : [...verdicts, verdict];
  return next.length === 0 ? rest : { ...rest, verdicts: next };
}

/** Filters with one of them set, or left out for `undefined`. */
export function withFilter<K extends keyof ImpactFilters>(
  filters: ImpactFilters,
  key: K,
  value: ImpactFilters[K] | undefined,
): ImpactFilters {
  const { [key]: _, ...rest } = filters;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** Filters with other states of today, or with none. */
export function withToday(
  filters: ImpactFilters,
  { state, cause }: Pick<ImpactFilters, 'state' | 'cause'>,
): ImpactFilters {
  return withFilter(withFilter(filters, 'state', state), 'cause', cause);
}

/** One filter in force, by itself. */
export type FilterTag =
  | { readonly id: string; readonly kind: 'verdict'; readonly verdict: Verdict }
  | {
      readonly id: string;
      readonly kind: 'today';
      readonly state: SignInState;
      readonly cause: CannotCause | undefined;
    }
  | { readonly id: string; readonly kind: 'group' | 'wasAdministrator' }
  | { readonly id: string; readonly kind: 'doubt'; readonly doubt: NonNullable<ImpactFilters['doubt']> }
  | { readonly id: string; readonly kind: 'apart'; readonly apart: ApartKind }
  | { readonly id: string; readonly kind: 'search'; readonly search: string };

/** The filters in force, one by one; none while nothing keeps people off the list. */
export function filterTags(filters: ImpactFilters): FilterTag[] {
  const { verdicts = [], state, cause, group, wasAdministrator, doubt, apart, search } = filters;
  return [
    ...(state === undefined ? [] : [{ id: 'today', kind: 'today', state, cause } as const]),
    ...verdicts.map((verdict) => ({ id: `verdict ${verdict}`, kind: 'verdict', verdict }) as const),
    ...(group === undefined ? [] : [{ id: 'group', kind: 'group' } as const]),
    ...(wasAdministrator === undefined ? [] : [{ id: 'wasAdministrator', kind: 'wasAdministrator' } as const]),
    ...(doubt === undefined ? [] : [{ id: 'doubt', kind: 'doubt', doubt } as const]),
    ...(apart === undefined ? [] : [{ id: 'apart', kind: 'apart', apart } as const]),
    ...(search === undefined || search === '' ? [] : [{ id: 'search', kind: 'search', search } as const]),
  ];
}

/** The filters without some of them, by the ids of their tags. */
export function withoutTags(filters: ImpactFilters, ids: ReadonlySet<string | number>): ImpactFilters {
  return filterTags(filters).reduce((rest, tag) => {
    if (!ids.has(tag.id)) return rest;
    if (tag.kind === 'today') return withToday(rest, {});
    return tag.kind === 'verdict' ? toggledVerdict(rest, tag.verdict) : withFilter(rest, tag.kind, undefined);
  }, filters);
}
