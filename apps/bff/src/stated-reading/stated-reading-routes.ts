import { readStatedReading, stateReading, withdrawStatedReading } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { StatedReadingService } from './stated-reading.ts';
import { routeOptions } from '../http/route-options.ts';

export async function statedReadingRoutes(
  app: FastifyInstance,
  { statedReading }: { statedReading: StatedReadingService },
): Promise<void> {
  app.route(routeOptions(readStatedReading, ({ request }) => statedReading.read(signedInOf(request))));
  app.route(
    routeOptions(stateReading, ({ body, request }) => {
      const { version, ...statement } = body;
      return statedReading.state(signedInOf(request), { statement, version, requestId: request.id });
    }),
  );
  app.route(
    routeOptions(withdrawStatedReading, ({ body, request }) =>
      statedReading.withdraw(signedInOf(request), { ...body, requestId: request.id }),
    ),
  );
}
