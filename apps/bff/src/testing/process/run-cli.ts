import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

// The command line is another program: it is started, not imported.
const folder = path.resolve(import.meta.dirname, '..', '..', '..', '..', '..', 'packages', 'cli', 'src');
const endedSchema = z.array(z.strictObject({ code: z.int(), output: z.string() }));
export type Ended = z.output<typeof endedSchema>[number];

async function start(script: string, origin: string, { args, input = '', password = 'demo' }: Start): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(folder, script), ...args], {
    env: { ...process.env, CONSOLE_URL: origin, CONSOLE_LOGIN: 'demo-admin', CONSOLE_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const code = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended) => resolve(ended ?? -1));
  });
  child.stdin.end(input);
  return { output: await text(child.stdout), code: await code };
}

interface Start {
  readonly args: readonly string[];
  readonly input?: string;
  readonly password?: string;
}

/** Runs `pnpm console` once, signed in as the demo's administrator. */
export async function runCli(origin: string, args: readonly string[], password = 'demo'): Promise<Ended> {
  return start('main.ts', origin, { args, password });
}

/** Runs it once for each list of arguments, all in one process. */
export async function runCliForEach(origin: string, commands: readonly (readonly string[])[]): Promise<Ended[]> {
  const { output } = await start('testing/run-many.ts', origin, { args: [], input: JSON.stringify(commands) });
  return endedSchema.parse(JSON.parse(output));
}
