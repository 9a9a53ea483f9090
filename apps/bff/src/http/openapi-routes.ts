import { type EndpointDeclaration, endpoints, problemSchema } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';

/** The OpenAPI 3.1 description of the contract's endpoint table, made once. */
export async function openApiRoutes(app: FastifyInstance): Promise<void> {
  const document = JSON.stringify(openApiDocument());
  app.get('/api/openapi.json', { config: { needs: 'none' } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
}

/** OpenAPI from the same schemas that check the requests. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, declared] of Object.entries(endpoints)) {
    const path = declared.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [declared.method.toLowerCase()]: operation(name, declared) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Campaign IMS Console', version: '1' },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-Http-sid' } },
    },
  };
}

function operation(operationId: string, declared: EndpointDeclaration): object {
  const { summary, needs, params, query, headers, body, accepts, status = 200, response, produces } = declared;
  const success =
    status === 204 ? { description: 'Done' } : { description: 'Success', ...content(response, 'output', produces) };
  const ownHeader = { in: 'header', name: 'X-Console', required: true, schema: { const: '1' } };
  const isOpen = needs === 'none' && declared.method === 'GET';
  return {
    operationId,
    summary,
    security: needs === 'none' ? [] : [{ session: [] }],
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...parameters('header', headers),
      ...(isOpen ? [] : [ownHeader]),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, ...content(body, 'input', accepts) } }),
    responses: {
      [status]: success,
      default: {
        description: 'A problem, with a stable code',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function content(schema: z.ZodType, io: 'input' | 'output', mediaType = 'application/json'): object {
  return { content: { [mediaType]: { schema: jsonSchema(schema, io) } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parameters(location: 'path' | 'query' | 'header', schema: z.ZodType | undefined): object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, of]) => ({
    in: location,
    name,
    required: required.includes(name),
    schema: of,
  }));
}
