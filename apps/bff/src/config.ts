import { readFileSync } from 'node:fs';
import path from 'node:path';
import { instanceKeySchema } from '@console/contract';
import * as z from 'zod';
import { addressFault } from './config-addresses.ts';
import { readServerKey, serverKeyBesideStore } from './server-key.ts';

/** A setting is missing or not accepted. The message names it and never repeats its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const instanceSchema = z.strictObject({
  key: instanceKeySchema,
  label: z.string().min(1).max(120),
  address: z.string(),
  soapUrl: z.string().optional(),
  campaignLogin: z.enum(['available', 'blocked']).default('available'),
  hosting: z.enum(['on-premise', 'adobe-managed']).default('on-premise'),
  restart: z
    .strictObject({
      dailyAt: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .default('06:00'),
      takenAfterHours: z.number().positive().default(48),
    })
    .prefault({}),
  packageNames: z.array(z.string().min(1)).optional(),
  products: z.array(z.string().min(1)).optional(),
  imsTypeNames: z.array(z.string().min(1)).optional(),
  wayBackDays: z.number().positive().default(7),
  limits: z
    .strictObject({ people: z.int().min(0).default(50), percent: z.number().min(0).max(100).default(10) })
    .prefault({}),
});

const adminConsoleSchema = z.strictObject({
  organizationId: z.string().min(1),
  tokenUrl: z.string().default('https://ims-na1.adobelogin.com/ims/token/v3'),
  userManagementUrl: z.string().default('https://usermanagement.adobe.io/v2/usermanagement'),
  clientId: z.string().min(1),
  clientSecretFile: z.string().optional(),
  clientSecretEnv: z.string().optional(),
  secondaryClientSecretFile: z.string().optional(),
  secondaryClientSecretEnv: z.string().optional(),
  scope: z.string().min(1).default('openid,AdobeID,user_management_sdk'),
  refreshMinutes: z.number().positive().default(120),
});

const fileSchema = z.strictObject({
  instances: z.array(instanceSchema).min(1),
  adminConsole: adminConsoleSchema.optional(),
  store: z.strictObject({ sqliteFile: z.string().min(1) }),
  serverKeyFile: z.string().optional(),
  publicOrigin: z.string().optional(),
  trustProxy: z.array(z.string()).default([]),
  allowLoopback: z.boolean().default(false),
  previewDeadlineMs: z.int().min(50).max(60_000).default(10_000),
  staleAfterHours: z.number().positive().default(24),
});

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

const environmentSchema = z.object({
  CONSOLE_CONFIG: z.string().min(1),
  CONSOLE_DEMO: z.literal('1').optional(),
  CONSOLE_SERVER_KEY: z.string().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: portSchema.default(4000),
});

export interface InstanceConfig {
  readonly key: string;
  readonly label: string;
  /** Where people reach the instance. */
  readonly address: string;
  /** Where the console calls it. */
  readonly soapUrl: string;
  readonly campaignLogin: 'available' | 'blocked';
  readonly hosting: 'on-premise' | 'adobe-managed';
  /**
   * When the processes restart by themselves, by the server's clock (`processRestartTime`, Campaign Classic docs), and after how
   * many hours without a change what is stored is taken to be in force.
   */
  readonly restart: { readonly dailyAt: string | null; readonly takenAfterHours: number };
  /** Any of these in `xtk:package` means that the IMS package is installed. */
  readonly packageNames: readonly string[] | undefined;
  /** Admin Console products that are Campaign; without them, those whose name contains "campaign". */
  readonly products: readonly string[] | undefined;
  /** Internal names of the account type; without them it is recognised by its label. */
  readonly imsTypeNames: readonly string[] | undefined;
  /** For so many days a sign-in with a Campaign password shows that an administrator has a way back. */
  readonly wayBackDays: number;
  /** A change after which more people than this, or more percent of all, may lose sign-in trips a guard. */
  readonly limits: { readonly people: number; readonly percent: number };
}

export interface AdminConsoleConfig {
  readonly organizationId: string;
  readonly tokenUrl: string;
  readonly userManagementUrl: string;
  readonly clientId: string;
  readonly clientSecrets: readonly [primary: string, secondary?: string];
  readonly scope: string;
  readonly refreshMs: number;
}

