import { declareRestart, undoRestartDeclaration } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { InForceService } from './in-force.ts';
import { routeOptions } from '../http/route-options.ts';

export async function restartRoutes(app: FastifyInstance, { inForce }: { inForce: InForceService }): Promise<void> {
  app.route(
    routeOptions(declareRestart, ({ body, request }) =>
      inForce.declare(signedInOf(request), { ...body, requestId: request.id }),
    ),
  );
  app.route(
    routeOptions(undoRestartDeclaration, async ({ params, request }) => {
      await inForce.undo(signedInOf(request), params.declarationId, request.id);
      return undefined;
    }),
  );
}
