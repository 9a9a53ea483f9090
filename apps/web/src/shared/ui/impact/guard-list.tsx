import type { GuardBody } from '@console/contract';
import AlertDiamond from '@react-spectrum/s2/icons/AlertDiamond';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../intl/use-text.ts';
import { guardText, standingGuards } from './guard-text.ts';

const list = style({
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'body-sm',
  color: 'neutral',
});
const item = style({ display: 'flex', columnGap: 8, alignItems: 'start', minWidth: 0, overflowWrap: 'anywhere' });
const line = style({
  font: 'body-sm',
  color: 'neutral',
  display: 'flex',
  columnGap: 8,
  alignItems: 'start',
  margin: 0,
});
const iconBox = style({ paddingTop: 2, flexShrink: 0 });
const strong = style({ fontWeight: 'bold' });
const trips = iconStyle({ size: 'S', color: 'negative' });
const mayTrip = iconStyle({ size: 'S', color: 'notice' });
const clear = iconStyle({ size: 'S', color: 'positive' });

interface SignedLineProps {
  readonly state: 'trips' | 'may-trip' | 'clear';
  readonly children: ReactNode;
}

/** A sentence with the sign of how grave it is. */
export function SignedLine({ state, children }: SignedLineProps) {
  return (
    <>
      <span className={iconBox}>
        {state === 'trips' ? (
          <AlertDiamond styles={trips} />
        ) : state === 'may-trip' ? (
          <AlertTriangle styles={mayTrip} />
        ) : (
          <CheckmarkCircle styles={clear} />
        )}
      </span>
      <span>{children}</span>
    </>
  );
}

/** What speaks against a change, the certain first; one line when nothing does. */
export function GuardList({ guards }: { readonly guards: readonly GuardBody[] }) {
  const text = useText();
  const standing = standingGuards(guards);
  if (standing.length === 0)
    return (
      <p className={line} data-guards="clear">
        <SignedLine state="clear">{text('guard.allClear')}</SignedLine>
      </p>
    );
  const cleared = guards.length - standing.length;
  return (
    <ul className={list} aria-label={text('guard.list')}>
      {standing.map((guard) => (
        <li key={guard.code} className={item} data-guard={guard.code} data-guard-state={guard.state}>
          <SignedLine state={guard.state}>
            <span className={strong}>{text(`guard.state.${guard.state}`)}</span> {guardText(text, guard)}
          </SignedLine>
        </li>
      ))}
      {cleared > 0 ? (
        <li className={item}>
          <SignedLine state="clear">{text('guard.cleared', { count: cleared })}</SignedLine>
        </li>
      ) : null}
    </ul>
  );
}
