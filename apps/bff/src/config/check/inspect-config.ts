import path from 'node:path';
import type * as z from 'zod';
import { addressFault } from '../network/config-addresses.ts';
import { adminConsoleOf, clientSecretsOf } from '../admin-console.ts';
import type { AppConfig, Environment, InstanceConfig } from '../app-config.ts';
import { configFileSchema, type ConfigFileValues, environmentSchema } from '../config-schema.ts';
import { lookAtStore, type FoundAt } from './inspect-store.ts';
import { nearestName } from './nearest-name.ts';
import { readConfigFile } from '../read-config-file.ts';
import { proxiesOf, type ProxyOf } from '../network/proxies.ts';
import { type FoundServiceOperators, serviceOperatorOf, serviceOperatorsOf } from '../service-operator.ts';
import { schemaFaults } from './schema-faults.ts';
import { isRecord, textAt } from './text-at.ts';

/** A configuration without mistakes. The key is undefined if it is to be created at the first start. */
export type InspectedConfig = Omit<AppConfig, 'serverKey'> & { readonly serverKey: Buffer | undefined };

export type Inspection =
  | { readonly kind: 'fine'; readonly config: InspectedConfig }
  | { readonly kind: 'faulty'; readonly sentences: readonly string[] };

/** Finds every mistake in environment, configuration file and the files it names. Creates and changes nothing. */
export function inspectConfig(environment: Environment): Inspection {
  const env = environmentSchema.safeParse(environment);
  const sentences = misspeltVariables(environment);
  if (!env.success) sentences.push(...schemaFaults(env.error, environmentSchema, environment));
  const name = environment['CONSOLE_CONFIG'];
  const file = name === undefined || name === '' ? undefined : readConfigFile(name);
  sentences.push(...(file?.faults ?? []));
  if (name === undefined || file?.kind !== 'read') return { kind: 'faulty', sentences };
  const { value } = file;
  const schema = configFileSchema(isRecord(value) && value['allowLoopback'] === true);
  const read = schema.safeParse(value);
  if (!read.success) sentences.push(...schemaFaults(read.error, schema, value));
  sentences.push(...repeatedKeys(value));
  const found = lookAtFiles(value, { environment, base: path.dirname(path.resolve(name)) });
  sentences.push(...found.sentences);
  if (read.success) sentences.push(...tooFrequent(read.data));
  if (sentences.length > 0 || !env.success || !read.success) return { kind: 'faulty', sentences };
  return { kind: 'fine', config: configOf(read.data, { env: env.data, found }) };
}

interface FoundFiles {
  readonly sentences: readonly string[];
  readonly sqliteFile: string;
  readonly serverKey: Buffer | undefined;
  readonly clientSecrets: readonly string[];
  readonly serviceOperators: FoundServiceOperators;
  readonly proxyOf: ProxyOf;
}

/** Looks at the files that the configuration names, whatever else is wrong with it. */
function lookAtFiles(value: unknown, at: FoundAt): FoundFiles {
  const store = lookAtStore(value, at);
  const secrets = clientSecretsOf(value, at);
  const serviceOperators = serviceOperatorsOf(value, at);
  const proxies = proxiesOf(value, at);
  return {
    sentences: [...store.sentences, ...secrets.sentences, ...serviceOperators.sentences, ...proxies.sentences],
    serviceOperators,
    sqliteFile: store.sqliteFile ?? '',
    serverKey: store.serverKey,
    clientSecrets: secrets.texts,
    proxyOf: proxies.proxyOf,
  };
}

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

interface ConfigParts {
  readonly env: z.output<typeof environmentSchema>;
  readonly found: FoundFiles;
}

