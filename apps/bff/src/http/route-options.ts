import type { EndpointDeclaration, EndpointResponse, Permission } from '@console/contract';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import * as z from 'zod';
import { RequestInvalid, type RequestPart } from './request-invalid.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the caller must be allowed to do; the permissions plugin checks it. */
    needs?: Permission;
  }
}

type Part<E extends EndpointDeclaration, P extends RequestPart> = E[P] extends z.ZodType ? z.output<E[P]> : undefined;

export interface RouteInput<E extends EndpointDeclaration> {
  readonly params: Part<E, 'params'>;
  readonly query: Part<E, 'query'>;
  readonly headers: Part<E, 'headers'>;
  readonly body: Part<E, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A reply that was already serialised, in the contract's shape. */
export type Serialised = Uint8Array;

type Handle<E extends EndpointDeclaration> = (input: RouteInput<E>) => Promise<EndpointResponse<E> | Serialised>;

/**
 * A route made from its declaration: input is parsed by the contract's schemas, unknown fields refused, and the reply goes
 * through the response schema as an allow-list.
 */
export function routeOptions<E extends EndpointDeclaration>(endpoint: E, handle: Handle<E>): RouteOptions {
  return {
    method: endpoint.method,
    url: endpoint.path,
    config: { needs: endpoint.needs },
    async handler(request, reply) {
      const result = await handle({
        params: readPart(endpoint, 'params', request.params),
        query: readPart(endpoint, 'query', request.query),
        headers: readPart(endpoint, 'headers', request.headers),
        body: readPart(endpoint, 'body', request.body ?? {}),
        request,
        reply,
      });
      reply.code(endpoint.status ?? 200);
      if (endpoint.status === 204) return reply.send();
      reply.type(`${endpoint.produces ?? 'application/json'}; charset=utf-8`);
      if (result instanceof Uint8Array)
        return reply.send(Buffer.from(result.buffer, result.byteOffset, result.byteLength));
      return reply.send(JSON.stringify(endpoint.response.parse(result)));
    },
  };
}

function readPart<E extends EndpointDeclaration, P extends RequestPart>(
  endpoint: E,
  part: P,
  value: unknown,
): Part<E, P>;
function readPart(endpoint: EndpointDeclaration, part: RequestPart, value: unknown): unknown {
  const schema = endpoint[part];
  if (schema === undefined) return undefined;
  const read = z.safeParse(schema, value);
  if (!read.success) throw new RequestInvalid(part, read.error);
  return read.data;
}
