import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { type NamesSource, PreviewClient } from './worker/preview-client.ts';
import type { PreviewView } from './preview-view.ts';
import type { PreviewContext } from './worker/profile-list.ts';
import type { PreviewState } from './preview-state.ts';
import { startPreviewWorker } from './worker/start-worker.ts';

interface PreviewInput {
  /** `null` while they are being read. */
  readonly source: NamesSource | null;
  readonly context: PreviewContext | null;
  readonly mask: string;
  readonly savedMask: string;
  readonly view: PreviewView;
}

export interface MaskPreviewHandle {
  readonly state: PreviewState;
  /** The newest request has no answer yet. */
  readonly isBusy: boolean;
  /** Called with the rows in view. */
  readonly onRangeChange: (from: number, to: number) => void;
  /** Restarts with a new worker. */
  readonly restart: () => void;
}

/** Previews the mask in a worker while it is typed. */
export function useMaskPreview({ source, context, mask, savedMask, view }: PreviewInput): MaskPreviewHandle {
  const [client] = useState(() => new PreviewClient(startPreviewWorker));
  const state = useSyncExternalStore(client.subscribe, client.state);
  useLayoutEffect(() => {
    client.start();
    return client.stop;
  }, [client]);
  useEffect(() => {
    if (context) client.setContext(context);
  }, [client, context]);
  useEffect(() => {
    if (source) client.setSource(source);
  }, [client, source]);
  // A layout effect: the worker starts one frame earlier, before the key press is painted.
  useLayoutEffect(() => client.ask({ mask, savedMask, view }), [client, mask, savedMask, view]);
  const isBusy = state.result?.mask !== mask || state.result.state === 'reading';
  return { state, isBusy, onRangeChange: client.showRange, restart: client.start };
}
