import type { AppConfig } from '../config/load-config.ts';
import { ConfigError, systemCode } from '../config/config-error.ts';
import type { Store } from '../store/store.ts';
import { workProcesses } from '../workers/work-process.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { serveMetrics } from './metrics-server.ts';

export interface StartedMetrics {
  /** Where they are served; undefined if they are switched off. */
  readonly origin: string | undefined;
  readonly answered: Metrics['answered'] | undefined;
  readonly auditChecked: Metrics['auditChecked'] | undefined;
  close(): Promise<void>;
}

/** The upstream behind each address that the console calls. The instance is not a label, since a proxy may serve several. */
function upstreamsOf({
  instances,
  adminConsole,
  serviceOperators,
}: AppConfig): readonly [address: string, upstream: string][] {
  const known = [...instances.values()].map(({ soapUrl }): [string, string] => [new URL(soapUrl).href, 'campaign']);
  if (adminConsole !== undefined) {
    known.push([new URL(adminConsole.tokenUrl).href, 'ims']);
    known.push([new URL(adminConsole.userManagementUrl).href, 'user-management']);
  }
  for (const operator of serviceOperators.values())
    if (operator.kind === 'credential') known.push([new URL(operator.tokenUrl).href, 'ims']);
  return known;
}

/** Starts counting and serving metrics if the configuration asks for it. @throws ConfigError if the port is not available */
export async function startMetrics(config: AppConfig, store: Store): Promise<StartedMetrics> {
  if (config.metrics === undefined)
    return { origin: undefined, answered: undefined, auditChecked: undefined, close: async () => undefined };
  const upstreams = upstreamsOf(config);
  const metrics = createMetrics({
    counts: () => store.counts({ now: Date.now(), organizationId: config.adminConsole?.organizationId }),
    upstreamOf: (address) => upstreams.find(([known]) => address.startsWith(known))?.[1] ?? 'other',
    workProcesses,
    now: Date.now,
  });
  const server = await serveMetrics(metrics, config.metrics).catch((error: unknown) => {
    metrics.close();
    throw new ConfigError([
      `metrics.port cannot be listened on (${systemCode(error)}): give it a free whole number from 1024 to 65535, and metrics.host an address of this machine.`,
    ]);
  });
  return {
    origin: server.origin,
    answered: (request) => metrics.answered(request),
    auditChecked: (isWhole) => metrics.auditChecked(isWhole),
    close: () => server.close(),
  };
}
