import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { type PageReply, pastTheEnd, type ReplyLists, pageRequestOf, token } from './organization-replies.ts';

/** Ways of sending a page that are fine: the same must be read. */
const goodWays = ['chunked', 'gzip', 'slow', 'closed-after', 'dropped-after'] as const;
/** Ways in which a connection breaks before the page is complete: the client retries. */
const brokenWays = [
  'cut',
  'reset',
  'refused',
  'length-too-large',
  'chunks-cut',
  'chunk-size-odd',
  'status-line-odd',
] as const;
/** Ways in which an intermediary spoils a page although the reply ends normally. */
const spoiledWays = [
  'length-too-small',
  'gzip-not-packed',
  'gzip-cut',
  'gzip-byte',
  'gzip-twice',
  'gzip-undeclared',
  'gzip-and-more',
  'other-encoding',
] as const;

export type SendingWay = (typeof goodWays | typeof brokenWays | typeof spoiledWays)[number];

/** How one page of a list is sent, once or every time. `offset` is a byte offset, modulo the length. */
export interface Sending {
  readonly list: keyof ReplyLists;
  readonly page: number;
  readonly offset: number;
  readonly isOnce: boolean;
  readonly way: SendingWay;
}

export const anySending: fc.Arbitrary<Sending> = fc.record({
  list: fc.constantFrom('groups', 'users', 'direct'),
  page: fc.nat(3),
  offset: fc.nat(1000),
  isOnce: fc.boolean(),
  way: fc.oneof(fc.constantFrom(...goodWays), fc.constantFrom(...brokenWays), fc.constantFrom(...spoiledWays)),
});

const harmless: ReadonlySet<SendingWay> = new Set(goodWays);
const passing: ReadonlySet<SendingWay> = new Set(brokenWays);

/** Whether the whole list is read in the end. */
export function isReadWhole({ way, isOnce }: Sending): boolean {
  return harmless.has(way) || (isOnce && passing.has(way));
}

interface Served {
  readonly lists: ReplyLists;
  readonly sending: Sending | undefined;
}

/** User Management on a port of this machine, for several organizations at once. */
export interface ReplyServer extends AsyncDisposable {
  readonly origin: string;
  serve(organizationId: string, served: Served): void;
}

export async function startReplyServer(): Promise<ReplyServer> {
  const served = new Map<string, Served>();
  const server = createServer((request, response) => {
    void answer(served, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    serve: (organizationId, organization) => served.set(organizationId, organization),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

async function answer(served: Map<string, Served>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume();
  const asked = pageRequestOf(request.url ?? '');
  const organization = asked === undefined ? undefined : served.get(asked.organizationId);
  if (asked === undefined || organization === undefined) {
    sendPlainly(response, token);
    return;
  }
  const { lists, sending } = organization;
  const pages = lists[asked.list];
  const reply = pages[asked.page] ?? pastTheEnd;
  if (sending?.list !== asked.list || sending.page % pages.length !== asked.page) {
    sendPlainly(response, reply);
    return;
  }
  if (sending.isOnce) served.set(asked.organizationId, { lists, sending: undefined });
  await send(response, reply, sending);
}

function sendPlainly(response: ServerResponse, { status, headers, body }: PageReply): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
}

type Head = Readonly<Record<string, string | number>>;

async function send(response: ServerResponse, reply: PageReply, { way, offset }: Sending): Promise<void> {
  const { status } = reply;
  const { socket } = response;
  const bytes = Buffer.from(reply.body);
  const at = offset % Math.max(1, bytes.length);
  const whole = (headers: Head, body: Uint8Array): void => {
    response.writeHead(status, { ...reply.headers, 'content-length': body.length, ...headers }).end(body);
  };
  /** Sends the bytes before the offset and stops there. */
  const begin = async (headers: Head): Promise<void> => {
    response.writeHead(status, { ...reply.headers, ...headers }).write(bytes.subarray(0, at));
    await wait(1);
  };
  const head = `HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\n`;
  const packed = gzipSync(bytes);
  const inPacked = offset % packed.length;
  switch (way) {
    case 'chunked':
    case 'slow':
      response.writeHead(status, { ...reply.headers });
      for (const piece of [bytes.subarray(0, at), bytes.subarray(at)]) {
        response.write(piece);
        if (way === 'slow') await wait(5);
      }
      response.end();
      return;
    case 'gzip':
      whole({ 'content-encoding': 'gzip' }, packed);
      return;
    case 'closed-after':
      whole({ connection: 'close' }, bytes);
      return;
    case 'dropped-after':
      response.on('finish', () => socket?.end());
      whole({}, bytes);
      return;
    case 'cut':
      await begin({ 'content-length': bytes.length });
      socket?.end();
      return;
    case 'reset':
      await begin({ 'content-length': bytes.length });
      socket?.resetAndDestroy();
      return;
    case 'refused':
      socket?.destroy();
      return;
    case 'length-too-small':
      whole({ 'content-length': at }, bytes);
      return;
    case 'length-too-large':
      response.on('finish', () => socket?.end());
      whole({ 'content-length': bytes.length + 1 + at }, bytes);
      return;
    case 'chunks-cut':
      await begin({});
      socket?.end();
      return;
    case 'chunk-size-odd':
      socket?.end(`${head}transfer-encoding: chunked\r\n\r\nZZ\r\n${bytes.toString()}\r\n0\r\n\r\n`);
      return;
    case 'status-line-odd':
      socket?.end(`HTTP/1.1 2OO OK\r\ncontent-length: ${bytes.length}\r\n\r\n${bytes.toString()}`);
      return;
    case 'gzip-not-packed':
      whole({ 'content-encoding': 'gzip' }, bytes);
      return;
    case 'gzip-cut':
      whole({ 'content-encoding': 'gzip' }, packed.subarray(0, inPacked));
      return;
    case 'gzip-byte':
      packed[inPacked] = (packed[inPacked] ?? 0) ^ 0x10;
      whole({ 'content-encoding': 'gzip' }, packed);
      return;
    case 'gzip-twice':
      whole({ 'content-encoding': 'gzip' }, gzipSync(packed));
      return;
    case 'gzip-undeclared':
      whole({}, packed);
      return;
    case 'gzip-and-more':
      whole({ 'content-encoding': 'gzip' }, Buffer.concat([packed, bytes.subarray(0, at)]));
      return;
    default:
      whole({ 'content-encoding': 'br' }, brotliCompressSync(bytes));
  }
}
