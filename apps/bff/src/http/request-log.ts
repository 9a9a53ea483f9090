import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { AnsweredRequest } from '../metrics/metrics.ts';
import { routeName } from './checks/open-routes.ts';

export interface RequestLogOptions {
  /** Called after every reply, for the metrics. */
  readonly onAnswered?: ((request: AnsweredRequest) => void) | undefined;
  /** Whether a line has the login. */
  readonly withLogins: boolean;
}

/**
 * One line per request, with allow-listed fields only: never an address, header, body, cookie or query. The login is
 * logged only if the deployer wants it.
 */
export const requestLogPlugin = fastifyPlugin(
  async (app: FastifyInstance, { onAnswered, withLogins }: RequestLogOptions) => {
    app.addHook('onResponse', async (request, reply) => {
      const { signedIn } = request;
      const route = request.is404 ? 'none' : routeName(request);
      onAnswered?.({ route, status: reply.statusCode, ms: reply.elapsedTime });
      request.log.info(
        {
          route,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          instanceKey: signedIn?.instanceKey,
          ...(withLogins ? { login: signedIn?.login } : {}),
        },
        'request',
      );
    });
  },
  { name: 'request-log', dependencies: ['signed-in'], fastify: '5.x' },
);
