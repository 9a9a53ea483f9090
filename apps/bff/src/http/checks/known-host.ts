import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';

export interface KnownHostOptions {
  /** Where people reach the console. If set, `Origin` is compared with it, and a proxy may send any host name. */
  readonly publicOrigin: string | undefined;
  /** The name or address that the console is configured to listen on. */
  readonly listensAt: string;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * Refuses a request without exactly one `Host`. Without a configured origin, also refuses a name that is not known to be the
 * console's own. A foreign page can make its own name resolve to this server (DNS rebinding) and is then same-origin with it;
 * an address cannot be made to point elsewhere.
 */
export const knownHostPlugin = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin, listensAt }: KnownHostOptions) => {
    app.addHook('onRequest', async (request) => {
      const hosts = hostsIn(request.raw.rawHeaders);
      // HTTP/1.0 may have none. No version allows two, and a proxy may have used the other one.
      if (hosts > 1 || (hosts === 0 && request.raw.httpVersion !== '1.0'))
        throw new Problem('invalid-request', {
          errors: [{ path: 'Host', code: 'required', message: 'One Host header is needed.' }],
        });
      if (publicOrigin === undefined && !isOwn(request, listensAt)) throw new Problem('host-not-known');
    });
  },
  { name: 'known-host', fastify: '5.x' },
);

function hostsIn(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
}

function isOwn({ hostname, raw }: FastifyRequest, listensAt: string): boolean {
  const name = hostname.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (loopback.test(name) || name === listensAt.toLowerCase()) return true;
  // A console that listens on all addresses accepts the one that the connection came in on.
  const local = raw.socket.localAddress?.replace(/^::ffff:/u, '');
  return isIP(name) !== 0 && name === local;
}
