import { healthLive, healthReady } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';
import { routeOptions } from './route-options.ts';

const goodMs = 250;

/** `live` depends on nothing, `ready` on the store only: strangers must not see the state of upstreams. */
export async function healthRoutes(
  app: FastifyInstance,
  { checkStore }: { checkStore: () => Promise<void> },
): Promise<void> {
  app.route(routeOptions(healthLive, async () => ({ status: 'ok' as const })));
  let goodUntil = 0;
  app.route(
    routeOptions(healthReady, async () => {
      // Each check writes to disk, and anybody may ask: reuse a good result for a moment.
      if (performance.now() < goodUntil) return { status: 'ok' as const };
      await checkStore().catch(() => {
        throw new Problem('store-unavailable');
      });
      goodUntil = performance.now() + goodMs;
      return { status: 'ok' as const };
    }),
  );
}
