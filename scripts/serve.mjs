import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { changed, demoConfiguration, readDemoChange } from './demo-configuration.mjs';
import { nodePath, root, start } from './toolchain.mjs';

const startDeadlineMs = 60_000;

/** Starts one server process and waits for the line that says it listens. */
async function startServer({ script, env, ready }) {
  const child = start(nodePath(), [path.join(root, script)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], env });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 0 : 1))));
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${script} did not start within a minute.`)), startDeadlineMs);
    timer.unref();
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`${script} stopped before it listened (exit code ${code}).`));
    });
    lines.on('line', (text) => {
      if (ready(text)) {
        clearTimeout(timer);
        resolve(text);
      } else process.stderr.write(`${text}\n`);
    });
  }).catch((error) => {
    child.kill();
    throw error;
  });
  return {
    line,
    ended,
    stop: (signal) => child.kill(signal),
    // It ends when nobody holds the other end, however its launcher ended.
    release: () => child.connected && child.disconnect(),
  };
}

/** The console alone, on the instances of CONSOLE_CONFIG. */
export async function serve({ env = {} }) {
  const server = await startServer({
    script: 'apps/bff/src/main.ts',
    env,
    ready: (text) => text.startsWith('ready '),
  });
  process.stdout.write(`${server.line}\n`);
  return server;
}

/** The console with the emulator of Campaign, IMS and User Management behind it. */
export async function demo({ dataFolder, announceEmulator = false } = {}) {
  const seed = process.env.SEED ?? 'small';
  const change = readDemoChange(process.env.DEMO_CONFIG);
  // A store for each seed: what was read of another organisation would pass for this one's until the next full read.
  // The same of faults and a changed configuration: lists that a calm run has read would hide them.
  const changes = [process.env.FAULTS ?? '', process.env.DEMO_CONFIG ?? ''].join('\n').trim();
  const name = changes === '' ? seed : `${seed}-${createHash('sha256').update(changes).digest('hex').slice(0, 8)}`;
  const folder = dataFolder ?? path.join(root, '.data', 'demo', name);
  // The emulator begins anew each time, and the console with it: what an earlier run saw of an account did not happen to this one.
  if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const emulator = await startServer({
    script: 'packages/emulator/src/main.ts',
    env: {
      EMULATOR_PORT: process.env.EMULATOR_PORT ?? '4010',
      SEED: seed,
    },
    ready: (text) => /http:\/\/\S+/u.test(text),
  });
  const origin = /http:\/\/[^\s/]+/u.exec(emulator.line)?.[0] ?? '';
  (announceEmulator ? process.stdout : process.stderr).write(`emulator ${origin}\n`);
  try {
    const account = await fetch(`${origin}/__emulator/technical-account`).then((reply) => reply.json());
    const file = path.join(folder, 'config.json');
    const configuration = changed(demoConfiguration({ origin, account, folder }), change);
    writeFileSync(file, JSON.stringify(configuration, null, 2));
    const server = await serve({
      env: {
        CONSOLE_CONFIG: file,
        CONSOLE_DEMO: '1',
        DEMO_TECHNICAL_ACCOUNT_SECRET: account.clientSecret,
      },
    });
    void emulator.ended.then(() => server.stop('SIGTERM'));
    return {
      line: server.line,
      emulatorOrigin: origin,
      // The console may need it up to its last answer.
      ended: server.ended.finally(() => emulator.release()),
      stop: (signal) => server.stop(signal),
    };
  } catch (error) {
    emulator.release();
    throw error;
  }
}

/** Serves until a signal: the console ends in order, and what was started with it after it. Gives the exit code. */
export async function untilStopped(starting) {
  let running;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    running?.stop('SIGTERM');
  };
  // They stay: a second signal changes nothing, and the first one is passed on once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  running = await starting;
  if (isStopped) running.stop('SIGTERM');
  return await running.ended;
}
