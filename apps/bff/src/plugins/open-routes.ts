import type { FastifyRequest } from 'fastify';

/** Routes that answer without a session. Everything else needs one: see the sign-in plugin. */
export const publicRoutes: ReadonlySet<string> = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /api/instances',
  'GET /api/openapi.json',
  'POST /api/session',
  'DELETE /api/session',
  'GET /*',
  'HEAD /*',
]);

/** Of these, the ones any page may cause a request to: they change nothing and tell nothing about anybody. */
const openRoutes: ReadonlySet<string> = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /api/instances',
  'GET /api/openapi.json',
  'GET /*',
  'HEAD /*',
]);

export function routeName({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? ''}`;
}

export function isPublicRoute(request: FastifyRequest): boolean {
  return publicRoutes.has(routeName(request));
}

export function isOpenRoute(request: FastifyRequest): boolean {
  return openRoutes.has(routeName(request));
}
