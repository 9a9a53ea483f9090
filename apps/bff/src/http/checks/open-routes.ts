import { endpoints } from '@console/contract';
import type { FastifyRequest } from 'fastify';

/** Beside the contract: its own description, and the browser app. */
const pages = ['GET /api/openapi.json', 'GET /*', 'HEAD /*'];

/** Routes that answer without a session: those of which the contract says that they need none. Everything else needs one. */
export const publicRoutes: ReadonlySet<string> = new Set([
  ...Object.values(endpoints)
    .filter(({ needs }) => needs === 'none')
    .map(({ method, path }) => `${method} ${path}`),
  ...pages,
]);

export function routeName({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url ?? ''}`;
}

export function isPublicRoute(request: FastifyRequest): boolean {
  return publicRoutes.has(routeName(request));
}

/** Any page may cause a request to those that only read: they change nothing and report nothing about anybody. */
export function isOpenRoute(request: FastifyRequest): boolean {
  return isPublicRoute(request) && (request.method === 'GET' || request.method === 'HEAD');
}
