import type { VerdictCountsBody } from '@console/contract';
import { type Verdict, verdicts } from '@console/domain';
import { lightDark, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { type ApartChoice, apartParts } from './apart-parts.ts';
import { ShareBar } from '../share-bar.tsx';
import { verdictSigns } from './verdict-badge.tsx';

// Losses are warm and dark, gains blue: they differ in brightness as well as in hue. Uncertain ones are striped.
const color = style({
  backgroundColor: {
    verdict: {
      'loses-sign-in': 'red-1000',
      'maybe-loses': 'red-700',
      'loses-groups': 'orange-800',
      moves: 'yellow-700',
      unknown: 'gray-600',
      'maybe-gains': 'blue-700',
      'gains-sign-in': 'blue-1100',
      'gains-groups': 'cyan-700',
      unchanged: lightDark('gray-300', 'gray-400'),
    },
  },
});
const swatch = style({ height: 12, width: 12, borderRadius: '[3px]', alignSelf: 'center', forcedColorAdjust: 'none' });
const stripes = 'repeating-linear-gradient(135deg, rgb(255 255 255 / 0.45) 0 3px, transparent 3px 7px)';
const striped: ReadonlySet<Verdict> = new Set(['maybe-loses', 'unknown', 'maybe-gains']);

const patternOf = (verdict: Verdict): string | undefined => (striped.has(verdict) ? stripes : undefined);

interface VerdictBarProps {
  readonly counts: VerdictCountsBody;
  readonly population: number;
  readonly apart: ApartChoice;
  /** Verdicts that the list is filtered by; empty means all. */
  readonly chosen?: readonly Verdict[];
  /** With it, each part toggles that filter. */
  readonly onToggle?: (verdict: Verdict) => void;
}

const none: readonly Verdict[] = [];

/** How many people have each verdict, the worst first. The bar adds up to the population; the legend is below. */
export function VerdictBar({ counts, population, apart, chosen = none, onToggle }: VerdictBarProps) {
  const text = useText();
  const isShown = (verdict: Verdict) => counts[verdict] > 0 || verdict === 'loses-sign-in' || chosen.includes(verdict);
  return (
    <ShareBar
      label={text('impact.bar')}
      parts={[
        ...verdicts.filter(isShown).map((verdict) => ({
          key: verdict,
          count: counts[verdict],
          color: color({ verdict }),
          pattern: patternOf(verdict),
          label: text(`verdict.${verdict}`),
          help: text(`verdict.${verdict}.help`),
          sign: verdictSigns[verdict],
          note: text.percent(counts[verdict], population),
          swatch: <Swatch verdict={verdict} />,
          facts: { 'data-verdict': verdict },
          isPressed: chosen.includes(verdict),
          onPress: onToggle && (() => onToggle(verdict)),
        })),
        ...apartParts(text, apart),
      ]}
    />
  );
}

/** A sample of a verdict's colour and pattern. */
function Swatch({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span
      className={`${swatch} ${color({ verdict })}`}
      style={{ backgroundImage: patternOf(verdict) }}
      aria-hidden="true"
    />
  );
}
