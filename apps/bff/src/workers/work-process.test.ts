import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { WorkProcess } from './work-process.ts';

interface Echo {
  readonly pid: number;
  readonly order: object;
}

const file = new URL('../testing/process/echo-process.ts', import.meta.url);
let child: WorkProcess<object, Echo> | undefined;

afterEach(async () => {
  await child?.end();
});

function start() {
  const answers: Echo[] = [];
  const onGone = vi.fn<() => void>();
  child = new WorkProcess({ file, nurseryMb: 1 }, { onAnswer: (answer: Echo) => answers.push(answer), onGone });
  const running = child;
  const ask = async (order: object) => {
    running.send(order);
    const count = answers.length + 1;
    return await vi.waitUntil(() => answers.length >= count && answers.at(-1), 10_000);
  };
  return { ask, onGone, end: () => running.end() };
}

/** Whether such a process is there. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('bytes, maps and undefined are sent as they are', async () => {
  const { ask } = start();
  const order = { bytes: Uint8Array.from([1, 2, 3]), names: new Map([['a', undefined]]) };
  expect((await ask(order)).order).toEqual(order);
});

test('a signal to the process group is left to the parent', async () => {
  const { ask, onGone } = start();
  const { pid } = await ask({});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
  expect(await ask({})).toMatchObject({ pid });
  expect(onGone).not.toHaveBeenCalled();
});

test('a process that ends on its own is reported once, one that is ended is not', async () => {
  const { ask, onGone } = start();
  process.kill((await ask({})).pid, 'SIGKILL');
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce(), 10_000);

  const other = start();
  const { pid } = await other.ask({});
  await other.end();
  expect(isThere(pid)).toBe(false);
  expect(other.onGone).not.toHaveBeenCalled();
});

test('an order to a process that is gone is lost without an error', async () => {
  const { ask, onGone, end } = start();
  process.kill((await ask({})).pid, 'SIGKILL');
  await vi.waitFor(() => expect(onGone).toHaveBeenCalledOnce(), 10_000);
  child?.send({});
  await end();
  expect(onGone).toHaveBeenCalledOnce();
});

test('it ends with its parent, in any way', async () => {
  const parent = spawn(
    process.execPath,
    [fileURLToPath(new URL('../testing/process/echo-parent.ts', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(String(line));
  expect(isThere(pid)).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(() => expect(isThere(pid)).toBe(false), 10_000);
});
