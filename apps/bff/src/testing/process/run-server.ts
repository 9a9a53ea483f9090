import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

export interface ServerRun {
  readonly code: number;
  readonly output: string;
  /** Standard error without the lines of the log. */
  readonly errors: string;
}

interface Start {
  readonly args?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** As a user with no rights of its own; only root can ask for it. */
  readonly asNobody?: boolean;
}

const nobody = 65_534;

/** Starts a program of the backend, as `node` would from a shell. */
export function startServer(script: 'main.ts' | 'server-cli.ts', start: Start): ChildProcess {
  const { args = [], environment, asNobody = false } = start;
  return spawn(process.execPath, [path.resolve(import.meta.dirname, '..', '..', script), ...args], {
    // Without the environment of the shell that runs the tests: its variables would count.
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody ? { uid: nobody, gid: nobody } : {}),
  });
}

/** Runs a program of the backend to its end. Not for a server that starts: it would never end. */
export async function runServer(script: 'main.ts' | 'server-cli.ts', start: Start): Promise<ServerRun> {
  const child = startServer(script, start);
  if (child.stdout === null || child.stderr === null) throw new Error('A process has no output.');
  const timer = setTimeout(() => child.kill(), 30_000);
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearTimeout(timer);
  return { code: typeof code === 'number' ? code : -1, output, errors: errors.replace(/^\{.*\}\n/gmu, '') };
}
