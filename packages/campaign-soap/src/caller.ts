import { CampaignSoapError } from './errors.ts';
import type { Sent } from './errors.ts';
import { checkedToken, writeEnvelope } from './envelope.ts';
import type { Parameter } from './envelope.ts';
import { createReplyReader, outputsOf } from './reply.ts';
import type { Reply, ReplyOptions } from './reply.ts';
import { exchange } from './transport.ts';
import type { HttpRequest, Transport } from './transport.ts';
import type { CampaignSession } from './types.ts';
import type { XmlElement } from './xml-element.ts';
import type { Limits } from './xml-reader.ts';

interface MethodRequest {
  schema: string;
  method: string;
  session?: CampaignSession;
  parameters: readonly Parameter[];
  /** Reads may be sent again; whatever changes something, or carries a password, may not. */
  repeatable: boolean;
  /** Values of this call that must not show up in an error. Session tokens are added. */
  secrets?: readonly string[];
  onRow?: (row: XmlElement) => void;
  /** Called before each attempt, to forget the rows of the one before. */
  onAttempt?: () => void;
  /** How long this call may take instead of the client's deadline, ms: for a method that waits for others before it answers. */
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface PageRequest {
  path: string;
  session?: CampaignSession;
  signal?: AbortSignal | undefined;
}

export interface CallerParts {
  baseUrl: URL;
  transport: Transport;
  limits: Limits;
  clientName: string;
}

/** Sends method calls and plain page requests; owns deadlines and retries. */
export interface Caller {
  method(request: MethodRequest): Promise<readonly XmlElement[]>;
  page(request: PageRequest): Promise<Reply>;
}

const retries = 2;
const retryDelayMs = 150;
const passing = new Set([502, 503, 504]);
const lost = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

export function createCaller({ baseUrl, transport, limits, clientName }: CallerParts): Caller {
  const send = async (
    request: HttpRequest,
    options: Omit<ReplyOptions, 'limits'>,
    within: Transport = transport,
  ): Promise<Reply> => {
    const reader = createReplyReader({ ...options, limits });
    await exchange(within, request, reader);
    return reader.finish();
  };

  return {
    async method(request) {
      const { schema, method, session, parameters, repeatable, secrets = [], onRow, onAttempt, deadlineMs } = request;
      const operation = `${schema}#${method}`;
      const tokens = tokensOf(session);
      const body = writeEnvelope({ schema, method, parameters, sessionToken: bodyTokenOf(session) });
      const headers = {
        'content-type': 'text/xml; charset=utf-8',
        soapaction: operation,
        'user-agent': clientName,
        ...sessionHeaders(session),
      };
      const options = { operation, secrets: [...secrets, ...tokens], ...(onRow === undefined ? {} : { onRow }) };
      const url = below(baseUrl, '/nl/jsp/soaprouter.jsp');
      const within =
        deadlineMs === undefined ? transport : { ...transport, headersMs: deadlineMs, totalMs: deadlineMs };
      const { root } = await withinDeadline({ totalMs: within.totalMs, signal: request.signal }, (signal) => {
        const attempt = () => {
          onAttempt?.();
          return send({ operation, method: 'POST', url, headers, body, signal }, options, within);
        };
        return repeatable ? repeating(attempt, signal) : attempt();
      });
      const outputs = outputsOf(root, method);
      if (outputs === undefined) throw unexpectedReply(operation, 'not a reply of this method', 'maybe');
      return outputs;
    },

    page({ path, session, signal }) {
      const operation = `GET ${path}`;
      const headers = { 'user-agent': clientName, ...sessionHeaders(session) };
      const secrets = tokensOf(session);
      const url = below(baseUrl, path);
      return withinDeadline({ totalMs: transport.totalMs, signal }, (signal) =>
        repeating(() => send({ operation, method: 'GET', url, headers, signal }, { operation, secrets }), signal),
      );
    },
  };
}

export function unexpectedReply(operation: string, reason: string, sent: Sent = 'yes'): CampaignSoapError {
  return new CampaignSoapError({ kind: 'unexpected-reply', operation, sent, reason });
}

function sessionHeaders(session: CampaignSession | undefined): Record<string, string> {
  if (session === undefined) return {};
  if ('accessToken' in session) return { authorization: `Bearer ${checkedToken(session.accessToken, 'accessToken')}` };
  return {
    cookie: `__sessiontoken=${checkedToken(session.sessionToken, 'sessionToken')}`,
    'x-security-token': checkedToken(session.securityToken, 'securityToken'),
  };
}

function tokensOf(session: CampaignSession | undefined): readonly string[] {
  if (session === undefined) return [];
  return 'accessToken' in session ? [session.accessToken] : [session.sessionToken, session.securityToken];
}

/** Empty where there is no logon, or a header says who calls. */
function bodyTokenOf(session: CampaignSession | undefined): string {
  return session === undefined || 'accessToken' in session ? '' : session.sessionToken;
}

function below(baseUrl: URL, path: string): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  return url;
}

async function withinDeadline<T>(
  { totalMs, signal }: { totalMs: number; signal: AbortSignal | undefined },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort('deadline'), totalMs);
  const onAbort = () => controller.abort('aborted');
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) onAbort();
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function repeating<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (failures >= retries || !isPassing(error)) throw error;
      await pause(retryDelayMs * 2 ** failures * (0.5 + Math.random()), signal);
      // The failure says more than the deadline that ran out while waiting to try again.
      if (signal.reason === 'deadline') throw error;
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof CampaignSoapError)) return false;
  if (error.kind === 'http-status') return error.status !== undefined && passing.has(error.status);
  // A dispatcher that goes through a proxy marks what is the proxy's: it passes as that of a server does.
  const code = error.code?.replace(/^PROXY_/, '');
  return error.kind === 'unreachable' && code !== undefined && (lost.has(code) || passing.has(Number(code)));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
