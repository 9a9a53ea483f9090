import type { VerdictCountsBody } from '@console/contract';
import { type Verdict, verdicts } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

interface Summary {
  readonly population: number;
  readonly counts: VerdictCountsBody;
}

/** Verdicts that a summary tells of, in the order in which it does. */
export function toldVerdicts(counts: VerdictCountsBody): readonly Exclude<Verdict, 'unchanged'>[] {
  return verdicts.flatMap((verdict) => (verdict === 'unchanged' || counts[verdict] === 0 ? [] : [verdict]));
}

/**
 * What a mask change does to people, in plain words, the worst first. `administrators` of those who lose sign-in are
 * told of where they are counted.
 */
export function impactSentence(
  text: Texts,
  { population, counts }: Summary,
  administrators: number | null = null,
): string {
  if (population === 0) return text('impact.sum.nobody');
  const told = toldVerdicts(counts);
  if (told.length === 0) return text('impact.sum.none', { count: population });
  const sentences = told.map((verdict) => {
    const count = counts[verdict];
    if (verdict !== 'loses-sign-in') return text(`impact.sum.${verdict}`, { count });
    return count === 1 && administrators === 1
      ? text('impact.sum.administrator')
      : text('impact.sum.loses-sign-in', { count, administrators: administrators ?? 0 });
  });
  return [...sentences, counts.unchanged > 0 ? text('impact.sum.unchanged', { count: counts.unchanged }) : '']
    .filter(Boolean)
    .join(' ');
}
