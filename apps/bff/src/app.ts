import path from 'node:path';
import type { Writable } from 'node:stream';
import { installMaskEngine } from '@console/domain/engine';
import type { FastifyInstance } from 'fastify';
import { createBackgroundReading } from './background-reading.ts';
import type { AppConfig } from './config/load-config.ts';
import type { AnsweredRequest } from './metrics/metrics.ts';
import { browserAppPlugin } from './http/browser-app.ts';
import { registerPlugins } from './http/register-plugins.ts';
import type { Gateways } from './ports.ts';
import { accessImpactRoutes } from './impact/access-impact-routes.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { connectionTestRoutes } from './connection-tests/connection-test-routes.ts';
import { directoryRoutes } from './directory/directory-routes.ts';
import { expectationRoutes } from './impact/expectation-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { instanceRoutes } from './sign-in/instance-routes.ts';
import { openApiRoutes } from './http/openapi-routes.ts';
import { peopleUploadRoutes } from './people/people-upload-routes.ts';
import { planRoutes } from './plans/plan-routes.ts';
import { sessionRoutes } from './sign-in/session-routes.ts';
import { restartRoutes } from './accounts/restart-routes.ts';
import { statedReadingRoutes } from './stated-reading/stated-reading-routes.ts';
import { createServer } from './server.ts';
import { createAccessImpactService } from './impact/access-impacts.ts';
import { createAccountFiles } from './accounts/account-files.ts';
import { createAccountSearch } from './accounts/account-search.ts';
import { createAccountService } from './accounts/accounts.ts';
import { createAccountUsesService } from './accounts/account-uses.ts';
import { createPlanApplications } from './plans/apply/apply-plan.ts';
import { createAuditWatch } from './upkeep/audit-watch.ts';
import { createAdminConsoleLists } from './directory/admin-console-lists.ts';
import { createCampaignPeople } from './people/campaign-people.ts';
import { createConnectionTestService } from './connection-tests/connection-tests.ts';
import { createDirectoryService } from './directory/directory.ts';
import { createExpectationService } from './impact/expectations.ts';
import { createInForceService } from './accounts/in-force.ts';
import { createImpactFactsReader } from './impact/impact-facts.ts';
import { createMaskPreviewService } from './preview/mask-preview.ts';
import { createPeopleUploadService } from './people/people-uploads.ts';
import { createPlanPeople } from './plans/plan-people.ts';
import { createPlanSetService } from './plans/plan-sets.ts';
import { createPlanService } from './plans/plans.ts';
import { createReadingsOnWord } from './stated-reading/readings-on-word.ts';
import { createServiceOperators } from './upkeep/service-operators.ts';
import { createSessionService } from './sign-in/session-service.ts';
import { createSessions } from './sign-in/sessions.ts';
import { createSignInGuards } from './sign-in/sign-in-guards.ts';
import { createStatedReadingService } from './stated-reading/stated-reading.ts';
import { createUpkeep } from './upkeep/upkeep.ts';
import { watchStoreFile } from './upkeep/store-file.ts';
import { createUnsettledWrites } from './plans/apply/unsettled-writes.ts';
import type { Store } from './store/store.ts';
import { packPeopleAside } from './people/worker/people-packer.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** All routes, as `GET /path`, so that a test can check every one. */
    routeTable: readonly string[];
  }
}

export interface AppParts {
  readonly config: AppConfig;
  readonly store: Store;
  readonly gateways: Gateways;
  /** Takes the log, one JSON object a line. */
  readonly log: Writable;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Called after every reply, for the metrics. */
  readonly onAnswered?: ((request: AnsweredRequest) => void) | undefined;
  /** How often a service operator looks for work, ms. */
  readonly serviceRoundMs?: number;
  /** Called after every check of the audit chain. */
  readonly onAuditChecked?: ((isWhole: boolean) => void) | undefined;
  /** The built browser app. */
  readonly webFolder?: string;
}

