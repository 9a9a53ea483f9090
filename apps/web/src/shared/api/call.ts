import {
  type EndpointDeclaration,
  type EndpointInput,
  type EndpointResponse,
  readReply,
  type RequestOfEndpoint,
  requestOf,
} from '@console/contract';
import { ApiProblem } from './problem.ts';

async function send({ target, init }: RequestOfEndpoint, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(target, { ...init, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem('offline');
  }
}

async function read<E extends EndpointDeclaration>(endpoint: E, response: Response): Promise<EndpointResponse<E>> {
  const text = await response.text().catch(() => {
    throw new ApiProblem('unreadable-reply');
  });
  const reply = readReply(endpoint, {
    status: response.status,
    contentType: response.headers.get('content-type'),
    text,
  });
  if (reply.kind === 'value') return reply.value;
  throw reply.kind === 'problem'
    ? new ApiProblem(reply.problem.code, reply.problem)
    : new ApiProblem('unreadable-reply');
}

/**
 * Calls an endpoint that replies with a file; only its media type is checked.
 * @throws ApiProblem as `call` does.
 */
export async function callForFile<E extends EndpointDeclaration>(
  endpoint: E,
  input: EndpointInput<E>,
  { type, signal }: { readonly type: string; readonly signal?: AbortSignal },
): Promise<Blob> {
  const response = await send(requestOf(endpoint, input), signal);
  if (!response.ok) await read(endpoint, response);
  if (!response.headers.get('content-type')?.startsWith(type)) throw new ApiProblem('unreadable-reply');
  return response.blob().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem('offline');
  });
}

/**
 * Calls an endpoint and parses the reply with the endpoint's schema.
 * @throws ApiProblem with the server's code; `offline` when no reply came, `unreadable-reply` for anything else.
 */
export async function call<E extends EndpointDeclaration>(
  endpoint: E,
  input: EndpointInput<E>,
  signal?: AbortSignal,
): Promise<EndpointResponse<E>> {
  return await read(endpoint, await send(requestOf(endpoint, input), signal));
}
