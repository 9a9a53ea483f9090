import { isMaskEngineReady, needsMaskEngine, type StatedReading } from '@console/domain';

/** `absent` until a mask first needs the engine. */
type EngineState = 'absent' | 'loading' | 'failed' | 'ready';

let state: EngineState = 'absent';
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

function become(next: EngineState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function load(): Promise<void> {
  become('loading');
  try {
    const { installMaskEngine } = await import('@console/domain/engine');
    installMaskEngine();
  } catch (error) {
    loading = null;
    become('failed');
    throw error;
  }
  become('ready');
}

/** Whether the mask can be read now: the engine is loaded, or the mask needs none. */
export function canReadMask(source: string, stated?: StatedReading): boolean {
  return isMaskEngineReady() || !needsMaskEngine(source, stated);
}

/** Loads the engine once per page or worker. Rejects if that fails; the next call tries again. */
export function loadMaskEngine(): Promise<void> {
  return (loading ??= load());
}

/** Resolves when the mask can be read; loads the engine if the mask needs it. */
export function ensureMaskEngine(source: string, stated?: StatedReading): Promise<void> {
  return canReadMask(source, stated) ? Promise.resolve() : loadMaskEngine();
}

export function maskEngineState(): EngineState {
  return state;
}

export function onMaskEngineState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
