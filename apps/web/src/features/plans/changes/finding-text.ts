import type { PlanBody } from '@console/contract';
import type { Texts } from '../../../shared/intl/use-text.ts';

export type PlanFinding = PlanBody['findings'][number];

/** The sentence of a remark. Facts that the server did not give are left out of it. */
export function findingText(text: Texts, { code, params }: Pick<PlanFinding, 'code' | 'params'>): string {
  return text(`finding.${code}`, { max: 'none', token: 'none', address: 'none', expected: 'none', ...params });
}
