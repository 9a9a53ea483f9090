import { type EndpointDeclaration, type EndpointInput, type EndpointResponse, problemSchema } from '@console/contract';
import * as z from 'zod';
import { ApiProblem } from './problem.ts';

const requestPartsSchema = z.object({
  params: z.unknown().optional(),
  query: z.unknown().optional(),
  headers: z.unknown().optional(),
  body: z.unknown().optional(),
});
type RequestParts = z.output<typeof requestPartsSchema>;

function textEntries(part: unknown): [string, string][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).map(([name, value]) => [name, String(value)]);
}

function pathOf(endpoint: EndpointDeclaration, parts: RequestParts): string {
  const path = textEntries(parts.params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
    endpoint.path,
  );
  const query = new URLSearchParams(textEntries(parts.query)).toString();
  return query === '' ? path : `${path}?${query}`;
}

async function send(endpoint: EndpointDeclaration, parts: RequestParts, signal?: AbortSignal): Promise<Response> {
  const headers = new Headers(textEntries(parts.headers));
  headers.set('X-Console', '1');
  if (parts.body !== undefined) headers.set('Content-Type', endpoint.accepts ?? 'application/json');
  const body = parts.body instanceof Uint8Array ? new Uint8Array(parts.body) : JSON.stringify(parts.body);
  try {
    return await fetch(pathOf(endpoint, parts), {
      method: endpoint.method,
      headers,
      ...(parts.body === undefined ? {} : { body }),
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

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = problemSchema.safeParse(await readJson(response));
  return problem.success ? new ApiProblem(problem.data.code, problem.data) : new ApiProblem('unreadable-reply');
}

/**
 * Calls an endpoint whose reply is a file, of which only the kind is checked.
 * @throws ApiProblem as `call` does.
 */
export async function callForFile<E extends EndpointDeclaration>(
  endpoint: E,
  input: EndpointInput<E>,
  { type, signal }: { readonly type: string; readonly signal?: AbortSignal },
): Promise<Blob> {
  const response = await send(endpoint, requestPartsSchema.parse(input), signal);
  if (!response.ok) throw await problemOf(response);
  if (!response.headers.get('content-type')?.startsWith(type)) throw new ApiProblem('unreadable-reply');
  return response.blob().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem('offline');
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
  if (!response.ok) throw await problemOf(response);
  const reply = z.safeParse<E['response']>(endpoint.response, await readJson(response));
  if (!reply.success) throw new ApiProblem('unreadable-reply');
  return reply.data;
}
