import type { ImsAccountBody, TypeSourceBody } from '@console/contract';
import AlertTriangle from '@react-spectrum/s2/icons/AlertTriangle';
import InfoCircle from '@react-spectrum/s2/icons/InfoCircle';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../intl/use-text.ts';

const line = style({ display: 'flex', columnGap: 8, font: 'ui', color: 'neutral', margin: 0 });
const info = iconStyle({ size: 'S', color: 'neutral' });
const doubt = iconStyle({ size: 'S', color: 'notice' });

interface TypeLineProps {
  readonly type: ImsAccountBody['type'];
  readonly source: TypeSourceBody;
  /** Names of accounts that may be of the same kind. */
  readonly maybeAccounts?: readonly string[];
}

/** Says that the account type for Adobe sign-in is a guess, or that others may be it; else nothing. */
export function TypeLine({ type, source: { foundBy, others }, maybeAccounts }: TypeLineProps) {
  const text = useText();
  const label = type.label || type.name;
  if (others.length > 0) {
    const types = [label, ...others.map((other) => other.label || other.name)].join(', ');
    const accounts = maybeAccounts?.join(', ') || 'none';
    return (
      <p className={line} data-type-source="several">
        <AlertTriangle styles={doubt} />
        <span>{text('accounts.type.several', { types, accounts })}</span>
      </p>
    );
  }
  if (foundBy !== 'label') return null;
  return (
    <p className={line} data-type-source="guess">
      <InfoCircle styles={info} />
      <span>{text('accounts.type.guess', { label })}</span>
    </p>
  );
}
