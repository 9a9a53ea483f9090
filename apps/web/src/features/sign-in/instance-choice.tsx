import type { CampaignInstanceBody } from '@console/contract';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useDeferredValue, useState } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { EnvironmentTag } from '../../shared/ui/environment-tag.tsx';

const searchFrom = 9;

const field = style({
  borderWidth: 0,
  padding: 0,
  margin: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
});
const legend = style({ font: 'ui', color: 'neutral-subdued', padding: 0, marginBottom: 8 });
const list = style({
  display: 'grid',
  gridTemplateColumns: { default: '1fr', '@media (min-width: 560px)': '1fr 1fr' },
  gap: 8,
  maxHeight: { default: 'none', '@media (min-width: 560px)': 400 },
  overflowY: 'auto',
  padding: 4,
  margin: -4,
});
const card = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':has(:focus-visible)': 'solid' },
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  padding: 12,
  borderRadius: 'lg',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'gray-300', ':hover': 'gray-500', ':has(:checked)': 'accent-900' },
  backgroundColor: { default: 'layer-2', ':has(:checked)': 'accent-subtle' },
  boxShadow: { ':has(:checked)': '[inset 0 0 0 1px light-dark(rgb(59, 99, 251), rgb(86, 129, 255))]' },
  cursor: 'pointer',
  minWidth: 0,
});
const input = style({
  position: 'absolute',
  inset: 0,
  margin: 0,
  opacity: 0,
  width: 'full',
  height: 'full',
  cursor: 'pointer',
});
const title = style({
  font: 'title-sm',
  color: 'neutral',
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
});
const address = style({ font: 'detail-sm', color: 'neutral-subdued', fontWeight: 'normal', overflowWrap: 'anywhere' });
const blocked = style({ font: 'detail-sm', color: 'notice-1100' });
const none = style({ font: 'body', color: 'neutral-subdued', margin: 0 });

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//u, '');
}

interface InstanceChoiceProps {
  readonly instances: readonly CampaignInstanceBody[];
  readonly chosen: string | null;
  readonly onChoose: (instanceKey: string) => void;
}

/** The listed instances as radio cards, with a search if there are many. */
export function InstanceChoice({ instances, chosen, onChoose }: InstanceChoiceProps) {
  const text = useText();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const shown = instances.filter(({ instanceKey, label, address }) =>
    [instanceKey, label, address].some((part) => part.toLowerCase().includes(wanted)),
  );
  return (
    <fieldset className={field}>
      <legend className={legend}>{text('signIn.instances')}</legend>
      {instances.length >= searchFrom ? (
        <TextField label={text('signIn.instances.search')} value={search} onChange={setSearch} type="search" />
      ) : null}
      {instances.length === 0 ? <p className={none}>{text('signIn.instances.empty')}</p> : null}
      {shown.length === 0 && instances.length > 0 ? (
        <output className={none}>{text('signIn.instances.none', { search })}</output>
      ) : null}
      <div className={list}>
        {shown.map((instance) => (
          <label key={instance.instanceKey} className={card}>
            <input
              type="radio"
              name="instance"
              className={input}
              value={instance.instanceKey}
              checked={chosen === instance.instanceKey}
              onChange={() => onChoose(instance.instanceKey)}
              aria-label={instance.label}
              aria-describedby={`address-${instance.instanceKey}`}
            />
            <span className={title}>
              {instance.label}
              <EnvironmentTag instanceKey={instance.instanceKey} />
            </span>
            <span className={address} id={`address-${instance.instanceKey}`}>
              {withoutScheme(instance.address)}
            </span>
            {instance.signIn.campaignLogin === 'blocked' ? (
              <span className={blocked}>{text('signIn.blocked')}</span>
            ) : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
