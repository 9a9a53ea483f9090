import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from '@playwright/test';

function executable(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  try {
    const system = execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-headless-shell'], {
      encoding: 'utf8',
    }).trim();
    if (system) return system;
  } catch {
    // not installed on the system; Playwright's own may still be there
  }
  return chromium.executablePath();
}

export function chromiumVersion(): string {
  const file = executable();
  if (!existsSync(file)) return 'no Chromium';
  return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable(),
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}
