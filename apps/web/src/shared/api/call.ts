import { type EndpointDeclaration, type EndpointInput, type EndpointResponse, problemSchema } from '@console/contract';
import * as z from 'zod';
import { ApiProblem } from './problem.ts';

const requestPartsSchema = z.object({
  params: z.unknown().optional(),
  headers: z.unknown().optional(),
  body: z.unknown().optional(),
});
type RequestParts = z.output<typeof requestPartsSchema>;

function textEntries(part: unknown): [string, string][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).map(([name, value]) => [name, String(value)]);
}

function pathOf(endpoint: EndpointDeclaration, parts: RequestParts): string {
  return textEntries(parts.params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
    endpoint.path,
  );
}

async function send(endpoint: EndpointDeclaration, parts: RequestParts, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers(textEntries(parts.headers));
  headers.set('X-Console', '1');
  if (parts.body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(pathOf(endpoint, parts), {
      method: endpoint.method,
      headers,
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem('offline');
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.json().catch(() => {
    throw new ApiProblem('unreadable-reply');
  });
}

/**
 * Calls one endpoint of the contract and parses what comes back with the endpoint's own schema.
 * @throws ApiProblem with the server's code; `offline` when no reply came, `unreadable-reply` for anything else.
 */
export async function call<E extends EndpointDeclaration>(
  endpoint: E,
  input: EndpointInput<E>,
  signal?: AbortSignal,
): Promise<EndpointResponse<E>> {
  const response = await send(endpoint, requestPartsSchema.parse(input), signal);
  const body = await readJson(response);
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    throw problem.success ? new ApiProblem(problem.data.code, problem.data) : new ApiProblem('unreadable-reply');
  }
  const reply = z.safeParse<E['response']>(endpoint.response, body);
  if (!reply.success) throw new ApiProblem('unreadable-reply');
  return reply.data;
}
