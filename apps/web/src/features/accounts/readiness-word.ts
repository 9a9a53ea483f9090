import type { ImsReadiness } from '@console/contract';
import type { Texts } from '../../shared/intl/use-text.ts';

/** The state of Adobe sign-in, in the same words in list and banner. */
export function readinessWord(text: Texts, readiness: ImsReadiness): string {
  return text(`readiness.word.${readiness.state}`, {
    operators: readiness.state === 'in-use' ? readiness.operators : 0,
  });
}
