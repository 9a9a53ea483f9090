// oxlint-disable-next-line import/default -- the bundler makes the address of a module asked for with `?worker&url`
import workerUrl from './mask-preview.worker.ts?worker&url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
    };
  }
}

let policy: ScriptUrlPolicy | null | undefined;

/** The content security policy accepts worker URLs from one Trusted Types policy only, and that policy allows this one URL. */
function trusted(url: string): string {
  policy ??=
    globalThis.window.trustedTypes?.createPolicy('console-worker', {
      createScriptURL: (asked) => {
        if (asked !== workerUrl) throw new TypeError('not the console’s worker');
        return asked;
      },
    }) ?? null;
  return policy === null ? url : policy.createScriptURL(url);
}

export function startPreviewWorker(): Worker {
  return new Worker(trusted(workerUrl), { type: 'module', name: 'mask-preview' });
}
