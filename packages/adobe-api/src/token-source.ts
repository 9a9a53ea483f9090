import {
  allowInsecureRequests,
  clientCredentialsGrant,
  ClientSecretPost,
  Configuration,
  customFetch,
} from 'openid-client';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { AdobeApiError } from './errors.ts';
import { checkedUrl, createHttp, jsonOf, retryTime } from './http.ts';
import type { AdobeDeadlines, Http, HttpReply } from './http.ts';

export interface TokenSourceOptions {
  /** Such as `https://ims-na1.adobelogin.com/ims/token/v3`; http on loopback only. */
  tokenUrl: string;
  clientId: string;
  /** One or two: a credential has at most two live secrets, so that one can be replaced without a gap. */
  clientSecrets: readonly [primary: string, secondary?: string];
  /** Comma-separated, as Adobe writes them. */
  scope: string;
  dispatcher?: Dispatcher;
  deadlines?: Partial<AdobeDeadlines>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Access tokens of a technical account (OAuth server-to-server). */
export interface TokenSource {
  /** A token with some life left; callers at the same moment share one request. Rejects with `AdobeApiError`. */
  token(signal?: AbortSignal): Promise<string>;
  /** Drops this token, so that the next call asks for another. A token already replaced is not touched. */
  forget(token: string): void;
  close(): Promise<void>;
}

interface CachedToken {
  value: string;
  /** When to ask for the next one, ms. */
  renewAt: number;
}

const errorBody = z.object({ error: z.string().optional().catch(undefined) });
// Asked for again this long before its end, or at nine tenths of a short life.
const marginMs = 5 * 60_000;
// Adobe always says; a token of unknown life is used shortly rather than once.
const assumedLifeSeconds = 5 * 60;

/** @throws AdobeApiError `invalid-options` naming the option. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { clientSecrets, now = Date.now } = options;
  const url = checkedUrl(options.tokenUrl, 'tokenUrl');
  const http = createHttp(options);
  const secrets = clientSecrets.filter((secret) => secret !== undefined && secret !== '');
  if (secrets.length === 0)
    throw new AdobeApiError({ kind: 'invalid-options', operation: 'options', code: 'clientSecrets' });
  let cached: CachedToken | undefined;
  let flight: Promise<string> | undefined;
  let preferred = 0;

  const mint = async (): Promise<string> => {
    for (let tried = 0; tried < secrets.length; tried += 1) {
      const index = (preferred + tried) % secrets.length;
      try {
        const asked = now();
        const { value, lifeSeconds } = await grant({ http, url, options, secret: secrets[index] ?? '' });
        preferred = index;
        const lifeMs = lifeSeconds * 1_000;
        cached = { value, renewAt: asked + lifeMs - Math.min(marginMs, lifeMs / 10) };
        return value;
      } catch (error) {
        const another = tried + 1 < secrets.length;
        if (!(another && error instanceof AdobeApiError && error.kind === 'invalid-client')) throw error;
      }
    }
    throw new AdobeApiError({ kind: 'invalid-client', operation: 'token' });
  };

  return {
    async token(signal) {
      if (signal?.aborted === true) throw new AdobeApiError({ kind: 'aborted', operation: 'token' });
      if (cached !== undefined && now() < cached.renewAt) return cached.value;
      flight ??= mint().finally(() => {
        flight = undefined;
      });
      return await orAborted(flight, signal);
    },
    forget(token) {
      if (cached?.value === token) cached = undefined;
    },
    close: () => http.close(),
  };
}

interface GrantParts {
  http: Http;
  url: URL;
  options: TokenSourceOptions;
  secret: string;
}

async function grant({ http, url, options, secret }: GrantParts): Promise<{ value: string; lifeSeconds: number }> {
  const { clientId, scope, now = Date.now } = options;
  // Metadata is written here, not discovered: Adobe's issuer does not match its discovery path, and start-up should not need Adobe.
  const server = { issuer: url.origin, token_endpoint: url.href };
  const configuration = new Configuration(server, clientId, undefined, ClientSecretPost(secret));
  if (url.protocol === 'http:') allowInsecureRequests(configuration);
  const seen: { reply?: HttpReply; failure?: unknown } = {};
  configuration[customFetch] = async (address, { method, headers, body }) => {
    if (method !== 'POST' || !(body instanceof URLSearchParams)) throw new TypeError('not a token request');
    try {
      seen.reply = await http.send({ operation: 'token', method, url: address, headers, body: body.toString() });
    } catch (error) {
      seen.failure = error;
      throw error;
    }
    return asResponse(seen.reply);
  };
  try {
    const tokens = await clientCredentialsGrant(configuration, { scope });
    return { value: tokens.access_token, lifeSeconds: tokens.expires_in ?? assumedLifeSeconds };
  } catch {
    if (seen.failure instanceof AdobeApiError) throw seen.failure;
    throw refusal(seen.reply, now());
  }
}

// The library's own errors carry the reply; ours are made from what is safe to keep of it. The OAuth name decides, not the
// status: an unknown secret is 401 in some places and 400 in others.
function refusal(reply: HttpReply | undefined, now: number): AdobeApiError {
  if (reply === undefined) return new AdobeApiError({ kind: 'unexpected-reply', operation: 'token' });
  const { status, headers } = reply;
  const facts = { operation: 'token', status, requestId: headers['x-debug-id'] };
  const body = errorBody.safeParse(jsonOf(reply.text));
  const code = body.success ? body.data.error : undefined;
  if (code === 'invalid_client') return new AdobeApiError({ ...facts, code, kind: 'invalid-client' });
  if (code === 'invalid_scope') return new AdobeApiError({ ...facts, code, kind: 'invalid-scope' });
  if (status === 429)
    return new AdobeApiError({ ...facts, code, kind: 'throttled', retryAt: retryTime(headers['retry-after'], now) });
  if (code !== undefined) return new AdobeApiError({ ...facts, code, kind: 'grant-refused' });
  if (status === 403) return new AdobeApiError({ ...facts, kind: 'grant-refused' });
  return new AdobeApiError({ ...facts, kind: status >= 400 ? 'http-status' : 'unexpected-reply' });
}

function asResponse({ status, headers, text }: HttpReply): Response {
  const { 'content-type': contentType } = headers;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : text, {
    status,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });
}

// One caller going away must not take the token from the others who wait for it.
function orAborted(flight: Promise<string>, signal: AbortSignal | undefined): Promise<string> {
  if (signal === undefined) return flight;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new AdobeApiError({ kind: 'aborted', operation: 'token' }));
    signal.addEventListener('abort', onAbort, { once: true });
    void flight.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
