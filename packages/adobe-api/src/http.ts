import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Agent, errors, request } from 'undici';
import type { Dispatcher } from 'undici';
import { AdobeApiError } from './errors.ts';

/** Milliseconds; `totalMs` covers one request and its reply. */
export interface AdobeDeadlines {
  connectMs: number;
  headersMs: number;
  totalMs: number;
}

export interface HttpOptions {
  dispatcher?: Dispatcher | undefined;
  deadlines?: Partial<AdobeDeadlines> | undefined;
  /** Cap on a reply after decompression, in bytes. */
  maxBytes?: number | undefined;
}

interface HttpRequest {
  operation: string;
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal | undefined;
}

export interface HttpReply {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

export interface Http {
  /** Any status is a reply; redirects are not followed. */
  send(request: HttpRequest): Promise<HttpReply>;
  close(): Promise<void>;
}

const defaultDeadlines: AdobeDeadlines = { connectMs: 5_000, headersMs: 20_000, totalMs: 60_000 };
const defaultMaxBytes = 32 * 1024 * 1024;

export function createHttp({ dispatcher, deadlines, maxBytes = defaultMaxBytes }: HttpOptions): Http {
  const { connectMs, headersMs, totalMs } = { ...defaultDeadlines, ...deadlines };
  const own =
    dispatcher === undefined
      ? new Agent({ allowH2: false, connections: 4, connect: { timeout: connectMs } })
      : undefined;
  const used = dispatcher ?? own;

  return {
    async send({ operation, method, url, headers, body, signal }) {
      const deadline = AbortSignal.timeout(totalMs);
      try {
        const reply = await request(url, {
          ...(used === undefined ? {} : { dispatcher: used }),
          method,
          headers: { ...headers, 'accept-encoding': 'gzip' },
          body: body ?? null,
          headersTimeout: headersMs,
          bodyTimeout: totalMs,
          signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
        });
        const flat = flatHeaders(reply.headers);
        const bytes = await readBody(reply.body, {
          operation,
          maxBytes,
          encoding: flat['content-encoding'] ?? 'identity',
        });
        return { status: reply.statusCode, headers: flat, text: decodeUtf8(bytes, operation) };
      } catch (error) {
        if (error instanceof AdobeApiError) throw error;
        if (signal?.aborted === true) throw new AdobeApiError({ kind: 'aborted', operation });
        if (deadline.aborted || isTimeout(error)) throw new AdobeApiError({ kind: 'deadline', operation });
        throw new AdobeApiError({ kind: 'unreachable', operation, code: codeOf(error) });
      }
    },
    close: async () => await own?.close(),
  };
}

interface BodyRules {
  operation: string;
  maxBytes: number;
  encoding: string;
}

async function readBody(body: Readable, { operation, maxBytes, encoding }: BodyRules): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new AdobeApiError({ kind: 'too-large', operation });
      chunks.push(chunk);
    }
  };
  if (encoding === 'gzip') {
    await pipeline(body, createGunzip(), collect).catch((error: unknown) => {
      if (codeOf(error)?.startsWith('Z_') === true)
        throw new AdobeApiError({ kind: 'unexpected-reply', operation, code: 'gzip' });
      throw error;
    });
  } else if (encoding === 'identity') {
    await pipeline(body, collect);
  } else {
    // Destroying an unread body raises an error event of its own.
    body.on('error', () => {}).destroy();
    throw new AdobeApiError({ kind: 'unexpected-reply', operation, code: 'content-encoding' });
  }
  return Buffer.concat(chunks);
}

function decodeUtf8(bytes: Uint8Array, operation: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AdobeApiError({ kind: 'unexpected-reply', operation, code: 'encoding' });
  }
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) flat[name] = first;
  }
  return flat;
}

function isTimeout(error: unknown): boolean {
  return error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : undefined;
}

/** http is for a stand-in on this machine only: a token sent over it elsewhere can be read on the way. */
export function checkedUrl(address: string, option: string): URL {
  const url = URL.parse(address);
  const loopback = url !== null && /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(url.hostname);
  const fits = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
  if (url === null || !fits || url.username !== '' || url.password !== '') {
    throw new AdobeApiError({ kind: 'invalid-options', operation: 'options', code: option });
  }
  return url;
}

/** The JSON of a reply, or undefined when it is something else. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * When a throttled caller may come back, in ms since 1970. `Retry-After` is seconds or an HTTP date (both seen from Adobe);
 * without a readable one, a minute, which is the window of the documented limits.
 */
export function retryTime(retryAfter: string | undefined, now: number): number {
  const value = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return now + Number(value) * 1_000;
  const date = value === '' || /^[\d.+-]/.test(value) ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? now + 60_000 : Math.max(date, now);
}
