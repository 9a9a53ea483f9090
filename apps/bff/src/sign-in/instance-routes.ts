import { listInstances } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import type { InstanceConfig } from '../config/load-config.ts';
import { instanceBody } from './session-service.ts';
import { routeOptions } from '../http/route-options.ts';

export interface InstanceRouteParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly demo: boolean;
}

export async function instanceRoutes(app: FastifyInstance, { instances, demo }: InstanceRouteParts): Promise<void> {
  const body = { instances: [...instances.values()].map(instanceBody), demo };
  app.route(routeOptions(listInstances, async () => body));
}