/** Builds the whole server without listening. Closing it closes the store and the gateways too. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, store, gateways, log, now = Date.now } = parts;
  installMaskEngine();
  const { instances, staleMs } = config;
  const { campaign, externalAccounts, previews, adminConsole } = gateways;
  const { changes, people, audit } = store;
  const app = createServer(config, log);

  const sessions = createSessions({
    table: store.sessions,
    serverKey: config.serverKey,
    now,
    onAltered: () =>
      app.log.error('a session in the store was changed by something else than the console: it counts as none'),
  });
  const unsettled = createUnsettledWrites({ externalAccounts, changes, instances, now, log: app.log });
  const { openIntents, settling } = unsettled;
  const session = createSessionService({
    instances,
    campaign,
    sessions,
    ...createSignInGuards(store, now),
    audit: store.audit,
    now,
    onSignedIn: (access) => unsettled.lookAfter(access),
  });
  const snapshots = createBackgroundReading({ config, store, adminConsole, log: app.log, now });
  const organizationId = adminConsole?.organizationId;
  const lists = createAdminConsoleLists({ snapshots, people, organizationId });
  const inForce = createInForceService({ instances, externalAccounts, table: store.inForce, changes, now });
  const accounts = createAccountService({
    instances,
    campaign,
    externalAccounts,
    changes,
    openIntents,
    inForce,
    organizationId,
    settling,
    now,
  });
  const campaignPeople = createCampaignPeople({
    campaign,
    table: store.operators,
    addressOf: (key) => JSON.stringify([instances.get(key)?.soapUrl, instances.get(key)?.campaignLogin]),
    staleMs,
    now,
  });
  const directory = createDirectoryService({
    instances,
    campaignPeople,
    snapshots,
    lists,
    groupNames: store.groupNames,
    staleMs,
    now,
  });
  const impactFacts = createImpactFactsReader({
    instances,
    snapshots,
    lists,
    people,
    campaignPeople,
    organizationId,
    staleMs,
    now,
  });
  const readings = createReadingsOnWord({
    table: store.statedReadings,
    campaign,
    externalAccounts,
    impactFacts,
    impacts: gateways.impacts,
    inForce,
  });
  const uploads = createPeopleUploadService({
    table: people,
    pack: packPeopleAside,
    hasTechnicalAccount: adminConsole !== undefined,
    campaign,
    externalAccounts,
    now,
  });
  const statedReading = createStatedReadingService({ table: store.statedReadings, readings, now });
  const impacts = createAccessImpactService({
    instances,
    campaign,
    externalAccounts,
    impactFacts,
    impacts: gateways.impacts,
    expectations: store.expectations,
    readings,
    inForce,
    snapshots,
  });
  const expectations = createExpectationService({ externalAccounts, impactFacts, table: store.expectations, now });
  const planParts = {
    instances,
    externalAccounts,
    accountUses: createAccountUsesService({ externalAccounts, accountUses: gateways.accountUses, now }),
    directory,
    previews,
    impacts,
    readings,
    impactFacts,
    changes,
    openIntents,
    inForce,
    settling,
    planPeople: createPlanPeople(config.serverKey),
    organizationId,
    staleMs,
    now,
  };
  const plans = createPlanService(planParts);
  const planSets = createPlanSetService({ plans, changes, now });
  const connectionTests = createConnectionTestService({ instances, externalAccounts, audit, log: app.log, now });
  const auditWatch = createAuditWatch({ audit: store.audit, log: app.log, onChecked: parts.onAuditChecked });
  const applications = createPlanApplications({ ...planParts, audit, onEnded: () => auditWatch.logHead() });

  const serviceOperators = createServiceOperators({
    operators: config.serviceOperators,
    signIn: gateways.serviceSignIn,
    campaign,
    accounts,
    campaignPeople,
    settling,
    changes,
    leases: store.leases,
    audit: store.audit,
    log: app.log,
    now,
    roundMs: parts.serviceRoundMs,
  });

  const routeTable: string[] = [];
  app.decorate('routeTable', routeTable);
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routeTable.push(`${String(one)} ${url}`);
  });

  await registerPlugins(app, { config, campaign, sessions, session, onAnswered: parts.onAnswered });

  const checkStore = () => store.check().then(() => auditWatch.requireWhole());
  await app.register(healthRoutes, { checkStore });
  await app.register(openApiRoutes);
  await app.register(instanceRoutes, { instances, demo: config.demo });
  await app.register(sessionRoutes, { session });
  await app.register(accountRoutes, {
    accounts,
    accountSearch: createAccountSearch({ config, campaign, accountUses: gateways.accountUses, changes, now }),
    accountFiles: createAccountFiles({ instances, externalAccounts, now }),
    accountUses: planParts.accountUses,
    serviceOperators,
  });
  await app.register(directoryRoutes, {
    directory,
    maskPreview: createMaskPreviewService({ directory, previews, readings }),
  });
  await app.register(accessImpactRoutes, { impacts, now });
  await app.register(expectationRoutes, { expectations });
  await app.register(statedReadingRoutes, { statedReading });
  await app.register(peopleUploadRoutes, { uploads });
  await app.register(restartRoutes, { inForce });
  await app.register(connectionTestRoutes, { connectionTests });
  await app.register(planRoutes, { plans, planSets, applications });
  const folder = parts.webFolder ?? path.resolve(import.meta.dirname, '../../web/dist');
  await app.register(browserAppPlugin, { folder });

  app.addHook('onReady', () => unsettled.recover());
  app.addHook('onReady', () => snapshots.start());
  app.addHook('onReady', async () => serviceOperators.start());
  const storeFile = watchStoreFile(store, app.log);
  const upkeep = createUpkeep({ store, session, storeFile, retention: config.retention, now });
  app.addHook('onReady', async () => upkeep.start());
  app.addHook('onReady', async () => auditWatch.start());
  app.addHook('onClose', async () => {
    await upkeep.stop();
    // Wait for running applies, also those whose browser has gone.
    await applications.ended();
    await connectionTests.close();
    await Promise.all([snapshots.stop(), serviceOperators.stop(), auditWatch.stop()]);
    await gateways.close();
    await store.close();
  });
  return app;
}
