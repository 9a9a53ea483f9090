import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { useNow } from '../../shared/lib/use-now.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { AccountList } from './queries.ts';

const line = style({ font: 'ui', color: 'neutral-subdued', margin: 0, overflowWrap: 'anywhere' });

interface ServiceOperatorProps {
  readonly operator: NonNullable<AccountList['serviceOperator']>;
}

/** How the console's own operator stands at the instance: a line while it works, a notice when it cannot. */
export function ServiceOperator({ operator: { login, state, since, readAt, readEveryMinutes } }: ServiceOperatorProps) {
  const text = useText();
  const now = useNow(30_000);
  if (state === 'working' && readAt !== null)
    return (
      <p className={line} data-service-operator={state}>
        {text('accounts.service.lead', { login, minutes: readEveryMinutes, ago: text.since(readAt, now) })}
      </p>
    );
  if (state === 'working' || state === 'starting')
    return (
      <p className={line} data-service-operator={state}>
        {text('accounts.service.starting', { login })}
      </p>
    );
  return (
    <div data-service-operator={state}>
      <Notice tone="notice" title={text('accounts.service.title', { login })}>
        {text(`accounts.service.${state}`, { ago: text.since(since, now) })}
      </Notice>
    </div>
  );
}
