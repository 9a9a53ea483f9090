import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';
import { isOpenRoute } from './open-routes.ts';

export interface SameOriginOptions {
  /** Where people reach the console; without it, the host the request was sent to. */
  readonly publicOrigin: string | undefined;
}

/**
 * Refuses requests that another site caused. The header cannot be set across origins without a preflight, which is never
 * answered; only the browser sets `Sec-Fetch-Site`. If that is missing, `Origin` must be exactly ours.
 */
export const sameOriginPlugin = fastifyPlugin(
  async (app: FastifyInstance, { publicOrigin }: SameOriginOptions) => {
    app.addHook('onRequest', async (request) => {
      if (request.is404 || isOpenRoute(request)) return;
      if (request.headers['x-console'] !== '1' || !comesFromUs(request, publicOrigin))
        throw new Problem('cross-site-request');
    });
  },
  { name: 'same-origin', fastify: '5.x' },
);

function comesFromUs({ headers, protocol, host }: FastifyRequest, publicOrigin: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  const own = publicOrigin ?? `${protocol}://${host}`;
  if (origin !== undefined && origin !== own) return false;
  return site === undefined ? origin === own : site === 'same-origin';
}