export interface AppConfig {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly adminConsole: AdminConsoleConfig | undefined;
  readonly sqliteFile: string;
  readonly serverKey: Buffer;
  /** `https://console.example`, when the deployer says under which origin people reach the console. */
  readonly publicOrigin: string | undefined;
  readonly trustProxy: readonly string[];
  readonly allowLoopback: boolean;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly previewDeadlineMs: number;
  /** What was read longer ago than this is stale: it missed several reads in a row. */
  readonly staleMs: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads environment and configuration file once. @throws ConfigError */
export function readConfig(environment: Environment): AppConfig {
  const env = environmentSchema.safeParse(environment);
  if (!env.success) throw new ConfigError(faultsOf(env.error, 'environment'));
  const { CONSOLE_CONFIG, CONSOLE_DEMO, CONSOLE_SERVER_KEY, HOST, PORT } = env.data;
  const read = fileSchema.safeParse(readJson(CONSOLE_CONFIG));
  if (!read.success) throw new ConfigError(faultsOf(read.error, 'CONSOLE_CONFIG'));
  const file = read.data;
  const base = path.dirname(path.resolve(CONSOLE_CONFIG));
  const sqliteFile = path.resolve(base, file.store.sqliteFile);
  const instances = file.instances.map((instance, index) => instanceOf(instance, `instances.${index}`, file));
  const keys = new Map(instances.map((instance) => [instance.key, instance]));
  if (keys.size !== instances.length) throw new ConfigError('CONSOLE_CONFIG: instances: a key is used twice');
  return Object.freeze({
    instances: keys,
    adminConsole: file.adminConsole && adminConsoleOf(file.adminConsole, { environment, base, file }),
    sqliteFile,
    serverKey: serverKeyOf(
      CONSOLE_SERVER_KEY,
      file.serverKeyFile && path.resolve(base, file.serverKeyFile),
      sqliteFile,
    ),
    publicOrigin: file.publicOrigin && originOf(file.publicOrigin),
    trustProxy: file.trustProxy,
    allowLoopback: file.allowLoopback,
    demo: CONSOLE_DEMO === '1',
    host: HOST,
    port: PORT,
    previewDeadlineMs: file.previewDeadlineMs,
    staleMs: file.staleAfterHours * 60 * 60_000,
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // The parser's message quotes the text it stumbled on, which may be a secret put in the wrong place.
    const missing =
      error instanceof Error && 'code' in error ? `cannot be read (${String(error.code)})` : 'is not JSON';
    throw new ConfigError(`CONSOLE_CONFIG: the file ${missing}`);
  }
}

// zod's own messages may quote keys, never values; unknown keys are worth naming.
function faultsOf(error: z.ZodError, source: string): string {
  const faults = error.issues.map((issue) => {
    const names = issue.code === 'unrecognized_keys' ? ` ${issue.keys.join(', ')}` : '';
    return `${source}: ${issue.path.join('.') || '(root)'}: ${issue.code}${names}`;
  });
  return faults.join('\n');
}

type InstanceFile = z.output<typeof instanceSchema>;

function instanceOf(instance: InstanceFile, at: string, { allowLoopback }: { allowLoopback: boolean }): InstanceConfig {
  const { address, soapUrl = address, packageNames, products, imsTypeNames } = instance;
  checkAddress(address, `${at}.address`, allowLoopback);
  checkAddress(soapUrl, `${at}.soapUrl`, allowLoopback);
  const lists = { packageNames, products, imsTypeNames };
  return { ...instance, ...lists, address: address.replace(/\/+$/, ''), soapUrl: soapUrl.replace(/\/+$/, '') };
}

function checkAddress(address: string, at: string, allowLoopback: boolean): void {
  const fault = addressFault(address, allowLoopback);
  if (fault !== undefined) throw new ConfigError(`CONSOLE_CONFIG: ${at}: ${fault}`);
}

interface FileContext {
  environment: Environment;
  base: string;
  file: { allowLoopback: boolean };
}

function adminConsoleOf(source: z.output<typeof adminConsoleSchema>, context: FileContext): AdminConsoleConfig {
  const { allowLoopback } = context.file;
  checkAddress(source.tokenUrl, 'adminConsole.tokenUrl', allowLoopback);
  checkAddress(source.userManagementUrl, 'adminConsole.userManagementUrl', allowLoopback);
  const standIn = allowLoopback && addressFault(source.userManagementUrl, false) !== undefined;
  // Adobe refuses more than about one full read in two hours (User Management API docs, throttling).
  if (source.refreshMinutes < 120 && !standIn)
    throw new ConfigError('CONSOLE_CONFIG: adminConsole.refreshMinutes: under 120');
  const primary = secretOf(source.clientSecretFile, source.clientSecretEnv, context);
  const secondary = secretOf(source.secondaryClientSecretFile, source.secondaryClientSecretEnv, context);
  if (primary === undefined) throw new ConfigError('CONSOLE_CONFIG: adminConsole.clientSecretFile: missing');
  const { organizationId, tokenUrl, userManagementUrl, clientId, scope } = source;
  return {
    organizationId,
    tokenUrl,
    userManagementUrl,
    clientId,
    scope,
    clientSecrets: secondary === undefined ? [primary] : [primary, secondary],
    refreshMs: source.refreshMinutes * 60_000,
  };
}

function secretOf(file: string | undefined, variable: string | undefined, context: FileContext): string | undefined {
  if (file !== undefined) return readSecretFile(path.resolve(context.base, file), 'adminConsole.clientSecretFile');
  if (variable === undefined) return undefined;
  const value = context.environment[variable];
  if (value === undefined || value === '') throw new ConfigError(`environment: ${variable}: missing`);
  return value;
}

function readSecretFile(file: string, at: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`CONSOLE_CONFIG: ${at}: cannot be read`);
  }
}

function serverKeyOf(text: string | undefined, file: string | undefined, sqliteFile: string): Buffer {
  if (text === undefined && file === undefined) return serverKeyBesideStore(sqliteFile);
  const key = readServerKey(text ?? readSecretFile(file ?? '', 'serverKeyFile'));
  if (key === undefined) throw new ConfigError('CONSOLE_SERVER_KEY or serverKeyFile: not a key of 32 bytes');
  return key;
}

function originOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || url.origin === 'null' || url.pathname !== '/')
    throw new ConfigError('CONSOLE_CONFIG: publicOrigin: not an origin');
  return url.origin;
}
