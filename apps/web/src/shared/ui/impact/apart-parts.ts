import type { ApartCountsBody } from '@console/contract';
import { type ApartKind, apartKinds } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';
import type { SharePart } from '../share-bar.tsx';

export interface ApartChoice {
  /** Null in what was stored before they were counted apart. */
  readonly counts: ApartCountsBody | null;
  /** Whom a list is filtered by. */
  readonly chosen?: ApartKind | undefined;
  /** Makes each part a switch of that filter. */
  readonly onChoose?: (kind: ApartKind | undefined) => void;
}

/** Those who are in no share: chips beside a bar, and no place in it. */
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

/** Everybody who can be listed, those counted apart included. */
export function everybodyIn({ population, apart }: { population: number; apart: ApartCountsBody | null }): number {
  return apartKinds.reduce((sum, kind) => sum + (apart?.[kind] ?? 0), population);
}
