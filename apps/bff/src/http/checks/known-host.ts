import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';

export interface KnownHostOptions {
  /** Where people reach the console: then `Origin` is compared with it, and a proxy may send any name. */
  readonly publicOrigin: string | undefined;
  /** The name or address that the deployer told the console to listen at. */
  readonly listensAt: string;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/**
 * Refuses a request without one `Host`, and, where nobody said under which origin the console is reached, a name that is not
 * known to be its own. A page elsewhere can make its own name point here (DNS rebinding), and is then of one origin with what
 * answers under that name; an address cannot be made to point elsewhere.
 */
export const knownHostPlugin = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin, listensAt }: KnownHostOptions) => {
    app.addHook('onRequest', async (request) => {
      const hosts = hostsIn(request.raw.rawHeaders);
      // HTTP/1.0 has none; two are none of any version's, and a proxy may take the other one.
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
  // Of an address that the machine has, for a console that listens at all of them.
  const local = raw.socket.localAddress?.replace(/^::ffff:/u, '');
  return isIP(name) !== 0 && name === local;
}