function configOf(file: ConfigFileValues, { env, found }: ConfigParts): InspectedConfig {
  const { HOST, PORT, CONSOLE_DEMO } = env;
  const { proxyOf } = found;
  const publicOrigin = file.publicOrigin && new URL(file.publicOrigin).origin;
  return {
    instances: new Map(
      file.instances.map((instance, index) => {
        const served = instanceOf(instance);
        return [instance.key, { ...served, proxy: proxyOf(served.soapUrl, `instances[${index}].`) }];
      }),
    ),
    serviceOperators: new Map(
      file.instances.flatMap(({ key, serviceOperator }, index) => {
        const secret = found.serviceOperators.secrets[index] ?? '';
        return serviceOperator ? [[key, serviceOperatorOf(serviceOperator, { secret, proxyOf })]] : [];
      }),
    ),
    adminConsole: file.adminConsole && adminConsoleOf(file.adminConsole, { secrets: found.clientSecrets, proxyOf }),
    sqliteFile: found.sqliteFile,
    serverKey: found.serverKey,
    publicOrigin,
    trustProxy: file.trustProxy,
    allowLoopback: file.allowLoopback,
    demo: CONSOLE_DEMO === '1',
    host: HOST,
    port: PORT,
    retention: {
      planPeopleMs: file.retention.planPeopleDays * dayMs,
      listMs: file.retention.listDays * dayMs,
      sessionMs: file.retention.sessionHours * hourMs,
    },
    logsLogins: file.log.logins,
    previewDeadlineMs: file.previewDeadlineMs,
    staleMs: file.staleAfterHours * hourMs,
    secretAgeMs: file.secretAgeDays * dayMs,
    metrics: file.metrics,
    warnings: warningsOf(publicOrigin, file.trustProxy),
  };
}

function instanceOf(instance: ConfigFileValues['instances'][number]): Omit<InstanceConfig, 'proxy'> {
  const { key, label, address, soapUrl = address, campaignLogin, hosting, restart, wayBackDays, limits } = instance;
  const { packageNames, products, imsTypeNames } = instance;
  const [names, rules] = [
    { packageNames, products, imsTypeNames },
    { campaignLogin, hosting, restart, wayBackDays, limits },
  ];
  return {
    ...names,
    ...rules,
    key,
    label,
    address: address.replace(/\/+$/, ''),
    soapUrl: soapUrl.replace(/\/+$/, ''),
  };
}

function warningsOf(publicOrigin: string | undefined, trustProxy: readonly string[]): string[] {
  if (publicOrigin === undefined) return [];
  if (publicOrigin.startsWith('https:') && trustProxy.length === 0)
    return [
      'publicOrigin is over https and trustProxy is empty: give trustProxy the address of the proxy, or all people share the limits of one address and the log names the proxy for everybody.',
    ];
  const isLocal = addressFault(publicOrigin, false) === 'host not allowed';
  return publicOrigin.startsWith('https:') || isLocal
    ? []
    : [
        'publicOrigin is over http: browsers store the session over https only, so nobody can sign in there; put a proxy with TLS in front.',
      ];
}

// Adobe refuses more than about one full read in two hours (User Management API docs, throttling).
function tooFrequent({ adminConsole, allowLoopback }: ConfigFileValues): string[] {
  if (adminConsole === undefined || adminConsole.refreshMinutes >= 120) return [];
  const isStandIn = allowLoopback && addressFault(adminConsole.userManagementUrl, false) !== undefined;
  return isStandIn
    ? []
    : [
        'adminConsole.refreshMinutes is under 120: give it a number of minutes, 120 or more, since Adobe refuses more frequent reads.',
      ];
}

function repeatedKeys(value: unknown): string[] {
  const instances: unknown = isRecord(value) ? value['instances'] : undefined;
  if (!Array.isArray(instances)) return [];
  const keys = instances.map((instance: unknown) => textAt(instance, ['key']));
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    return key === undefined || first === index
      ? []
      : [`instances[${index}].key is the key of instances[${first}] too: give each instance a key of its own.`];
  });
}

/** Variables with misspelt names: a misspelt server key would be ignored, and a new key created. */
function misspeltVariables(environment: Environment): string[] {
  const known = Object.keys(environmentSchema.shape).filter((name) => name.startsWith(prefix));
  const tails = known.map((name) => name.slice(prefix.length));
  return Object.keys(environment).flatMap((name) => {
    if (!name.startsWith(prefix) || known.includes(name) || commandLineVariables.has(name)) return [];
    const near = nearestName(name.slice(prefix.length), tails);
    return near === undefined
      ? []
      : [`${name} is not a variable of the console: write ${prefix}${near}, or take it out.`];
  });
}

const prefix = 'CONSOLE_';

/** Variables of `pnpm console`, which may be set in the same shell. */
const commandLineVariables = new Set(['CONSOLE_URL', 'CONSOLE_LOGIN', 'CONSOLE_PASSWORD']);
