import type { ApartCountsBody } from '@console/contract';
import { type ApartKind, apartKinds } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';
import type { SharePart } from '../share-bar.tsx';

export interface ApartChoice {
  /** `null` in older stored plans, which did not count them. */
  readonly counts: ApartCountsBody | null;
  /** The filter of the list. */
  readonly chosen?: ApartKind | undefined;
  /** With it, each part toggles that filter. */
  readonly onChoose?: (kind: ApartKind | undefined) => void;
}

/** People who are not part of the population: chips beside the bar, not segments of it. */
export function apartParts(text: Texts, { counts, chosen, onChoose }: ApartChoice): SharePart[] {
  const isShown = (kind: ApartKind) => (counts?.[kind] ?? 0) > 0 || chosen === kind;
  return apartKinds.filter(isShown).map((kind) => ({
    key: kind,
    count: counts?.[kind] ?? 0,
    label: text(`apart.${kind}`),
    help: text(`apart.${kind}.help`),
    note: text('apart.note'),
    facts: { 'data-apart': kind },
    isPressed: chosen === kind,
    onPress: onChoose && (() => onChoose(chosen === kind ? undefined : kind)),
  }));
}

/** How many people can be listed, including those counted apart. */
export function everybodyIn({ population, apart }: { population: number; apart: ApartCountsBody | null }): number {
  return apartKinds.reduce((sum, kind) => sum + (apart?.[kind] ?? 0), population);
}
