import type { Plugin } from 'vite';

const summaries = /^\s*summary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`$]*`),\n/gmu;

/** Drops the endpoint summaries: only the OpenAPI document uses them. */
export function leanContract(): Plugin {
  return {
    name: 'console-lean-contract',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (/\/packages\/contract\/src\//u.test(id) ? code.replaceAll(summaries, '') : undefined),
  };
}
