import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest, Reply } from './messages.ts';

/** The result of a handler: an answer, perhaps cut short, or none. */
export type Outcome =
  | { kind: 'reply'; reply: Reply; truncateAfter?: number }
  /** The connection stays open without an answer. */
  | { kind: 'hang' }
  | { kind: 'reset' };

export type Handler = (request: HttpRequest) => Promise<Outcome>;

export interface RunningServer {
  readonly origin: string;
  close(): Promise<void>;
}

const BODY_LIMIT = 32 * 1024 * 1024;

/** Listens on a host and port (0: a free one) and answers each request with the handler's outcome. */
export async function listen(handler: Handler, address: { host: string; port: number }): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch((error: unknown) => {
      // A bug in the emulator: send it to the caller, so that the test shows it.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      outgoing.end(`emulator failure: ${text}`);
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  const port = isAddress(bound) ? bound.port : address.port;
  return { origin: `http://${address.host}:${port}`, close: () => close(server) };
}

function isAddress(value: AddressInfo | string | null): value is AddressInfo {
  return typeof value === 'object' && value !== null;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  if (!request) {
    outgoing.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const outcome = await handler(request);
  if (outcome.kind === 'hang') return;
  if (outcome.kind === 'reset') {
    incoming.socket.resetAndDestroy();
    return;
  }
  const { body: content } = outcome.reply;
  const body = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  outgoing.writeHead(outcome.reply.status, { ...outcome.reply.headers, 'content-length': String(body.length) });
  if (outcome.truncateAfter === undefined || outcome.truncateAfter >= body.length) {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, outcome.truncateAfter), () => incoming.socket.end());
  outgoing.flushHeaders();
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  const url = incoming.url ?? '/';
  const question = url.indexOf('?');
  const { headers } = incoming;
  return {
    method: incoming.method ?? 'GET',
    path: question < 0 ? url : url.slice(0, question),
    query: new URLSearchParams(question < 0 ? '' : url.slice(question + 1)),
    body: Buffer.concat(chunks),
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}
