import type { MatchOutcome } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { ShareBar, type SharePart } from '../../../shared/ui/share-bar.tsx';
import { outcomeSigns } from '../../../shared/ui/outcome-badge.tsx';
import type { PreviewReply } from './worker/preview-protocol.ts';
import { partsOf, toggled, unreadOf } from './totals.ts';

const color = style({
  backgroundColor: {
    outcome: {
      linked: 'green-800',
      'no-such-group': 'red-800',
      'group-not-known': 'yellow-900',
      'captures-nothing': 'purple-900',
      'depends-on-engine': 'orange-800',
      'outside-mask': 'gray-500',
      unsupported: 'gray-800',
    },
  },
});

interface TotalsBarProps {
  readonly result: PreviewReply;
  readonly outcomes: readonly MatchOutcome[];
  readonly onOutcomes: (outcomes: readonly MatchOutcome[]) => void;
  readonly changedOnly: boolean;
  readonly onChangedOnly: (changedOnly: boolean) => void;
}

/** How many profiles have each outcome, before and now; each part filters the table. */
export function TotalsBar({ result, outcomes, onOutcomes, changedOnly, onChangedOnly }: TotalsBarProps) {
  const text = useText();
  const parts = partsOf(result.totals, result.before, outcomes).map(
    ({ outcome, count, was }): SharePart => ({
      key: outcome,
      count,
      color: color({ outcome }),
      label: text(`outcome.${outcome}`),
      help: text(`outcome.${outcome}.help`),
      sign: outcomeSigns[outcome],
      note: was === null ? null : text('preview.was', { count: was }),
      facts: { 'data-outcome': outcome },
      isPressed: outcomes.includes(outcome),
      onPress: () => onOutcomes(toggled(outcomes, outcome)),
    }),
  );
  // Unread profiles have no colour: the background of the bar shows.
  parts.push({ key: 'unread', count: unreadOf(result), color: '' });
  if (result.changed > 0 || changedOnly)
    parts.push({
      key: 'changed',
      count: result.changed,
      label: text('preview.changed'),
      help: text('preview.changed.help'),
      isPressed: changedOnly,
      onPress: () => onChangedOnly(!changedOnly),
    });
  return <ShareBar label={text('preview.totals')} parts={parts} />;
}
