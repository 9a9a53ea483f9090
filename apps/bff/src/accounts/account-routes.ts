import {
  listAccountTypes,
  listExternalAccounts,
  readAccountUses,
  readAccountFile,
  readExternalAccount,
  readNewAccount,
  searchExternalAccounts,
} from '@console/contract';
import type { FastifyInstance } from 'fastify';
import { signedInOf } from '../http/checks/signed-in.ts';
import type { AccountUsesService } from './account-uses.ts';
import type { AccountFiles } from './account-files.ts';
import type { AccountSearch } from './account-search.ts';
import type { AccountService } from './accounts.ts';
import type { ServiceOperators } from '../upkeep/service-operators.ts';
import { routeOptions } from '../http/route-options.ts';

interface AccountServices {
  readonly accounts: AccountService;
  readonly accountSearch: AccountSearch;
  readonly accountUses: AccountUsesService;
  readonly accountFiles: AccountFiles;
  readonly serviceOperators: Pick<ServiceOperators, 'stateOf'>;
}

export async function accountRoutes(
  app: FastifyInstance,
  { accounts, accountSearch, accountFiles, accountUses, serviceOperators }: AccountServices,
): Promise<void> {
  app.route(
    routeOptions(listExternalAccounts, async ({ params, request }) => ({
      ...(await accounts.list(signedInOf(request))),
      serviceOperator: serviceOperators.stateOf(params.instanceKey),
    })),
  );
  app.route(
    routeOptions(searchExternalAccounts, ({ query: { uses }, request }) =>
      accountSearch.read(signedInOf(request), uses === 'ask'),
    ),
  );
  app.route(
    routeOptions(readAccountFile, ({ query: { account }, request }) =>
      accountFiles.read(signedInOf(request), account === undefined ? undefined : [account].flat()),
    ),
  );
  app.route(
    routeOptions(listAccountTypes, async ({ request }) => ({ types: await accounts.types(signedInOf(request)) })),
  );
  app.route(routeOptions(readNewAccount, ({ params, request }) => accounts.newOf(signedInOf(request), params.type)));
  app.route(routeOptions(readAccountUses, ({ params, request }) => accountUses.read(signedInOf(request), params.name)));
  app.route(
    routeOptions(readExternalAccount, ({ params, request }) => accounts.read(signedInOf(request), params.name)),
  );
}
