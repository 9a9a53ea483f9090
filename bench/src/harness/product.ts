import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, startChild } from './child.ts';

export interface Product extends AsyncDisposable {
  readonly url: string;
  readonly emulatorOrigin: string;
}

/** The built product with the emulator behind it, on free ports, with a store of its own. */
export async function startProduct(seed: 'small' | 'large'): Promise<Product> {
  if (!existsSync(path.join(root, 'apps', 'web', 'dist', 'index.html'))) {
    throw new Error('There is no build of the browser app: run `pnpm build` first.');
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-product-'));
  const server = await startChild(
    {
      script: pathToFileURL(path.join(root, 'scripts', 'serve-demo.mjs')),
      env: { PORT: '0', EMULATOR_PORT: '0', SEED: seed, DEMO_DATA: folder },
      log: 'dropped',
    },
    [/^ready (http:\/\/\S+)$/u, /^emulator (http:\/\/\S+)$/u],
  );
  const [url = '', emulatorOrigin = ''] = server.found;
  return {
    url,
    emulatorOrigin,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
