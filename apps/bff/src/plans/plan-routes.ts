import {
  applyPlan,
  createAccountPlans,
  createPlan,
  type PlanSetBody,
  problemSchema,
  readPlan,
  readPlanSet,
} from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import { problemBody } from '../http/problems.ts';
import { routeOptions } from '../http/route-options.ts';
import { Problem } from '../problem.ts';
import type { PlanApplications } from './apply/apply-plan.ts';
import type { PlanSet, PlanSetService } from './plan-sets.ts';
import type { PlanService } from './plans.ts';

export interface PlanRouteParts {
  readonly plans: PlanService;
  readonly planSets: PlanSetService;
  readonly applications: PlanApplications;
}

export async function planRoutes(
  app: FastifyInstance,
  { plans, planSets, applications }: PlanRouteParts,
): Promise<void> {
  app.route(
    routeOptions(createPlan, ({ params, body, request }) => plans.create(signedInOf(request), params.name, body)),
  );
  app.route(
    routeOptions(createAccountPlans, async ({ body, request }) =>
      setBody(await planSets.create(signedInOf(request), body.changes), request.id),
    ),
  );
  app.route(
    routeOptions(readPlanSet, async ({ params, request }) =>
      setBody(await planSets.read(signedInOf(request), params.setId), request.id),
    ),
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

function setBody({ refused, ...set }: PlanSet, requestId: string): PlanSetBody {
  return {
    ...set,
    refused: refused.map(({ account, act, refusal: { code, facts } }) => ({
      account,
      act,
      problem: problemBody(new Problem(problemSchema.shape.code.parse(code), facts), requestId),
    })),
  };
}
