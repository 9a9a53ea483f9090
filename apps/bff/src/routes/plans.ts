import { applyPlan, createPlan, readPlan } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../plugins/signed-in.ts';
import type { PlanApplications } from '../services/apply-plan.ts';
import type { PlanService } from '../services/plans.ts';
import { routeOptions } from './route-options.ts';

export interface PlanRouteParts {
  readonly plans: PlanService;
  readonly applications: PlanApplications;
}

export async function planRoutes(app: FastifyInstance, { plans, applications }: PlanRouteParts): Promise<void> {
  app.route(
    routeOptions(createPlan, ({ params, body, request }) => plans.create(signedInOf(request), params.name, body)),
  );
  app.route(routeOptions(readPlan, ({ params, request }) => plans.read(signedInOf(request), params.planId)));
  app.route(
    routeOptions(applyPlan, ({ params, headers, body, request }) =>
      applications.apply(params.planId, signedInOf(request), {
        key: headers['idempotency-key'],
        requestId: request.id,
        overrides: body.overrides,
      }),
    ),
  );
}
