import { healthLive, healthReady } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { routeOptions } from './route-options.ts';

/** `live` depends on nothing; `ready` on the store alone: no upstream's state shows to strangers. */
export async function healthRoutes(
  app: FastifyInstance,
  { checkStore }: { checkStore: () => Promise<void> },
): Promise<void> {
  app.route(routeOptions(healthLive, async () => ({ status: 'ok' as const })));
  app.route(
    routeOptions(healthReady, async () => {
      await checkStore().catch(() => {
        throw new Problem('store-unavailable');
      });
      return { status: 'ok' as const };
    }),
  );
}
