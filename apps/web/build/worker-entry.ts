import path from 'node:path';
import type { Plugin } from 'vite';

const asked = 'mask-preview.worker.ts?worker&url';
const script = 'src/features/access/preview/worker/mask-preview.worker.ts';
const virtualId = '\0console-worker-url';

/**
 * Builds the preview worker as another entry of the same bundle, so that page and worker share the file of the mask engine
 * instead of each loading its own. The development server handles the worker as usual.
 */
export function workerEntry(): Plugin {
  let root = '';
  let reference = '';
  return {
    name: 'console-worker-entry',
    enforce: 'pre',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    buildStart() {
      reference = this.emitFile({ type: 'chunk', id: path.join(root, script), name: 'mask-preview.worker' });
    },
    resolveId: (id) => (id.endsWith(asked) ? virtualId : undefined),
    load: (id) => (id === virtualId ? `export default import.meta.ROLLUP_FILE_URL_${reference};` : undefined),
  };
}
