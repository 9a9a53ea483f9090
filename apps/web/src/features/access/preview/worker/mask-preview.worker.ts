import { ensureMaskEngine, loadMaskEngine } from '../../../../shared/lib/mask-engine.ts';
import type { FromWorker, ToWorker } from './preview-protocol.ts';
import { PreviewSession } from './preview-session.ts';

const { port1, port2 } = new MessageChannel();
let continueWith: (() => void) | null = null;
port2.addEventListener('message', () => continueWith?.());
port2.start();

const session = new PreviewSession({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is the worker's own port, not a window
  post: (message: FromWorker) => globalThis.postMessage(message),
  now: () => performance.now(),
  ensureMaskEngine,
  loadMaskEngine,
  nextTurn: () =>
    new Promise((resolve) => {
      continueWith = resolve;
      port1.postMessage(null);
    }),
});

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.receive(data));
