import type { AccountTypeOfferBody } from '@console/contract';
import { SearchField } from '@react-spectrum/s2/SearchField';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountTypesQuery } from '../../../shared/api/account-types.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { blankStart, newAccountPath } from '../../../shared/lib/new-account.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../../shared/ui/route-link.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { Card } from '../sections/section-card.tsx';
import { groupTypes, titleOfType } from './type-groups.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const search = style({ width: '[min(20rem, 100%)]' });
const list = style({
  display: 'grid',
  gridTemplateColumns: {
    default: 'minmax(0, 1fr)',
    '@media (min-width: 700px)': 'repeat(2, minmax(0, 1fr))',
    '@media (min-width: 1000px)': 'repeat(3, minmax(0, 1fr))',
  },
  columnGap: 24,
  rowGap: 12,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const item = style({ display: 'flex', flexDirection: 'column', font: 'ui', minWidth: 0, overflowWrap: 'anywhere' });
const note = style({ font: 'ui-sm', color: 'neutral-subdued' });
const nothing = style({ font: 'ui', color: 'neutral-subdued', margin: 0 });

/** The types of the instance, in Adobe's groups: each one that may be created leads to its form. */
export function TypeChoice({ instanceKey }: { readonly instanceKey: string }) {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useQuery(accountTypesQuery(instanceKey));
  if (!data)
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton rows={6} label={text('app.loading')} />
    );
  const groups = groupTypes(data.types, wanted, (title) => text.titled(title));
  return (
    <div className={column}>
      <SearchField styles={search} label={text('newAccount.search')} value={wanted} onChange={setWanted} />
      <output className={note}>
        {groups.length === 0 ? <span className={nothing}>{text('newAccount.noType', { search: wanted })}</span> : null}
      </output>
      {groups.map(({ group, types }) => (
        <Card key={group} title={text(group === 'unknown' ? 'newAccount.otherTypes' : `external.group.${group}`)}>
          <ul className={list}>
            {types.map((type) => (
              <li key={type.value} className={item}>
                <Offer instanceKey={instanceKey} type={type} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Offer({ instanceKey, type }: { readonly instanceKey: string; readonly type: AccountTypeOfferBody }) {
  const text = useText();
  const title = titleOfType(type, (one) => text.titled(one));
  if (type.notOffered !== null)
    return (
      <>
        <span>{title}</span>
        <span className={note}>{text(`newAccount.notOffered.${type.notOffered}`)}</span>
      </>
    );
  return (
    <>
      <span>
        <RouteLink to={newAccountPath(instanceKey, { ...blankStart, type: type.value })}>{title}</RouteLink>
      </span>
      {type.described?.deprecated ? <span className={note}>{text('external.deprecated.title')}</span> : null}
    </>
  );
}
