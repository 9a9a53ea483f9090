import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { CampaignAccess } from '../../ports.ts';
import { Problem } from '../../problem.ts';

export interface PermissionOptions {
  readonly instanceKeys: ReadonlySet<string>;
  /** Asks Campaign whether the person has the right now. */
  readonly mayApply: (access: CampaignAccess) => Promise<boolean>;
}

/**
 * What a session may touch: its own instance, and changes only with Campaign's right `admin`. The session has the right as of
 * sign-in, so every change asks Campaign again, also a change that only writes to the console's own store.
 */
export const permissionsPlugin = fastifyPlugin(
  async (app: FastifyInstance, { instanceKeys, mayApply }: PermissionOptions) => {
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
    app.addHook('preHandler', async ({ signedIn, routeOptions }) => {
      if (signedIn === undefined || routeOptions.config.needs !== 'accounts:apply') return;
      if (!(await mayApply(signedIn.access))) throw new Problem('not-allowed', { campaignChanged: 'no' });
    });
  },
  { name: 'permissions', dependencies: ['signed-in'], fastify: '5.x' },
);
