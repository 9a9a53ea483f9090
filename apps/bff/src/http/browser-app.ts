import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../problem.ts';
import { contentSecurityPolicy, newNonce, noncePlaceholder } from './checks/security-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

interface Asset {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly isHashed: boolean;
  readonly packed: Map<'br' | 'gzip', Promise<Buffer>>;
}

/**
 * Serves the built browser app from memory, by exact path. Any other path gives the app's page, since the app has routes of
 * its own. Files are compressed on first request, or come compressed from the build.
 */
export const browserAppPlugin = fastifyPlugin(
  async (app: FastifyInstance, { folder }: { folder: string }) => {
    const assets = readAssets(folder);
    const page = assets.get('/index.html')?.body.toString('utf8');
    if (page === undefined)
      app.log.warn({ folder: path.basename(folder) }, 'no build of the browser app: run `pnpm build`');
    app.route({
      method: ['GET', 'HEAD'],
      url: '/*',
      handler: async (request, reply) => {
        const [name = '/'] = request.url.split('?');
        if (name === '/api' || name.startsWith('/api/') || name.startsWith('/health/')) return reply.callNotFound();
        const asset = name === '/index.html' ? undefined : assets.get(name);
        if (asset !== undefined) return await sendAsset(asset, request, reply);
        if (name.startsWith('/assets/')) return reply.callNotFound();
        if (page === undefined) throw new Problem('not-found');
        const nonce = newNonce();
        return reply
          .header('content-security-policy', contentSecurityPolicy(nonce))
          .header('cache-control', 'no-cache')
          .type('text/html; charset=utf-8')
          .send(page.replaceAll(noncePlaceholder, nonce));
      },
    });
  },
  { name: 'browser-app', fastify: '5.x' },
);

async function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply) {
  const caching = asset.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  reply.header('cache-control', caching).header('etag', asset.etag).header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  const encoding = encodingFor(asset, request.headers['accept-encoding']);
  reply.type(asset.type);
  if (encoding === undefined) return reply.send(asset.body);
  return reply.header('content-encoding', encoding).send(await packed(asset, encoding));
}

function encodingFor({ type, body }: Asset, accepted: string | string[] | undefined): 'br' | 'gzip' | undefined {
  if (!compressible.test(type) || body.length < 1_024) return undefined;
  const offered = new Set(
    String(accepted ?? '')
      .split(',')
      .map((one) => one.trim().split(';')[0]),
  );
  return offered.has('br') ? 'br' : offered.has('gzip') ? 'gzip' : undefined;
}

async function packed(asset: Asset, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = asset.packed.get(encoding);
  if (known !== undefined) return await known;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const made = encoding === 'br' ? brotli(asset.body, quality) : zip(asset.body, { level: 9 });
  asset.packed.set(encoding, made);
  return await made;
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    // Do not serve the build's manifest and source maps.
    .filter((name) => !name.startsWith('.') && !name.endsWith('.map'));
  const sources = names.filter((name) => !/\.(?:br|gz)$/.test(name));
  return new Map(
    sources.map((name) => {
      const body = readFileSync(path.join(folder, name));
      const ready = (suffix: string) =>
        names.includes(name + suffix) ? readFileSync(path.join(folder, name + suffix)) : undefined;
      const packed = new Map<'br' | 'gzip', Promise<Buffer>>();
      const [br, gz] = [ready('.br'), ready('.gz')];
      if (br !== undefined) packed.set('br', Promise.resolve(br));
      if (gz !== undefined) packed.set('gzip', Promise.resolve(gz));
      return [
        `/${name}`,
        {
          body,
          type: types[path.extname(name)] ?? 'application/octet-stream',
          etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
          isHashed: name.startsWith('assets/'),
          packed,
        },
      ];
    }),
  );
}
