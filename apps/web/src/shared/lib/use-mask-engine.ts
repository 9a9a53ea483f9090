import { useEffect, useSyncExternalStore } from 'react';
import { canReadMask, ensureMaskEngine, maskEngineState, onMaskEngineState } from './mask-engine.ts';

/**
 * Whether the mask can be read in this render. Loads the engine if the mask needs it, and renders again when it is loaded;
 * a failed load is tried again when the mask changes.
 */
export function useMaskEngine(source: string): 'ready' | 'loading' | 'failed' {
  const state = useSyncExternalStore(onMaskEngineState, maskEngineState);
  const isReadable = canReadMask(source);
  useEffect(() => {
    if (!isReadable) ensureMaskEngine(source).catch(() => undefined);
  }, [source, isReadable]);
  if (isReadable) return 'ready';
  return state === 'failed' ? 'failed' : 'loading';
}
