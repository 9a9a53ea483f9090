import { pathToFileURL } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const catalogue = /\/shared\/intl\/catalogues\/(?:en|sv)\/[a-z-]+\.ts$/u;
const parser = '@formatjs/icu-messageformat-parser';

function compiled(message: unknown): unknown {
  if (typeof message !== 'string' || !/[{<']/u.test(message)) return message;
  return parse(message, { captureLocation: false });
}

/** Parses the messages of the catalogues at build time, so that the browser loads no message parser. */
export function compileMessages(): Plugin {
  return {
    name: 'console-compile-messages',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === parser ? this.resolve(`${parser}/no-parser.js`, importer, { skipSelf: true }) : undefined;
    },
    async load(id) {
      if (!catalogue.test(id)) return undefined;
      const exported: Record<string, Record<string, unknown>> = await import(`${pathToFileURL(id).href}?${Date.now()}`);
      return Object.entries(exported)
        .map(([name, messages]) => {
          const entries = Object.entries(messages).map(([key, message]) => [key, compiled(message)]);
          return `export const ${name} = ${JSON.stringify(Object.fromEntries(entries))};`;
        })
        .join('\n');
    },
  };
}
