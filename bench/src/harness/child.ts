import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = path.resolve(import.meta.dirname, '..', '..', '..');
const startDeadlineMs = 60_000;

export interface Command {
  readonly script: URL;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where its log goes: a line for each request would flood the terminal, and cost what a terminal costs. */
  readonly log?: 'shown' | 'dropped';
  /** Loaded before the script. */
  readonly preload?: URL;
}

function startNode({ script, args = [], env = {}, log = 'shown', preload }: Command): ChildProcess {
  const before = preload === undefined ? [] : ['--import', preload.href];
  return spawn(process.execPath, [...before, fileURLToPath(script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', log === 'shown' ? 'inherit' : 'ignore'],
  });
}

/** Runs a script in a fresh process to its end and parses what it printed. */
export async function runChild(command: Command): Promise<unknown> {
  const child = startNode(command);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${path.basename(command.script.pathname)} ended with exit code ${String(code)}`);
  return JSON.parse(output);
}

export interface Server extends AsyncDisposable {
  readonly pid: number;
  /** First capture of each pattern, in order. */
  readonly found: readonly string[];
  /** Milliseconds from the start of the process to the last of the patterns. */
  readonly readyMs: number;
}

/** Starts a script that goes on running, and waits until it has printed a line for each pattern. */
export async function startChild(command: Command, patterns: readonly RegExp[]): Promise<Server> {
  const started = performance.now();
  const child = startNode(command);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const found = await firstMatches(child, patterns);
    const readyMs = performance.now() - started;
    return { pid: child.pid ?? 0, found, readyMs, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function firstMatches(child: ChildProcess, patterns: readonly RegExp[]): Promise<string[]> {
  const { stdout } = child;
  if (!stdout) throw new Error('A child process has no output.');
  const found = new Map<RegExp, string>();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('A server did not start within a minute.')), startDeadlineMs);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`A server ended before it was ready (exit code ${code}).`)));
    createInterface({ input: stdout }).on('line', (line) => {
      for (const pattern of patterns) {
        const match = pattern.exec(line)?.[1];
        if (match !== undefined && !found.has(pattern)) found.set(pattern, match);
      }
      if (found.size < patterns.length) return;
      clearTimeout(timer);
      resolve(patterns.map((pattern) => found.get(pattern) ?? ''));
    });
  });
}
