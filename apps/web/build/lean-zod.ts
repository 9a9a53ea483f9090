import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const serverOnly = ['/zod/v4/core/json-schema-processors.js', '/zod/v4/core/to-json-schema.js'];
// Issues are told by code and translated by the catalogues; zod's English prose is never shown.
const prose = '/zod/v4/locales/en.js';
// What zod is told lies here, and is loaded before any schema is made, however the bundle is cut.
const core = '/zod/v4/core/core.js';
const declared = /^export (?:async )?(?:const|function|class) ([\w$]+)/gmu;

/** The same names, none of which does anything. */
function stubOf(file: string): string {
  const names = [...readFileSync(file, 'utf8').matchAll(declared)].map(([, name]) => name);
  return `const none = () => () => undefined;\n${names.map((name) => `export const ${name} = none;`).join('\n')}`;
}

/**
 * Leaves out the parts of zod that only a server uses: writing JSON Schema, and English error prose. The content security
 * policy forbids compiling code from text, so the built zod never tries.
 */
export function leanZod(): Plugin {
  return {
    name: 'console-lean-zod',
    apply: 'build',
    enforce: 'pre',
    load: (id) => {
      if (id.endsWith(prose)) return 'export default () => ({});';
      return serverOnly.some((ending) => id.endsWith(ending)) ? stubOf(id) : undefined;
    },
    transform: (code, id) => (id.endsWith(core) ? `${code}\nglobalConfig.jitless = true;\n` : undefined),
  };
}
