import { type EndpointDeclaration, type EndpointInput, type EndpointResponse, problemSchema } from '@console/contract';
import * as z from 'zod';
import { ConsoleProblem } from './console-problem.ts';

/** Long enough for a first impact of a large organisation, whose operators are read from Campaign for it. */
const deadlineMs = 180_000;

const requestPartsSchema = z.object({
  params: z.record(z.string(), z.string()).optional(),
  query: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
});

export interface Reply<E extends EndpointDeclaration> {
  /** As it was sent. */
  readonly text: string;
  readonly value: EndpointResponse<E>;
}

/** One signed-in conversation: keeps the cookie. */
export interface ConsoleClient {
  /** @throws ConsoleProblem */
  call<E extends EndpointDeclaration>(endpoint: E, input: EndpointInput<E>): Promise<Reply<E>>;
}

export interface Connection {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}

/** Calls the console as its own page does: same origin, same header, replies parsed by the contract. */
export function createConsoleClient({ origin, fetch }: Connection): ConsoleClient {
  let cookie = '';

  async function send(endpoint: EndpointDeclaration, input: unknown): Promise<Response> {
    const { params = {}, query = {}, body } = requestPartsSchema.parse(input);
    const path = Object.entries(params).reduce(
      (text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(value)),
      endpoint.path,
    );
    const request = {
      method: endpoint.method,
      headers: {
        'x-console': '1',
        origin,
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': endpoint.accepts ?? 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
      // A password must not follow a redirection.
      redirect: 'error' as const,
      signal: AbortSignal.timeout(deadlineMs),
    };
    const asked = new URLSearchParams(query).toString();
    return fetch(`${origin}${path}${asked === '' ? '' : `?${asked}`}`, request).catch(() => {
      throw new ConsoleProblem('unreachable');
    });
  }

  return {
    async call<E extends EndpointDeclaration>(endpoint: E, input: EndpointInput<E>) {
      const response = await send(endpoint, input);
      const [set] = response.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? '';
      const bytes = await response.arrayBuffer().catch(() => {
        throw new ConsoleProblem('unreachable');
      });
      // The mark at the head of a CSV file is part of it: spreadsheets tell by it that the text is UTF-8.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      if (!response.ok) throw problemOf(text);
      const value = z.safeParse<E['response']>(endpoint.response, valueOf(response, text));
      if (!value.success) throw new ConsoleProblem('unreadable-reply');
      return { text, value: value.data };
    },
  };
}

function valueOf(response: Response, text: string): unknown {
  if (response.status === 204) return undefined;
  const isJson = /^application\/json\b/u.test(response.headers.get('content-type') ?? '');
  return isJson ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConsoleProblem('unreadable-reply');
  }
}

function problemOf(text: string): ConsoleProblem {
  const problem = problemSchema.safeParse(parsed(text));
  return problem.success ? new ConsoleProblem(problem.data.code, problem.data) : new ConsoleProblem('unreadable-reply');
}
