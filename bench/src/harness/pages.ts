import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { listen } from './listen.ts';

export interface BuiltPages extends AsyncDisposable {
  /** Address of the page of an entry. */
  url(name: string): string;
  /** Gzip size of an entry's script, bytes. */
  size(name: string): number;
}

/** Builds pages of the benchmark's own for production, one script each, and serves them compressed. */
export async function buildPages(entries: Readonly<Record<string, URL>>): Promise<BuiltPages> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pages-'));
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, fileURLToPath(file)]));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  });
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        `/${name.replaceAll(path.sep, '/')}`,
        gzipSync(readFileSync(path.join(folder, name)), { level: 9 }),
      ]),
  );
  const server = createServer((request, reply) => {
    const address = request.url ?? '/';
    const script = files.get(address);
    if (script) {
      reply.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip' }).end(script);
    } else {
      reply
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(htmlOf(files.has(`${address}.js`) ? address : undefined));
    }
  });
  const port = await listen(server);
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    size: (name) => files.get(`/${name}.js`)?.length ?? 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function htmlOf(entry: string | undefined): string {
  const script = entry === undefined ? '' : `<script type="module" src="${entry}.js"></script>`;
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">' +
    `<body><div id="root"></div>${script}</body></html>`
  );
}
