import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';
import { deepest, refuseUnbounded } from './json-bounds.ts';

// Keys that reach an object's prototype in careless code; no field of the contract has such a name.
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);
const exactType = /^application\/json(?:; ?charset=utf-8)?$/i;

/**
 * Accepts only `application/json`, and no document that two parsers could read differently. No route accepts a compressed
 * body.
 */
export const strictJsonPlugin = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('onRequest', async (request, reply) => {
      const encoding = request.headers['content-encoding'];
      if (encoding === undefined || /^identity$/i.test(encoding.trim())) return;
      reply.header('accept-encoding', 'identity');
      throw new Problem('unsupported-content-encoding');
    });
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      async (request: FastifyRequest, body: Buffer) => {
        if (!exactType.test(request.headers['content-type'] ?? '')) throw new Problem('unsupported-media-type');
        return parseStrictJson(body);
      },
    );
  },
  { name: 'strict-json', fastify: '5.x' },
);

/**
 * @throws Problem `malformed-body` for anything but UTF-8 JSON of moderate depth without a repeated or refused key;
 * `body-too-large`, `invalid-request` for more entries or fields than any call has
 */
export function parseStrictJson(body: Uint8Array): unknown {
  refuseUnbounded(body);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text);
    if (hasOddStructure(text)) throw new Problem('malformed-body');
    return value;
  } catch {
    throw new Problem('malformed-body');
  }
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;

/** For text that `JSON.parse` accepted, so only strings and brackets matter. */
function hasOddStructure(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      if (open.push(found === '{' ? new Set() : undefined) > deepest) return true;
    } else if (found === '}' || found === ']') {
      open.pop();
    } else if (colon !== undefined) {
      const key = String(JSON.parse(found.slice(0, -colon.length)));
      const keys = open.at(-1);
      if (refusedKeys.has(key) || keys?.has(key) === true) return true;
      keys?.add(key);
    }
  }
  return false;
}
