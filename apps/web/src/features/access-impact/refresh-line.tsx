import type { RefreshState } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { useNow } from '../../shared/ui/use-now.ts';

const line = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });

/** What the background read of Admin Console is doing, while it does something. */
export function RefreshLine({ refresh }: { readonly refresh: RefreshState | undefined }) {
  const text = useText();
  const now = useNow(10_000);
  if (refresh?.state === 'waiting')
    return <p className={line}>{text('source.waiting', { ago: text.ago(refresh.retryAt, now) })}</p>;
  if (refresh?.state !== 'reading') return null;
  return <output className={line}>{text('source.reading', { count: refresh.peopleRead ?? 0 })}</output>;
}
