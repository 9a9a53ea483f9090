import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium if installed, preferably its headless shell; else the browser that Playwright has downloaded. */
function systemChromium(): string {
  if (process.env['CHROMIUM_PATH']) return process.env['CHROMIUM_PATH'];
  if (process.platform !== 'linux') return '';
  return execFileSync('sh', ['-c', 'command -v chromium-headless-shell || command -v chromium || true'], {
    encoding: 'utf8',
  }).trim();
}

const executablePath = systemChromium();
const report = process.env['JOURNEY_REPORT'];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous, so that a slow machine passes too.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: false,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
