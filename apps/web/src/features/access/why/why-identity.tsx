import type { PersonWhyBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';

const list = style({ display: 'flex', flexDirection: 'column', rowGap: 4, margin: 0, paddingStart: 20 });
const detail = style({ color: 'neutral-subdued' });

/** The Admin Console account and the operators joined to it, each with the reason for the join. */
export function WhyIdentity({ identity }: { readonly identity: PersonWhyBody['identity'] }) {
  const text = useText();
  const { adobeUser, operators, near } = identity;
  return (
    <ul className={list}>
      <li>
        {adobeUser === null
          ? text('why.adobe.none')
          : text('why.adobe', { email: adobeUser.email, state: text(`why.state.${adobeUser.state}`) })}
      </li>
      {operators.length === 0 ? <li>{text('why.operator.none')}</li> : null}
      {operators.map((operator) => {
        const { login, isDisabled, authentication, joinedBy, groups } = operator;
        const facts = [
          joinedBy === null ? '' : text(`why.joined.${joinedBy}`),
          text(`why.auth.${authentication}`),
          groups.length === 0
            ? ''
            : text('why.holds', { groups: groups.map(({ label, name }) => label || name).join(', ') }),
        ];
        return (
          <li key={`${login} ${operator.email}`}>
            {text('why.operator', {
              login,
              state: isDisabled === null ? 'unread' : isDisabled ? 'disabled' : 'enabled',
            })}{' '}
            <span className={detail}>{facts.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
      {near.map(({ who, kind }) => (
        <li key={who}>{text(`why.near.${kind}`, { who })}</li>
      ))}
    </ul>
  );
}
