import type { PlainAccountBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { accountUsesQuery } from '../../../shared/api/account-uses.ts';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { Card } from '../sections/section-card.tsx';
import { LaterUsesView } from './later-uses-view.ts';

const lead = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });
const progress = style({ font: 'ui', color: 'neutral' });

/** Asks Campaign where the account is used, when somebody wants to know. */
export function UsesSection({ account }: { readonly account: PlainAccountBody }) {
  const text = useText();
  const announce = useAnnounce();
  const [isAsked, setIsAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...accountUsesQuery(account.instanceKey, account.name),
    enabled: isAsked,
  });
  const isAnswered = isAsked && !isFetching && data !== undefined && error === null;
  useEffect(() => {
    if (isAnswered) announce(text('external.uses.answered'));
  }, [isAnswered, announce, text]);
  const ask = () => {
    if (isFetching) return;
    if (isAsked) void refetch();
    else setIsAsked(true);
  };
  return (
    <Card title={text('external.uses.title')}>
      <p className={lead}>{text('external.uses.lead')}</p>
      <div className={row}>
        <Button variant="secondary" onPress={ask}>
          {text(isAnswered ? 'external.uses.again' : 'external.uses.ask')}
        </Button>
        <output className={progress}>{isFetching ? text('external.uses.asking') : null}</output>
      </div>
      {error && !isFetching && !isSignInNeeded(error) ? <ProblemNotice error={error} onRetry={ask} /> : null}
      {isAnswered ? (
        <Suspense>
          <LaterUsesView uses={data} />
        </Suspense>
      ) : null}
    </Card>
  );
}
