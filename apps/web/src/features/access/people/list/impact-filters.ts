import type { ImpactFilters } from '@console/contract';
import type { ApartKind, CannotCause, SignInState, Verdict } from '@console/domain';

/** Filters with one verdict toggled; no verdict means all. */
export function toggledVerdict(filters: ImpactFilters, verdict: Verdict): ImpactFilters {
  const { verdicts = [], ...rest } = filters;
  const next = verdicts.includes(verdict) ? verdicts.filter((one) => one !== verdict) : [...verdicts, verdict];
  return next.length === 0 ? rest : { ...rest, verdicts: next };
}

/** Filters with one of them set, or removed for `undefined`. */
export function withFilter<K extends keyof ImpactFilters>(
  filters: ImpactFilters,
  key: K,
  value: ImpactFilters[K] | undefined,
): ImpactFilters {
  const { [key]: _, ...rest } = filters;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** Filters with another filter on today's state, or without one. */
export function withToday(
  filters: ImpactFilters,
  { state, cause }: Pick<ImpactFilters, 'state' | 'cause'>,
): ImpactFilters {
  return withFilter(withFilter(filters, 'state', state), 'cause', cause);
}

/** One active filter. */
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

/** The active filters, one by one. */
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

/** The filters without those whose tags are removed. */
export function withoutTags(filters: ImpactFilters, ids: ReadonlySet<string | number>): ImpactFilters {
  return filterTags(filters).reduce((rest, tag) => {
    if (!ids.has(tag.id)) return rest;
    if (tag.kind === 'today') return withToday(rest, {});
    return tag.kind === 'verdict' ? toggledVerdict(rest, tag.verdict) : withFilter(rest, tag.kind, undefined);
  }, filters);
}
