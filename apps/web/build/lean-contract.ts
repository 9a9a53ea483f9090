import type { Plugin } from 'vite';

const summaries = /^\s*summary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`$]*`),\n/gmu;

/** Leaves out what endpoints say of themselves in the OpenAPI document: the browser never shows it. */
export function leanContract(): Plugin {
  return {
    name: 'console-lean-contract',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (/\/packages\/contract\/src\//u.test(id) ? code.replaceAll(summaries, '') : undefined),
  };
}
