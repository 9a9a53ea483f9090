import { healthLive, healthReady } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { routeOptions } from './route-options.ts';

/** `live` depends on nothing; `ready` on the store alone: no upstream's state shows to strangers. */
export async function healthRoutes(
  app: FastifyInstance,
  { checkStore }: { checkStore: () => Promise<void> },
): Promise<void> {
  app.route(routeOptions(healthLive, async () => ({ status: 'ok' as const })));
  app.route(
    routeOptions(healthReady, async () => {
      await checkStore();
      return { status: 'ok' as const };
    }),
  );
}
