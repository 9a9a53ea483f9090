import { auditKeyOf } from '../secrets/server-key.ts';
import type { AdminConsoleConfig, Environment, ProxyConfig, ServiceOperatorConfig } from '../app-config.ts';
import { inspectConfig, type InspectedConfig } from './inspect-config.ts';
import { lookIntoStore, type StoreLook } from './look-into-store.ts';

export interface ConfigCheck {
  readonly isFine: boolean;
  /** What to print: every mistake, or what the console would do. */
  readonly lines: readonly string[];
}

/** Checks environment, configuration, the files they name and the store. Starts and changes nothing. */
export function checkConfig(environment: Environment): ConfigCheck {
  const inspected = inspectConfig(environment);
  if (inspected.kind === 'faulty') return { isFine: false, lines: inspected.sentences };
  const { config } = inspected;
  const look = lookIntoStore(config.sqliteFile, config.serverKey && auditKeyOf(config.serverKey));
  if (look.kind === 'refused') return { isFine: false, lines: [look.sentence] };
  return { isFine: true, lines: ['the configuration is fine', ...summaryOf(config, look)] };
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

function readerOf(operator: ServiceOperatorConfig | undefined): string {
  if (operator === undefined) return '';
  const who = operator.kind === 'password' ? operator.login : `the technical account of ${operator.clientId}`;
  return `, read by ${who} every ${operator.readEveryMs / 60_000} minutes`;
}

const storeWords: Readonly<Record<Exclude<StoreLook['kind'], 'refused'>, string>> = {
  none: 'made at the first start',
  fine: 'fits this console and its key',
  unsettled: 'in use or not closed, so its inside is looked at when the console starts',
};

function summaryOf(config: InspectedConfig, look: Exclude<StoreLook, { kind: 'refused' }>): string[] {
  const { metrics, retention, logsLogins } = config;
  const { host, port, publicOrigin, adminConsole, sqliteFile, serverKey, instances, warnings } = config;
  const reached = publicOrigin === undefined ? '' : `, reached as ${publicOrigin}`;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return [
    `listens on ${shownHost}:${port === 0 ? '(a free port)' : port}${reached}`,
    ...[...instances.values()].map(
      ({ key, label, soapUrl, proxy }) =>
        `instance ${key}: ${label}, called at ${soapUrl}${throughOf(proxy)}${readerOf(config.serviceOperators.get(key))}`,
    ),
    adminConsole === undefined
      ? 'people: from users exports that an administrator uploads'
      : `people: read from ${adminConsole.organizationId} every ${adminConsole.refreshMs / 60_000} minutes${adobeProxies(adminConsole)}`,
    `store: ${sqliteFile}, ${storeWords[look.kind]}`,
    `server key: ${serverKey === undefined ? 'made beside the store at the first start' : 'found'}`,
    metrics === undefined ? 'metrics: none' : `metrics: http://${metrics.host}:${metrics.port}/metrics`,
    `stored: whom a plan touches ${retention.planPeopleMs / dayMs} days, lists of people ${retention.listMs / dayMs} days, sessions ${retention.sessionMs / hourMs} hours after their end`,
    `log: ${logsLogins ? 'names who called' : 'names nobody'}`,
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
}

/** The host of the proxy, without the rest of the address. */
function throughOf(proxy: ProxyConfig | undefined): string {
  return proxy === undefined ? '' : `, through the proxy ${new URL(proxy.address).hostname}`;
}

function adobeProxies({ proxies }: AdminConsoleConfig): string {
  const tokens = throughOf(proxies?.tokenUrl);
  const people = throughOf(proxies?.userManagementUrl);
  if (tokens === people) return people;
  return `; tokens ${tokens === '' ? 'directly' : tokens.slice(2)}, people ${people === '' ? 'directly' : people.slice(2)}`;
}
