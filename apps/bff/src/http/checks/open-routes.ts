import { endpoints } from '@console/contract';
import type { FastifyRequest } from 'fastify';

/** Routes outside the contract: its OpenAPI description and the browser app. */
const pages = ['GET /api/openapi.json', 'GET /*', 'HEAD /*'];

/** Routes that answer without a session, as the contract says. All others need one. */
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

/** Whether any page may cause the request: public routes that only read and say nothing about people. */
export function isOpenRoute(request: FastifyRequest): boolean {
  return isPublicRoute(request) && (request.method === 'GET' || request.method === 'HEAD');
}
