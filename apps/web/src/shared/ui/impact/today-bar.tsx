import type { TodayCountsBody } from '@console/contract';
import { type CannotCause, cannotCauses, type SignInState } from '@console/domain';
import { lightDark, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { type ApartChoice, apartParts } from './apart-parts.ts';
import { ShareBar, type SharePart } from '../share-bar.tsx';
import { signInSigns } from './sign-in-badge.tsx';

// Signs in: green. Cannot: grey or orange. Not known: striped. The colours differ in brightness too.
const color = style({
  backgroundColor: {
    part: {
      'signs-in': 'green-900',
      'not-known': 'gray-600',
      'account-off': 'red-900',
      'adobe-account-inactive': lightDark('gray-500', 'gray-500'),
      'operator-disabled': 'gray-700',
      'no-profile': lightDark('gray-300', 'gray-400'),
      'no-profile-fits': 'orange-700',
      'captures-nothing': 'orange-900',
      'group-missing': 'red-800',
      'native-only': 'cyan-800',
      'not-in-campaign-yet': 'blue-700',
    },
  },
});
const swatch = style({ height: 12, width: 12, borderRadius: '[3px]', alignSelf: 'center', forcedColorAdjust: 'none' });
const stripes = 'repeating-linear-gradient(135deg, rgb(255 255 255 / 0.45) 0 3px, transparent 3px 7px)';

/** A filter of the list: a state, and for people who cannot sign in the cause. */
export interface TodayFilter {
  readonly state?: SignInState | undefined;
  readonly cause?: CannotCause | undefined;
}

interface TodayBarProps {
  readonly today: TodayCountsBody;
  readonly population: number;
  readonly apart: ApartChoice;
  readonly chosen: TodayFilter;
  readonly onChoose: (filter: TodayFilter) => void;
}

type PartKey = 'signs-in' | 'not-known' | CannotCause;

/** Who signs in today and who cannot, by cause. The bar adds up to the population; the legend is below. */
export function TodayBar({ today, population, apart, chosen, onChoose }: TodayBarProps) {
  const text = useText();
  const part = (key: PartKey, count: number): SharePart => {
    const isState = key === 'signs-in' || key === 'not-known';
    const filter: TodayFilter = isState ? { state: key } : { state: 'cannot', cause: key };
    const isPressed = chosen.state === filter.state && chosen.cause === filter.cause;
    const pattern = key === 'not-known' ? stripes : undefined;
    return {
      key,
      count,
      color: color({ part: key }),
      pattern,
      label: isState ? text(`today.${key}`) : text(`today.cause.${key}`),
      help: isState ? text(`today.${key}.help`) : text(`today.cause.${key}.help`),
      sign: signInSigns[isState ? key : 'cannot'],
      note: text.percent(count, population),
      swatch: (
        <span className={`${swatch} ${color({ part: key })}`} style={{ backgroundImage: pattern }} aria-hidden="true" />
      ),
      facts: { 'data-today': key },
      isPressed,
      onPress: () => onChoose(isPressed ? {} : filter),
    };
  };
  const causes = cannotCauses.filter((cause) => (today.causes[cause] ?? 0) > 0 || chosen.cause === cause);
  return (
    <ShareBar
      label={text('today.bar')}
      parts={[
        part('signs-in', today.states['signs-in']),
        ...causes.map((cause) => part(cause, today.causes[cause] ?? 0)),
        ...(today.states['not-known'] > 0 || chosen.state === 'not-known'
          ? [part('not-known', today.states['not-known'])]
          : []),
        ...apartParts(text, apart),
      ]}
    />
  );
}
