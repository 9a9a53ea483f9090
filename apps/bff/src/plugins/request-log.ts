import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { routeName } from './open-routes.ts';

/** One line a request, of allow-listed facts: no address, header, body, cookie or query is ever among them. */
export const requestLogPlugin = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.addHook('onResponse', async (request, reply) => {
      const { signedIn } = request;
      request.log.info(
        {
          requestId: request.id,
          route: request.is404 ? 'none' : routeName(request),
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
          instanceKey: signedIn?.instanceKey,
          login: signedIn?.login,
        },
        'request',
      );
    });
  },
  { name: 'request-log', dependencies: ['signed-in'], fastify: '5.x' },
);
