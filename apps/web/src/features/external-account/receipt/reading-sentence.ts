import type { ExpressionReading } from '@console/domain/engine';
import type { Texts } from '../../../shared/intl/use-text.ts';

/** What an expression makes of the receipt, in a sentence or two. */
export function readingSentence(text: Texts, reading: ExpressionReading): string {
  const sentence = plainSentence(text, reading);
  return 'isSure' in reading && !reading.isSure ? `${sentence} ${text('external.receipt.unsure')}` : sentence;
}

function plainSentence(text: Texts, reading: ExpressionReading): string {
  switch (reading.kind) {
    case 'groups':
      return reading.count === 0
        ? text('external.receipt.noGroup')
        : text('external.receipt.groups', { count: reading.count });
    case 'taken':
      return reading.text === ''
        ? text('external.receipt.takenEmpty')
        : text('external.receipt.taken', { taken: reading.text });
    case 'matches':
      return text('external.receipt.matches', { status: reading.status });
    default:
      return text(`external.receipt.${reading.kind}`);
  }
}
