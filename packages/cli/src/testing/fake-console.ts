import type { ProblemCode } from '@console/contract';
import { problemStatus } from '@console/contract';
import { signedIn } from './replies.ts';

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

export type Answer = (call: Call) => Response | undefined;

export function json(value: unknown, status = 200, cookie?: string): Response {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (cookie !== undefined) headers.set('set-cookie', cookie);
  return new Response(JSON.stringify(value), { status, headers });
}

export function problem(code: ProblemCode): Response {
  const status = problemStatus[code];
  return new Response(
    JSON.stringify({ type: 'about:blank', title: `Title of ${code}`, status, code, requestId: 'r1' }),
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  );
}

/** A console that signs everybody in and out; `answer` has the first word. Keeps the calls. */
export function fakeConsole(answer: Answer): { readonly calls: Call[]; readonly fetch: typeof globalThis.fetch } {
  const calls: Call[] = [];
  return {
    calls,
    async fetch(address, init = {}) {
      const call = {
        method: init.method ?? 'GET',
        url: address instanceof Request ? address.url : address.toString(),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? (JSON.parse(init.body) satisfies unknown) : undefined,
        redirect: init.redirect,
      };
      calls.push(call);
      return answer(call) ?? session(call);
    },
  };
}

function session({ method, url }: Call): Response {
  if (!url.endsWith('/api/session')) return problem('not-found');
  if (method === 'DELETE') return new Response(null, { status: 204, headers: { 'set-cookie': 'sid=; Max-Age=0' } });
  return json(signedIn, 201, 'sid=abc; Path=/; Secure; HttpOnly');
}
