import {
  changeOfSubject,
  computeAccessImpact,
  downloadAccessImpact,
  explainPerson,
  listPeople,
  readAccessImpact,
  refreshPeople,
} from '@console/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { AccessImpactService } from './access-impacts.ts';
import { routeOptions } from '../http/route-options.ts';

export interface AccessImpactRouteParts {
  readonly impacts: AccessImpactService;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const pageOfAddress = { offset: 0, limit: 50 } as const;

export async function accessImpactRoutes(
  app: FastifyInstance,
  { impacts, now }: AccessImpactRouteParts,
): Promise<void> {
  app.route(
    routeOptions(computeAccessImpact, ({ body, request, reply }) =>
      impacts.rows(signedInOf(request), { ...body, change: changeOfSubject(body), signal: goneSignal(reply) }),
    ),
  );
  app.route(
    routeOptions(readAccessImpact, ({ query, request, reply }) => {
      const { mask, accountName, verdict: verdicts, offset, limit, ...filters } = query;
      return impacts.rows(signedInOf(request), {
        change: changeOfSubject({ mask }),
        accountName,
        filters: { ...filters, verdicts },
        offset: offset ?? pageOfAddress.offset,
        limit: limit ?? pageOfAddress.limit,
        signal: goneSignal(reply),
      });
    }),
  );
  app.route(
    routeOptions(explainPerson, ({ body, request, reply }) =>
      impacts.explain(signedInOf(request), {
        ...body,
        change: changeOfSubject(body),
        signal: goneSignal(reply),
      }),
    ),
  );
  app.route(
    routeOptions(downloadAccessImpact, async ({ params, body, request, reply }) => {
      const file = await impacts.csv(signedInOf(request), {
        ...body,
        change: changeOfSubject(body),
        signal: goneSignal(reply),
      });
      const day = new Date(now()).toISOString().slice(0, 10);
      // An instance key has only letters, digits and hyphens.
      reply.header('content-disposition', `attachment; filename="access-impact-${params.instanceKey}-${day}.csv"`);
      return file;
    }),
  );
  app.route(routeOptions(listPeople, ({ request }) => impacts.people(signedInOf(request))));
  app.route(routeOptions(refreshPeople, async () => impacts.refreshPeople()));
}

/** Fires when the connection ends before the reply is written: nobody waits for the answer any longer. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
