import { readExpectations, replaceExpectations } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { ExpectationService } from './expectations.ts';
import { routeOptions } from '../http/route-options.ts';

export async function expectationRoutes(
  app: FastifyInstance,
  { expectations }: { expectations: ExpectationService },
): Promise<void> {
  app.route(
    routeOptions(readExpectations, ({ params, request }) => expectations.read(signedInOf(request), params.name)),
  );
  app.route(
    routeOptions(replaceExpectations, ({ params, body, request }) =>
      expectations.replace(signedInOf(request), params.name, { ...body, requestId: request.id }),
    ),
  );
}
