import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './toolchain.mjs';

/** Chromium to drive: the one named by CHROMIUM_PATH, the system's, or the one that Playwright has downloaded. */
export function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  try {
    const system = execFileSync('sh', ['-c', 'command -v chromium-headless-shell || command -v chromium'], {
      encoding: 'utf8',
    }).trim();
    if (system) return system;
  } catch {
    // not installed on the system; Playwright's own may still be there
  }
  const require = createRequire(path.join(root, 'e2e', 'package.json'));
  const own = require('@playwright/test').chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
