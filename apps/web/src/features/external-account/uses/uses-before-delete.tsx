import type { PlainAccountBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { accountUsesQuery } from '../../../shared/api/account-uses.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { LaterUsesView } from './later-uses-view.ts';

const line = style({ font: 'body-sm', color: 'neutral', margin: 0, minWidth: 0 });
const box = style({ display: 'flex', flexDirection: 'column', gap: 8, maxWidth: 760 });

/** Where the account is used, beside the question whether to delete it. It does not hold the question up. */
export function UsesBeforeDelete({ account }: { readonly account: PlainAccountBody }) {
  const text = useText();
  const { data, error, isFetching, refetch } = useQuery(accountUsesQuery(account.instanceKey, account.name));
  return (
    <div className={box} aria-live="polite">
      {isFetching ? <p className={line}>{text('external.uses.asking')}</p> : null}
      {error && !isFetching ? (
        <>
          <p className={line}>{text('external.uses.failed')}</p>
          <div>
            <ActionButton size="S" onPress={() => void refetch()}>
              {text('external.uses.again')}
            </ActionButton>
          </div>
        </>
      ) : null}
      {data && !isFetching && !error ? (
        <Suspense>
          <LaterUsesView uses={data} isBrief />
        </Suspense>
      ) : null}
    </div>
  );
}
