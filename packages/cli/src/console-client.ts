import {
  type EndpointDeclaration,
  type EndpointInput,
  type EndpointResponse,
  readReply,
  type RequestOfEndpoint,
  requestOf,
} from '@console/contract';
import { ConsoleProblem } from './console-problem.ts';

/** Long enough for a first impact of a large organisation, whose operators are read from Campaign for it. */
const deadlineMs = 180_000;

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

  async function send({ target, init }: RequestOfEndpoint): Promise<Response> {
    const headers = { ...init.headers, origin, ...(cookie === '' ? {} : { cookie }) };
    // A password must not follow a redirection.
    const request = { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(deadlineMs) } as const;
    return fetch(`${origin}${target}`, request).catch(() => {
      throw new ConsoleProblem('unreachable');
    });
  }

  return {
    async call<E extends EndpointDeclaration>(endpoint: E, input: EndpointInput<E>) {
      const response = await send(requestOf(endpoint, input));
      const [set] = response.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? '';
      const bytes = await response.arrayBuffer().catch(() => {
        throw new ConsoleProblem('unreachable');
      });
      // The mark at the head of a CSV file is part of it: spreadsheets tell by it that the text is UTF-8.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const { status, headers } = response;
      const reply = readReply(endpoint, { status, contentType: headers.get('content-type'), text });
      if (reply.kind === 'problem') throw new ConsoleProblem(reply.problem.code, reply.problem);
      if (reply.kind === 'unreadable') throw new ConsoleProblem('unreadable-reply');
      return { text, value: reply.value };
    },
  };
}
