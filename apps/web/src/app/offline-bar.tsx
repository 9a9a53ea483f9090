import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useSyncExternalStore } from 'react';
import { useText } from '../shared/intl/use-text.ts';
import { Notice } from '../shared/ui/notice.tsx';

const bar = style({ marginX: { default: 0, '@media (min-width: 700px)': 16 }, marginBottom: 8 });

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Tells while the browser has no connection. */
export function OfflineBar() {
  const text = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className={bar}>
      <Notice tone="notice" announce="status">
        {text('shell.offline')}
      </Notice>
    </div>
  );
}
