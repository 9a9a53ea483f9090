import { useEffect, useSyncExternalStore } from 'react';
import { canReadMask, ensureMaskEngine, maskEngineState, onMaskEngineState } from './mask-engine.ts';

/**
 * Whether this mask can be judged in this rendering. Loads the engine when the mask needs it, and draws anew when it is
 * there; a failed load is tried again when the mask changes.
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
