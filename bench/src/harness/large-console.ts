import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Server, root, startChild } from './child.ts';
import { textField } from './json.ts';

const emulatorScript = pathToFileURL(path.join(root, 'packages', 'emulator', 'src', 'main.ts'));
const consoleScript = pathToFileURL(path.join(root, 'apps', 'bff', 'src', 'main.ts'));
const probeScript = new URL('loop-probe.ts', import.meta.url);

export const largeInstance = 'acme-prod';

/** Who reads Admin Console. */
export interface TechnicalAccount {
  readonly organizationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

export interface LargeConsole {
  readonly emulatorOrigin: string;
  readonly account: TechnicalAccount;
  /** Starts a console on the same store each time; `found` is its origin and that of its event-loop probe. */
  startConsole(): Promise<Server>;
}

/** The emulator with its large organisation, and consoles to which all 5,000 profiles are Campaign's. */
export async function withLargeConsole(use: (parts: LargeConsole) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-large-'));
  try {
    await using emulator = await startChild(
      { script: emulatorScript, env: { EMULATOR_PORT: '0', SEED: 'large' }, log: 'dropped' },
      [/^emulator (http:\S+)$/u],
    );
    const [emulatorOrigin = ''] = emulator.found;
    const account = await technicalAccount(emulatorOrigin);
    const file = path.join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(configuration({ emulatorOrigin, account, folder })));
    const env = { CONSOLE_CONFIG: file, PORT: '0', BENCH_TECHNICAL_ACCOUNT_SECRET: account.clientSecret };
    const startConsole = () =>
      startChild({ script: consoleScript, env, log: 'dropped', preload: probeScript }, [
        /^ready (http:\S+)$/u,
        /^probe (http:\S+)$/u,
      ]);
    await use({ emulatorOrigin, account, startConsole });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function technicalAccount(origin: string): Promise<TechnicalAccount> {
  const reply: unknown = await fetch(`${origin}/__emulator/technical-account`).then((found) => found.json());
  return {
    organizationId: textField(reply, 'organizationId'),
    clientId: textField(reply, 'clientId'),
    clientSecret: textField(reply, 'clientSecret'),
    scope: textField(reply, 'scope'),
  };
}

interface Parts {
  readonly emulatorOrigin: string;
  readonly account: TechnicalAccount;
  readonly folder: string;
}

function configuration({ emulatorOrigin, account, folder }: Parts): object {
  return {
    allowLoopback: true,
    instances: [
      {
        key: largeInstance,
        label: 'Large',
        address: 'https://large.campaign.acme.example',
        soapUrl: `${emulatorOrigin}/campaign/${largeInstance}`,
        hosting: 'on-premise',
        // As if every profile of the organisation were of Campaign: none can be left out unread.
        products: ['Adobe Campaign', 'Adobe Analytics', 'Adobe Experience Manager'],
      },
    ],
    adminConsole: {
      organizationId: account.organizationId,
      tokenUrl: `${emulatorOrigin}/ims/token/v3`,
      userManagementUrl: `${emulatorOrigin}/v2/usermanagement`,
      clientId: account.clientId,
      clientSecretEnv: 'BENCH_TECHNICAL_ACCOUNT_SECRET',
      scope: account.scope,
    },
    store: { sqliteFile: path.join(folder, 'console.sqlite') },
  };
}
