import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';

export interface ConnectProxyOptions {
  /** Names that only the proxy can resolve, with the local port that each leads to. */
  readonly behind?: Readonly<Record<string, number>>;
  /** `user:password` that it requires. */
  readonly credentials?: string;
  /** Answers every CONNECT with this status and connects to nothing. */
  readonly status?: number;
  /** Never answers a CONNECT. */
  readonly isSilent?: boolean;
  /** Speaks TLS with its clients. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export interface ConnectProxy extends AsyncDisposable {
  readonly port: number;
  /** What was asked of it, in order. */
  readonly asked: readonly { readonly target: string; readonly headers: IncomingHttpHeaders }[];
  /** Tunnels that are open now. */
  readonly open: () => number;
}

/** A small proxy that knows CONNECT, on a free port of this machine. */
export async function startConnectProxy(options: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const { behind = {}, credentials, status, isSilent = false, certificate } = options;
  const asked: { target: string; headers: IncomingHttpHeaders }[] = [];
  const sockets = new Set<Socket>();
  const tunnels = new Set<Socket>();
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = certificate === undefined ? createServer() : createSecureServer(certificate);
  server.on(certificate === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.on('connect', ({ url: target = '', headers }, client: Socket) => {
    asked.push({ target, headers });
    if (isSilent) return;
    const port =
      behind[target.replace(/:\d+$/u, '')] ?? (target.startsWith('127.0.0.1:') ? Number(target.slice(10)) : 0);
    const isLetIn = wanted === undefined || headers['proxy-authorization'] === wanted;
    const refusal = status ?? (isLetIn ? (port === 0 ? 502 : undefined) : 407);
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
      tunnels.add(client);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => {
      tunnels.delete(client);
      upstream.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    asked,
    open: () => tunnels.size,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
