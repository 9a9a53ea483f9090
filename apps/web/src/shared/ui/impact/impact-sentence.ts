import type { VerdictCountsBody } from '@console/contract';
import { type Verdict, verdicts } from '@console/domain';
import type { Texts } from '../../intl/use-text.ts';

interface Summary {
  readonly population: number;
  readonly counts: VerdictCountsBody;
}

/** The verdicts that a summary names, in its order. */
function namedVerdicts(counts: VerdictCountsBody): readonly Exclude<Verdict, 'unchanged'>[] {
  return verdicts.flatMap((verdict) => (verdict === 'unchanged' || counts[verdict] === 0 ? [] : [verdict]));
}

/**
 * What a mask change does to people, in plain words, the worst first. `administrators`: how many of those who lose sign-in,
 * `null` while not counted.
 */
export function impactSentence(
  text: Texts,
  { population, counts }: Summary,
  administrators: number | null = null,
): string {
  if (population === 0) return text('impact.sum.nobody');
  const named = namedVerdicts(counts);
  if (named.length === 0) return text('impact.sum.none', { count: population });
  const sentences = named.map((verdict) => {
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
