import type * as z from 'zod';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The permission that a signed-in person needs; `none` marks the few public endpoints. */
export type Permission = 'none' | 'signed-in' | 'accounts:apply';

export interface EndpointDeclaration {
  readonly method: HttpMethod;
  /** Fastify-style path with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  readonly needs: Permission;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  /** Media type of the body; JSON by default. For bytes, `body` is a schema of `Uint8Array`. */
  readonly accepts?: 'application/octet-stream';
  /** Status of success; 200 by default. 204 goes with `response: z.undefined()`. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly response: z.ZodType;
  /** Media type of a successful reply; JSON by default. */
  readonly produces?: 'text/csv';
}

/** Declares one HTTP endpoint; the server route, the browser call, OpenAPI and the tests all read this value. */
export function endpoint<const E extends EndpointDeclaration>(declaration: E): E {
  return declaration;
}

/** The input of a call: those of params, query, headers and body that the endpoint declares. */
export type EndpointInput<E extends EndpointDeclaration> = InputPart<E, 'params'> &
  InputPart<E, 'query'> &
  InputPart<E, 'headers'> &
  InputPart<E, 'body'>;

type InputPart<
  E extends EndpointDeclaration,
  K extends 'params' | 'query' | 'headers' | 'body',
> = E[K] extends z.ZodType ? { readonly [P in K]: z.input<E[K]> } : unknown;

export type EndpointResponse<E extends EndpointDeclaration> = z.output<E['response']>;
