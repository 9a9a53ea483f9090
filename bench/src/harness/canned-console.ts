import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Server, root, startChild } from './child.ts';

const campaignScript = new URL('../children/canned-campaign.ts', import.meta.url);
const consoleScript = pathToFileURL(path.join(root, 'apps', 'bff', 'src', 'main.ts'));

export interface CannedConsole {
  readonly campaignOrigin: string;
  /** Starts a console with an empty store; `found[0]` is its origin. */
  startConsole(): Promise<Server>;
}

/** A canned Campaign in a process of its own, and consoles set up for it. */
export async function withCannedConsole(
  { groups }: { groups: number },
  use: (parts: CannedConsole) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-console-'));
  try {
    await using campaign = await startChild({ script: campaignScript, args: [String(groups)] }, [/^listening (\S+)$/u]);
    const campaignOrigin = campaign.found[0] ?? '';
    let started = 0;
    const startConsole = () => {
      started += 1;
      const file = path.join(folder, `config-${started}.json`);
      writeFileSync(file, JSON.stringify(configuration(campaignOrigin, path.join(folder, `${started}.sqlite`))));
      const env = { CONSOLE_CONFIG: file, PORT: '0' };
      return startChild({ script: consoleScript, env, log: 'dropped' }, [/^ready (http:\S+)$/u]);
    };
    await use({ campaignOrigin, startConsole });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configuration(campaignOrigin: string, sqliteFile: string): object {
  return {
    allowLoopback: true,
    instances: [
      {
        key: 'bench',
        label: 'Bench',
        campaignLogin: 'available',
        address: 'https://bench.campaign.acme.example',
        soapUrl: campaignOrigin,
        hosting: 'on-premise',
      },
    ],
    store: { sqliteFile },
  };
}
