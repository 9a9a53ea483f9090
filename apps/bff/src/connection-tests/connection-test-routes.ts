import { cancelConnectionTest, readConnectionTest, startConnectionTest } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import { routeOptions } from '../http/route-options.ts';
import type { ConnectionTestService } from './connection-tests.ts';

export async function connectionTestRoutes(
  app: FastifyInstance,
  { connectionTests }: { readonly connectionTests: ConnectionTestService },
): Promise<void> {
  app.route(
    routeOptions(startConnectionTest, ({ params, body, request }) =>
      connectionTests.start(signedInOf(request), { name: params.name, change: body.change, requestId: request.id }),
    ),
  );
  app.route(
    routeOptions(readConnectionTest, async ({ params, request }) =>
      connectionTests.read(signedInOf(request), params.testId),
    ),
  );
  app.route(
    routeOptions(cancelConnectionTest, async ({ params, request }) => {
      connectionTests.cancel(signedInOf(request), params.testId);
      return undefined;
    }),
  );
}
