import * as z from 'zod';
import type { EndpointDeclaration, EndpointInput, EndpointResponse } from './endpoint.ts';
import { type ProblemBody, problemSchema } from './problem.ts';

/** A request ready for `fetch`. The caller adds its own origin, cookie and signal. */
export interface RequestOfEndpoint {
  /** Path and query. */
  readonly target: string;
  readonly init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array<ArrayBuffer>;
  };
}

const partsSchema = z.object({
  params: z.unknown().optional(),
  query: z.unknown().optional(),
  headers: z.unknown().optional(),
  body: z.unknown().optional(),
});

function textEntries(part: unknown): [string, string][] {
  if (typeof part !== 'object' || part === null) return [];
  // A list is its name given once for each of its texts.
  return Object.entries(part).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
}

/** Builds the request of an endpoint, with the header by which the server recognises its own clients. */
export function requestOf<E extends EndpointDeclaration>(endpoint: E, input: EndpointInput<E>): RequestOfEndpoint {
  const { params, query, headers, body } = partsSchema.parse(input);
  const path = textEntries(params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
    endpoint.path,
  );
  const asked = textEntries(query).map((entry) => entry.map(encodeURIComponent).join('='));
  const type = body === undefined ? {} : { 'content-type': endpoint.accepts ?? 'application/json' };
  return {
    target: asked.length === 0 ? path : `${path}?${asked.join('&')}`,
    init: {
      method: endpoint.method,
      headers: { ...Object.fromEntries(textEntries(headers)), 'x-console': '1', ...type },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    },
  };
}

/** The parts of a reply that are used here. */
export interface ReplyParts {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

export type ReplyOfEndpoint<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: ProblemBody }
  | { readonly kind: 'unreadable' };

/** Parses a reply by the endpoint's schema, or as a problem unless its status is a success. */
export function readReply<E extends EndpointDeclaration>(
  endpoint: E,
  { status, contentType, text }: ReplyParts,
): ReplyOfEndpoint<EndpointResponse<E>> {
  if (status < 200 || status > 299) {
    const problem = problemSchema.safeParse(jsonOf(text));
    return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unreadable' };
  }
  const isJson = /^application\/json\b/u.test(contentType ?? '');
  const content = status === 204 ? undefined : isJson ? jsonOf(text) : text;
  const value = z.safeParse<E['response']>(endpoint.response, content);
  return value.success ? { kind: 'value', value: value.data } : { kind: 'unreadable' };
}

/** A value that no schema accepts. */
const notJson = Symbol('not JSON');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}
