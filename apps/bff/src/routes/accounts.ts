import { listExternalAccounts, readImsAccount } from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../plugins/signed-in.ts';
import type { AccountService } from '../services/accounts.ts';
import { routeOptions } from './route-options.ts';

export async function accountRoutes(app: FastifyInstance, { accounts }: { accounts: AccountService }): Promise<void> {
  app.route(routeOptions(listExternalAccounts, ({ request }) => accounts.list(signedInOf(request))));
  app.route(routeOptions(readImsAccount, ({ params, request }) => accounts.read(signedInOf(request), params.name)));
}
