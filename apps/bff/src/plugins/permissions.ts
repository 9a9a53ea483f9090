import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../problem.ts';

/** What a session may touch: its own instance, and changes only with Campaign's right `admin`. */
export const permissionsPlugin = fastifyPlugin(
  async (app: FastifyInstance, { instanceKeys }: { instanceKeys: ReadonlySet<string> }) => {
    app.addHook('onRequest', async (request) => {
      const { params, signedIn, routeOptions } = request;
      if (signedIn === undefined) return;
      if (routeOptions.config.needs === 'accounts:apply' && !signedIn.operator.mayApply)
        throw new Problem('not-allowed');
      if (typeof params !== 'object' || params === null || !('instanceKey' in params)) return;
      const { instanceKey } = params;
      if (typeof instanceKey !== 'string' || !instanceKeys.has(instanceKey)) throw new Problem('unknown-instance');
      if (instanceKey !== signedIn.instanceKey) throw new Problem('not-allowed');
    });
  },
  { name: 'permissions', dependencies: ['signed-in'], fastify: '5.x' },
);
