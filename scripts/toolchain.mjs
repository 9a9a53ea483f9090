// Plain JavaScript for Node 20 and later: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The Node that the project runs on: the one from the lockfile, or the machine's own where that is new enough. */
export function nodePath() {
  const installed = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(installed)) return installed;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  throw new Error(
    'Node 24.15 or later is needed: no build of it comes with this platform, so install it and try again.',
  );
}

function environment() {
  const binaries = path.join(root, 'node_modules', '.bin');
  // npm's own settings would be read by pnpm as if they were its configuration.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(?:config|package|lifecycle)_/iu.test(name));
  return { ...Object.fromEntries(inherited), PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}` };
}

/** Installs what the lockfile names; quick when nothing changed. */
export function install() {
  const result = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env: { ...environment(), CI: 'true' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  throw new Error(`Installing the dependencies failed (exit code ${result.status ?? result.signal}).`);
}

/** Runs a command of the project to its end and gives its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...environment(), ...options.env },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Starts a long-lived command of the project. */
export function start(command, args, options = {}) {
  return spawn(command, args, { cwd: root, ...options, env: { ...environment(), ...options.env } });
}

/** Builds the browser app, quietly unless it fails. */
export function buildWeb() {
  const vite = path.join(root, 'apps', 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(nodePath(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'apps', 'web'),
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  throw new Error(`Building the browser app failed (exit code ${result.status ?? result.signal}).`);
}
