// Plain JavaScript for Node 20 and later: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Whether what the lockfile names is what was installed last: pnpm leaves a copy of the lockfile beside it. */
export function isInstalled() {
  const [wanted, found] = ['pnpm-lock.yaml', path.join('node_modules', '.pnpm', 'lock.yaml')].map(textOf);
  return found !== undefined && wanted === found && existsSync(path.join(root, 'apps', 'web', 'node_modules'));
}

function textOf(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
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

const buildStamp = path.join('apps', 'web', 'dist', '.built-from');

/** Whether the browser app was built from the sources that are there. */
export function isBuilt() {
  return textOf(buildStamp) === sourceDigest();
}

/** Names everything that the browser app is built from. */
function sourceDigest() {
  const digest = createHash('sha256').update(textOf('pnpm-lock.yaml') ?? '');
  const folders = ['apps/web', 'packages/contract', 'packages/domain'];
  for (const folder of folders) {
    const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .filter((file) => !/(?:^|\/)(?:node_modules|dist|\.types)\//u.test(file));
    for (const file of files.sort()) digest.update(`${file}\0${textOf(file)}\0`);
  }
  return digest.digest('hex');
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
  if (result.status === 0) {
    writeFileSync(path.join(root, buildStamp), sourceDigest());
    return;
  }
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`);
  throw new Error(`Building the browser app failed (exit code ${result.status ?? result.signal}).`);
}

/** Runs a program of a workspace with the arguments of this one and gives its exit code on; installs first where nothing is installed yet. */
export async function runProgram(workspace, script) {
  const folder = path.join(root, workspace);
  try {
    if (!existsSync(path.join(folder, 'node_modules'))) {
      process.stderr.write('Installing dependencies …\n');
      install();
    }
    process.exitCode = await run(nodePath(), [path.join(folder, script), ...process.argv.slice(2)]);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 70;
  }
}
