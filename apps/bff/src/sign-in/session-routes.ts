import { confirmPassword, readSession, signIn, signOut } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { clearSessionCookie, setSessionCookie, signedInOf } from '../http/checks/signed-in.ts';
import type { SessionService } from './session-service.ts';
import { routeOptions } from '../http/route-options.ts';

export async function sessionRoutes(app: FastifyInstance, { session }: { session: SessionService }): Promise<void> {
  app.route(
    routeOptions(signIn, async ({ body, request, reply }) => {
      const input = { ...body, address: request.ip, requestId: request.id };
      const { cookie, signedIn } = await session.signIn(input, request.signedIn);
      setSessionCookie(reply, cookie);
      return session.describe(signedIn);
    }),
  );
  app.route(routeOptions(readSession, async ({ request }) => session.describe(signedInOf(request))));
  app.route(
    routeOptions(confirmPassword, async ({ body, request }) =>
      session.confirm(signedInOf(request), { ...body, address: request.ip, requestId: request.id }),
    ),
  );
  app.route(
    routeOptions(signOut, async ({ request, reply }) => {
      if (request.signedIn !== undefined) await session.signOut(request.signedIn, request.id);
      clearSessionCookie(reply);
      // Leave the cache: it has only public files, since API replies are never cached.
      reply.header('clear-site-data', '"cookies", "storage"');
      return undefined;
    }),
  );
}
