import type { PlainAccountBody } from '@console/contract';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';

const facts = style({ display: 'flex', flexWrap: 'wrap', columnGap: 32, rowGap: 12, margin: 0 });
const term = style({ font: 'ui-sm', color: 'neutral-subdued' });
const detail = style({ font: 'ui', fontWeight: 'medium', margin: 0, overflowWrap: 'anywhere' });
const status = style({ display: 'flex', alignItems: 'center', gap: 8 });
const dot = style({
  size: 8,
  borderRadius: 'full',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-500', isOn: 'positive-900' },
  backgroundColor: { default: 'transparent', isOn: 'positive-900' },
  flexShrink: 0,
});
const link = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  borderRadius: 'sm',
  color: { default: 'accent-1000', ':hover': 'accent-1100' },
});
const code = style({ font: 'code-sm', color: 'neutral' });

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className={term}>{name}</dt>
      <dd className={detail}>{children}</dd>
    </div>
  );
}

/** Of which type and group the account is, and whether it is enabled, as stored. */
export function AccountFacts({ account }: { readonly account: PlainAccountBody }) {
  const text = useText();
  const { type, described, folder, values } = account;
  const enabled = values['enabled'];
  const isOn = enabled === true;
  return (
    <dl className={facts}>
      <Fact name={text('external.fact.type')}>
        {described ? text.titled(described.title) : type ? type.label || type.name : text('field.notRead')}
      </Fact>
      {described ? <Fact name={text('external.fact.group')}>{text(`external.group.${described.group}`)}</Fact> : null}
      <Fact name={text('external.fact.name')}>
        <span className={code}>{account.name}</span>
      </Fact>
      <Fact name={text('external.fact.state')}>
        {typeof enabled === 'boolean' ? (
          <span className={status}>
            <span className={dot({ isOn })} aria-hidden="true" />
            {text(isOn ? 'external.enabled' : 'external.disabled')}
          </span>
        ) : (
          text('field.notRead')
        )}
      </Fact>
      {described ? (
        <Fact name={text('external.fact.documentation')}>
          <a className={link} href={described.documentation} target="_blank" rel="noreferrer">
            {text('external.documentation')}
          </a>
        </Fact>
      ) : null}
      {folder === undefined ? null : <Fact name={text('external.fact.folder')}>{folder ?? text('field.notRead')}</Fact>}
    </dl>
  );
}
