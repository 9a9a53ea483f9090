import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { ProxyConfig } from '../config/load-config.ts';
import { mayConnect } from '../config/network/config-addresses.ts';

export interface TunnelOptions {
  /** For all of it: reaching the proxy, its answer, and TLS with the upstream. */
  readonly connectMs: number;
  readonly allowLoopback: boolean;
  /** Resolves the proxy's own name. */
  readonly lookup: LookupFunction;
}

/**
 * Connects through a proxy by CONNECT; TLS is with the upstream, under the upstream's name. Where the proxy fails, the error's
 * code is `PROXY_` and the network's code or the status of its answer; whatever fails inside the tunnel keeps its own code.
 */
export function tunnelThrough(proxy: ProxyConfig, options: TunnelOptions): buildConnector.connector {
  return (upstream, callback) => {
    const began = performance.now();
    const { protocol, hostname } = upstream;
    const host = hostname.replace(/^\[|\]$/gu, '');
    if (isIP(host) !== 0 && !mayConnect(host, options.allowLoopback)) {
      callback(failed('EADDRREFUSED'), null);
      return;
    }
    const port = upstream.port === '' ? (protocol === 'https:' ? '443' : '80') : upstream.port;
    const target = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
    openTunnel(proxy, target, options).then(
      (httpSocket) => {
        if (protocol !== 'https:') {
          callback(null, httpSocket);
          return;
        }
        const timeout = Math.max(1, options.connectMs - (performance.now() - began));
        buildConnector({ timeout, allowH2: false })({ ...upstream, httpSocket }, callback);
      },
      (error: Error) => callback(error, null),
    );
  };
}

function openTunnel({ address, credentials }: ProxyConfig, target: string, options: TunnelOptions): Promise<Socket> {
  const { connectMs, lookup } = options;
  const { protocol, hostname, port } = new URL(address);
  const proxyHost = hostname.replace(/^\[|\]$/gu, '');
  const authorization =
    credentials === undefined ? {} : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? overHttps : overHttp)({
      method: 'CONNECT',
      host: proxyHost,
      // Otherwise Node takes the name from the host header, which is the upstream's.
      servername: isIP(proxyHost) === 0 ? proxyHost : '',
      port: port === '' ? (protocol === 'https:' ? 443 : 80) : port,
      path: target,
      headers: { host: target, ...authorization },
      agent: false,
      lookup,
    });
    // The request's own deadlines count silence only.
    const timer = setTimeout(() => request.destroy(failed('UND_ERR_CONNECT_TIMEOUT')), connectMs);
    request.once('connect', ({ statusCode = 0 }, socket, head) => {
      clearTimeout(timer);
      if (statusCode >= 200 && statusCode < 300 && socket instanceof Socket) {
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
        return;
      }
      socket.on('error', () => {}).destroy();
      reject(failed(`PROXY_${statusCode}`));
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      reject(failed(`PROXY_${codeOf(error)}`));
    });
    request.end();
  });
}

function failed(code: string): Error {
  return Object.assign(new Error('no tunnel'), { code });
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
