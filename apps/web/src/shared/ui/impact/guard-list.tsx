import type { GuardBody } from '@console/contract';
import AlertDiamond from '@react-spectrum/s2/icons/AlertDiamond';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import CheckmarkCircle from '@react-spectrum/s2/icons/CheckmarkCircle';
import { focusRing, iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { useText } from '../../intl/use-text.ts';
import { guardsBySeverity, guardText, isListedOpenly } from './guard-text.ts';

const box = style({ display: 'flex', flexDirection: 'column', rowGap: 8, minWidth: 0 });
const summary = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  borderRadius: 'sm',
  font: 'ui-sm',
  color: 'neutral-subdued',
  cursor: 'pointer',
  marginBottom: 8,
});
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

/** A sentence with an icon for its severity. */
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

/** The guards that speak against a change, the certain ones first; the clear ones are folded below. */
export function GuardList({ guards }: { readonly guards: readonly GuardBody[] }) {
  const text = useText();
  const open = guardsBySeverity(guards).filter(isListedOpenly);
  const clearOnes = guards.filter((guard) => !isListedOpenly(guard));
  return (
    <div className={box}>
      {guards.every(({ state }) => state === 'clear') ? (
        <p className={line} data-guards="clear">
          <SignedLine state="clear">{text('guard.allClear')}</SignedLine>
        </p>
      ) : null}
      {open.length > 0 ? (
        <ul className={list} aria-label={text('guard.list')}>
          {open.map((guard) => (
            <GuardItem key={guard.code} guard={guard} />
          ))}
        </ul>
      ) : null}
      <PasswordLine guards={guards} />
      {clearOnes.length > 0 ? (
        <details>
          <summary className={summary}>{text('guard.cleared', { count: clearOnes.length })}</summary>
          <ul className={list} aria-label={text('guard.cleared', { count: clearOnes.length })}>
            {clearOnes.map((guard) => (
              <GuardItem key={guard.code} guard={guard} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function GuardItem({ guard }: { readonly guard: GuardBody }) {
  const text = useText();
  const { login } = useSession();
  const { code, state, wasSoBefore = false } = guard;
  return (
    <li className={item} data-guard={code} data-guard-state={state}>
      <SignedLine state={state === 'clear' && isListedOpenly(guard) ? 'may-trip' : state}>
        {state === 'clear' ? null : (
          <span className={strong}>{text(wasSoBefore ? 'guard.state.wasSo' : `guard.state.${state}`)} </span>
        )}
        {guardText(text, guard, login)}
      </SignedLine>
    </li>
  );
}

/** How many administrators can still sign in with a Campaign password. It never softens the guard. */
function PasswordLine({ guards }: { readonly guards: readonly GuardBody[] }) {
  const text = useText();
  const guard = guards.find(({ code }) => code === 'no-administrator-left');
  const count = Number(guard?.params['withPassword'] ?? 0);
  if (guard === undefined || guard.state === 'clear' || count === 0) return null;
  return (
    <p className={line} data-password-administrators={count}>
      {text('guard.withPassword', { count })}
    </p>
  );
}
