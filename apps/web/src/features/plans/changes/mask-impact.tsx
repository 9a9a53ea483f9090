import type { PlanBody } from '@console/contract';
import { matchOutcomes } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { GroupsLine } from '../../../shared/ui/groups-line.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import { ChangedProfiles } from './changed-profiles.tsx';

type Preview = NonNullable<PlanBody['preview']>;
type Totals = Preview['before']['totals'];

const paragraph = style({ font: 'body', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const table = style({
  font: 'ui',
  color: 'neutral',
  borderCollapse: 'collapse',
  width: 'full',
  maxWidth: 640,
});
const cell = style({
  paddingX: 8,
  paddingY: 8,
  textAlign: { default: 'start', isNumber: 'end' },
  fontWeight: { default: 'normal', isStrong: 'bold' },
  borderWidth: 0,
  borderBottomWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  fontVariantNumeric: 'tabular-nums',
});
const delta = style({
  fontWeight: { default: 'normal', tone: { good: 'bold', bad: 'bold', plain: 'bold' } },
  color: {
    default: 'neutral-subdued',
    tone: { good: 'positive-1100', bad: 'negative-1100', plain: 'neutral', none: 'neutral-subdued' },
  },
});
const column = style({ display: 'flex', flexDirection: 'column', gap: 16 });

function sumOf(totals: Totals): number {
  return matchOutcomes.reduce((sum, outcome) => sum + totals[outcome], 0);
}

function signed(text: Texts, difference: number): string {
  if (difference === 0) return text('plan.difference.none');
  return `${difference > 0 ? '+' : '−'}${text.number(Math.abs(difference))}`;
}

/** More linked profiles are good, fewer are bad; of other outcomes only the size of the change is told. */
function toneOf(isLinked: boolean, difference: number): 'good' | 'bad' | 'plain' | 'none' {
  if (difference === 0) return 'none';
  if (!isLinked) return 'plain';
  return difference > 0 ? 'good' : 'bad';
}

function TotalsTable({ before, after }: { readonly before: Totals; readonly after: Totals }) {
  const text = useText();
  const shown = matchOutcomes.filter((outcome) => outcome === 'linked' || before[outcome] + after[outcome] > 0);
  return (
    <table className={table} aria-label={text('plan.totals')}>
      <thead>
        <tr>
          {(['plan.outcome', 'plan.inForce', 'plan.after', 'plan.difference'] as const).map((key, index) => (
            <th key={key} scope="col" className={cell({ isNumber: index > 0, isStrong: true })}>
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((outcome) => {
          const difference = after[outcome] - before[outcome];
          return (
            <tr key={outcome} data-outcome={outcome}>
              <th scope="row" className={cell({})}>
                {text(`outcome.${outcome}`)}
              </th>
              <td className={cell({ isNumber: true })}>{text.number(before[outcome])}</td>
              <td className={cell({ isNumber: true })}>{text.number(after[outcome])}</td>
              <td className={cell({ isNumber: true })}>
                <span className={delta({ tone: toneOf(outcome === 'linked', difference) })}>
                  {signed(text, difference)}
                </span>
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row" className={cell({ isStrong: true })}>
            {text('plan.totals.all')}
          </th>
          <td className={cell({ isNumber: true, isStrong: true })}>{text.number(sumOf(before))}</td>
          <td className={cell({ isNumber: true, isStrong: true })}>{text.number(sumOf(after))}</td>
          <td className={cell({ isNumber: true })}>
            <span className={delta({ tone: 'none' })}>{signed(text, sumOf(after) - sumOf(before))}</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Source({ snapshot }: { readonly snapshot: NonNullable<Preview['snapshot']> }) {
  const text = useText();
  const ago = text.since(snapshot.readAt, useNow(30_000));
  return (
    <p className={paragraph}>
      {snapshot.completeness === 'partial' && snapshot.reason !== null
        ? text('plan.impact.partial', { ago, reason: text(`preview.reason.${snapshot.reason}`) })
        : text('plan.impact.source', { ago })}
    </p>
  );
}

/** Whom the mask reaches now and after the change, and which profiles that concerns. */
export function MaskImpact({ preview }: { readonly preview: PlanBody['preview'] }) {
  const text = useText();
  if (preview === null) return <p className={paragraph}>{text('plan.impact.none')}</p>;
  if (preview.snapshot === null) return <p className={paragraph}>{text('plan.impact.noSource')}</p>;
  return (
    <div className={column}>
      <Source snapshot={preview.snapshot} />
      <GroupsLine source={preview.groupsSource} />
      <TotalsTable before={preview.before.totals} after={preview.after.totals} />
      <ChangedProfiles profiles={preview.changedProfiles} count={preview.changedProfileCount} />
    </div>
  );
}
