import { applyPlan, createAccountPlans, createPlan, readPlan } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { PlanApplications } from './apply/apply-plan.ts';
import type { PlanService } from './plans.ts';
import { routeOptions } from '../http/route-options.ts';

export interface PlanRouteParts {
  readonly plans: PlanService;
  readonly applications: PlanApplications;
}

export async function planRoutes(app: FastifyInstance, { plans, applications }: PlanRouteParts): Promise<void> {
  app.route(
    routeOptions(createPlan, ({ params, body, request }) => plans.create(signedInOf(request), params.name, body)),
  );
  app.route(
    routeOptions(createAccountPlans, async ({ params, body, request }) => ({
      setId: null,
      instanceKey: params.instanceKey,
      plans: await plans.createFor(signedInOf(request), body.changes),
      refused: [],
    })),
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
