import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { type Emulator, IMS_ACCOUNT_NAME, startEmulator, type SeedName } from '@console/emulator';
import type { FastifyInstance } from 'fastify';
import { type AppParts, buildApp } from '../app.ts';
import type { AppConfig, InstanceConfig } from '../config/load-config.ts';
import { createGateways } from '../gateways/create-gateways.ts';
import type { Gateways } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { createTestBrowser, type TestBrowser } from './test-browser.ts';

export const instanceKeys = ['acme-prod', 'acme-stage', 'acme-new', 'acme-bare', 'acme-v8', 'acme-native-blocked'];
const dayMs = 24 * 60 * 60_000;
/** Short, so that a Campaign that never answers does not delay the tests; long enough for a busy machine. */
export const testDeadlines = { connectMs: 1_500, headersMs: 2_000, totalMs: 4_000 };
/** Longer than any other call: a test of a connection may be slow where nothing else may. */
const connectionTestDeadlineMs = 5_000;

export interface TestConsoleOptions {
  readonly seed?: SeedName;
  readonly withAdminConsole?: boolean;
  readonly instances?: Readonly<Record<string, Partial<InstanceConfig>>>;
  readonly config?: Partial<AppConfig>;
  readonly gateways?: (gateways: Gateways) => Partial<Gateways>;
  /** How long the questions about uses may take together, ms. */
  readonly usesDeadlineMs?: number;
  readonly onAnswered?: AppParts['onAnswered'];
  readonly onAuditChecked?: AppParts['onAuditChecked'];
  /** Runs before the console starts: faults that its first background read should meet. */
  readonly prepare?: (emulator: Emulator) => void;
  /** The log line that ends the first background read. Not waited for without an Admin Console. */
  readonly readsUntil?: 'profiles read' | 'people read' | 'a call came to nothing';
}

export interface TestConsole extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly folder: string;
  readonly config: AppConfig;
  app: FastifyInstance;
  store: Store;
  /** Every byte that left the server in a reply, headers included. */
  readonly replies: Buffer[];
  readonly log: () => string;
  /** Resolves when a line with this text is logged from now on. */
  logged(text: string): Promise<void>;
  readonly clock: { skipMs: number };
  browser(): TestBrowser;
  signIn(instanceKey?: string, login?: string): Promise<TestBrowser>;
  /** Ends the process and starts another one on the same store. */
  restart(): Promise<void>;
  /** All files of the store, write-ahead log included. */
  storeBytes(): Buffer;
}

/** The whole server on an emulator and a store of its own, in this process. */
export async function startConsole(options: TestConsoleOptions = {}): Promise<TestConsole> {
  const emulator = await startEmulator({ seed: options.seed ?? 'small' });
  options.prepare?.(emulator);
  const folder = mkdtempSync(path.join(tmpdir(), 'bff-test-'));
  const config = configFor(emulator, folder, options);
  const clock = { skipMs: 0 };
  const now = () => Date.now() + clock.skipMs;
  const lines: string[] = [];
  const replies: Buffer[] = [];
  const waiting: { text: string; resolve: () => void }[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      for (const { text, resolve } of waiting) if (String(chunk).includes(text)) resolve();
      done();
    },
  });
  const logged = (text: string) => new Promise<void>((resolve) => waiting.push({ text, resolve }));

  const start = async () => {
    const store = await openSqliteStore({ file: config.sqliteFile, serverKey: config.serverKey });
    const { usesDeadlineMs } = options;
    const made = createGateways(config, {
      deadlines: testDeadlines,
      testDeadlineMs: connectionTestDeadlineMs,
      ...(usesDeadlineMs === undefined ? {} : { usesDeadlineMs }),
      now,
    });
    const gateways = { ...made, ...options.gateways?.(made) };
    const { onAnswered, onAuditChecked } = options;
    const app = await buildApp({
      config,
      store,
      gateways,
      log,
      now,
      onAnswered,
      onAuditChecked,
      serviceRoundMs: 200,
      webFolder: path.join(folder, 'dist'),
    });
    await app.ready();
    return { app, store };
  };
  const peopleRead = options.withAdminConsole === true ? logged(options.readsUntil ?? 'people read') : undefined;
  let running = await start();
  await peopleRead;

  const browser = () => createTestBrowser({ send: (request) => running.app.inject(request), replies });

  return {
    emulator,
    folder,
    config,
    get app() {
      return running.app;
    },
    get store() {
      return running.store;
    },
    replies,
    log: () => lines.join(''),
    logged,
    clock,
    browser,
    async signIn(instanceKey = 'acme-prod', login = 'demo-admin') {
      const jar = browser();
      const reply = await jar.call('POST', '/api/session', { body: { instanceKey, login, password: 'demo' } });
      if (reply.status !== 201) throw new Error(`sign-in was answered ${reply.status} ${String(reply.code)}`);
      return jar;
    },
    async restart() {
      await running.app.close();
      running = await start();
    },
    storeBytes: () => Buffer.concat(storeFiles(folder).map((file) => readFileSync(file))),
    async [Symbol.asyncDispose]() {
      await running.app.close();
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function storeFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('console.sqlite'))
    .map((name) => path.join(folder, name));
}

function configFor(emulator: Emulator, folder: string, options: TestConsoleOptions): AppConfig {
  const { technicalAccount, imsUrl, userManagementUrl } = emulator;
  const instances = instanceKeys.map((key): [string, InstanceConfig] => [
    key,
    {
      key,
      label: key,
      address: `https://${key}.campaign.acme.example`,
      soapUrl: emulator.campaignUrl(key),
      campaignLogin: 'available',
      hosting: 'on-premise',
      restart: { dailyAt: '06:00', takenAfterHours: 48 },
      packageNames: undefined,
      products: undefined,
      imsTypeNames: undefined,
      wayBackDays: 7,
      limits: { people: 50, percent: 10 },
      ...options.instances?.[key],
    },
  ]);
  return {
    instances: new Map(instances),
    logsLogins: false,
    retention: { planPeopleMs: 90 * dayMs, listMs: 30 * dayMs, sessionMs: dayMs / 3 },
    serviceOperators: new Map(),
    adminConsole: options.withAdminConsole
      ? {
          organizationId: technicalAccount.organizationId,
          tokenUrl: `${imsUrl}/token/v3`,
          userManagementUrl,
          clientId: technicalAccount.clientId,
          clientSecrets: [technicalAccount.clientSecret],
          scope: technicalAccount.scope,
          refreshMs: 120 * 60_000,
        }
      : undefined,
    sqliteFile: path.join(folder, 'console.sqlite'),
    serverKey: randomBytes(32),
    publicOrigin: undefined,
    trustProxy: [],
    warnings: [],
    allowLoopback: true,
    demo: false,
    host: '127.0.0.1',
    port: 0,
    metrics: undefined,
    previewDeadlineMs: 5_000,
    staleMs: 24 * 60 * 60_000,
    secretAgeMs: 365 * dayMs,
    ...options.config,
  };
}

/** The path of the account every seed has. */
export function accountPath(instanceKey = 'acme-prod', name: string = IMS_ACCOUNT_NAME): string {
  return `/api/instances/${instanceKey}/external-accounts/${name}`;
}
