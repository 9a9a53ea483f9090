import { signIn } from '@console/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';
import { absoluteMs, type Sessions, type SignedIn } from '../../sign-in/sessions.ts';
import { isPublicRoute } from './open-routes.ts';

// Chromium also accepts this prefix over http on 127.0.0.1, which it treats as trustworthy (seen with version 156).
const cookieName = '__Host-Http-sid';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that is not public, and on public ones with a valid cookie. */
    signedIn: SignedIn | undefined;
  }
}

/** Default deny: a route that is not public needs a session. */
export const signedInPlugin = fastifyPlugin(
  async (app: FastifyInstance, { sessions }: { sessions: Sessions }) => {
    app.decorateRequest('signedIn', undefined);
    app.addHook('onRequest', async (request) => {
      if (request.is404) return;
      const cookie = cookieOf(request);
      const isPublic = isPublicRoute(request);
      if (cookie === undefined) {
        if (isPublic) return;
        throw new Problem('sign-in-required');
      }
      if (isPublic && request.routeOptions.url !== signIn.path) return;
      const found = await sessions.find(cookie);
      if (found !== 'ended') request.signedIn = found;
      else if (!isPublic) throw new Problem('session-expired');
    });
  },
  { name: 'signed-in', dependencies: ['problems'], fastify: '5.x' },
);

/** The signed-in person of a route that is not public. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (request.signedIn === undefined) throw new Problem('sign-in-required');
  return request.signedIn;
}

/** Two cookies with this name mean that somebody tries to inject one: neither counts. */
function cookieOf({ headers }: FastifyRequest): string | undefined {
  const values = (headers.cookie ?? '').split(/; */).flatMap((pair) => {
    const [name, value = ''] = pair.split('=', 2);
    return name === cookieName ? [value] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

export function setSessionCookie(reply: FastifyReply, value: string): void {
  reply.header('set-cookie', `${cookieName}=${value}; ${attributes}; Max-Age=${absoluteMs / 1_000}`);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${cookieName}=; ${attributes}; Max-Age=0`);
}
