import type { RefreshState } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useText } from '../../../shared/intl/use-text.ts';
import { FailureText } from '../../../shared/ui/failure-text.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import { requestPeopleRead, peopleQuery } from './queries.ts';

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12, rowGap: 8 });
const line = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

interface RefreshLineProps {
  readonly instanceKey: string;
  readonly refresh: RefreshState | undefined;
  readonly mayRefresh: boolean;
}

/** The state of the background read of Admin Console, with a button to read again as soon as Adobe's rate limit allows. */
export function RefreshLine({ instanceKey, refresh, mayRefresh }: RefreshLineProps) {
  const text = useText();
  const now = useNow(10_000);
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => requestPeopleRead(instanceKey),
    onSettled: () => client.invalidateQueries({ queryKey: peopleQuery(instanceKey).queryKey }),
  });
  if (refresh === undefined || refresh.state === 'not-configured') return null;
  if (refresh.state === 'reading')
    return <output className={line}>{text('source.reading', { count: refresh.peopleRead ?? 0 })}</output>;
  const possibleAt = ask.data?.possibleAt ?? null;
  return (
    <div className={row}>
      {refresh.state === 'waiting' ? (
        <p className={line}>{text('source.waiting', { ago: text.ago(refresh.retryAt, now) })}</p>
      ) : null}
      {refresh.state === 'waiting' && refresh.failure ? (
        <p className={line}>
          <FailureText failure={refresh.failure} />
        </p>
      ) : null}
      {mayRefresh ? (
        <ActionButton size="S" isDisabled={ask.isPending} onPress={() => ask.mutate()}>
          {text('source.refresh')}
        </ActionButton>
      ) : null}
      <output className={line}>
        {possibleAt === null ? null : text('source.refresh.later', { at: text.dateTime(possibleAt) })}
      </output>
      {ask.error ? <ProblemNotice error={ask.error} /> : null}
    </div>
  );
}
