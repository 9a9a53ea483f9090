import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const serverOnly = ['/zod/v4/core/json-schema-processors.js', '/zod/v4/core/to-json-schema.js'];
// The catalogues translate issues by their code; zod's English texts are never shown.
const prose = '/zod/v4/locales/en.js';
// zod's global configuration is in this file. It loads before any schema is created, however the bundle is split.
const core = '/zod/v4/core/core.js';
const declared = /^export (?:async )?(?:const|function|class) ([\w$]+)/gmu;

/** A module with the same exports, all no-ops. */
function stubOf(file: string): string {
  const names = [...readFileSync(file, 'utf8').matchAll(declared)].map(([, name]) => name);
  return `const none = () => () => undefined;\n${names.map((name) => `export const ${name} = none;`).join('\n')}`;
}

/**
 * Drops the parts of zod that only a server uses: JSON Schema output and English error texts. It also turns off zod's use of
 * `eval`, which the content security policy forbids.
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
