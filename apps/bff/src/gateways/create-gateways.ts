import type { CampaignSoapOptions } from '@console/campaign-soap';
import type { Gateways } from '../ports.ts';
import type { AppConfig } from '../config/load-config.ts';
import { createImpactPool } from '../impact/worker/impact-pool.ts';
import { readOperatorsAside } from '../people/worker/operators-reader.ts';
import { createPreviewPool } from '../preview/worker/preview-pool.ts';
import { createAdminConsole } from './admin-console.ts';
import { createAccountUses } from './campaign/account-uses/account-uses.ts';
import { createCampaignDirectory } from './campaign/campaign-directory.ts';
import { createCampaignClients } from './campaign/clients.ts';
import { createFingerprints } from './campaign/fingerprints.ts';
import { createExternalAccounts } from './campaign/external-accounts.ts';
import { createServiceSignIn } from './campaign/service-sign-in.ts';
import { createSchemaCache } from './campaign/schema-cache.ts';

export interface GatewayOptions {
  readonly deadlines?: CampaignSoapOptions['deadlines'];
  readonly testDeadlineMs?: number;
  readonly usesDeadlineMs?: number;
  readonly now?: () => number;
}

const usualWriteDeadlineMs = 30_000;
/** A warehouse that sleeps wakes in a minute or so, and Campaign gives up on a host by itself. */
const usualTestDeadlineMs = 120_000;
/** A person waits for it, and an apply does: a table that takes longer gives no answer. */
const usualUsesDeadlineMs = 20_000;
/** Longer than a pause in the work on one mask; what a worker holds is read again in a second or two. */
const impactIdleMs = 5 * 60_000;

/** The ports on the real clients. */
export function createGateways(config: AppConfig, options: GatewayOptions = {}): Gateways {
  const { deadlines, testDeadlineMs = usualTestDeadlineMs, now = Date.now } = options;
  const { usesDeadlineMs = usualUsesDeadlineMs } = options;
  const { instances, allowLoopback } = config;
  const target = {
    instances: new Map([...instances].map(([key, { soapUrl, proxy }]) => [key, { soapUrl, proxy }])),
    allowLoopback,
    ...(deadlines === undefined ? {} : { deadlines }),
  };
  const clients = createCampaignClients(target);
  const fingerprints = createFingerprints(config.serverKey);
  const closing = new AbortController();
  const schemas = createSchemaCache((key) => instances.get(key)?.imsTypeNames, now);
  const serviceSignIn = createServiceSignIn({ operators: config.serviceOperators, clients, allowLoopback });
  const previews = createPreviewPool({ size: 2, deadlineMs: config.previewDeadlineMs, queueLength: 32 });
  const impacts = createImpactPool({ size: 3, deadlineMs: config.previewDeadlineMs, idleMs: impactIdleMs });
  return {
    campaign: createCampaignDirectory({
      clients,
      schemas,
      fingerprints,
      now,
      packageNamesOf: (key) => instances.get(key)?.packageNames,
      readOperators: ({ instanceKey, tokens }, login) => {
        const isNativeOff = instances.get(instanceKey)?.campaignLogin === 'blocked';
        return readOperatorsAside({ target, instanceKey, question: { tokens, login, isNativeOff } }, closing.signal);
      },
    }),
    externalAccounts: createExternalAccounts({
      clients,
      schemas,
      fingerprints,
      writeDeadlineMs: deadlines?.totalMs ?? usualWriteDeadlineMs,
      testDeadlineMs,
    }),
    accountUses: createAccountUses({ clients, schemas, deadlineMs: usesDeadlineMs, now }),
    adminConsole: config.adminConsole && createAdminConsole(config.adminConsole, allowLoopback),
    serviceSignIn,
    previews,
    impacts,
    async close() {
      closing.abort();
      await Promise.all([serviceSignIn.close(), clients.close(), previews.close(), impacts.close()]);
    },
  };
}
