import { setTimeout as pause } from 'node:timers/promises';
import { withCannedConsole } from '../harness/canned-console.ts';
import { type Server, startChild } from '../harness/child.ts';
import type { Figure } from '../harness/figure.ts';
import { atMost, megabytes, ms, showMedian, showRatio } from '../harness/figure.ts';
import { residentMemory } from '../harness/process-usage.ts';
import { median } from '../harness/statistics.ts';

const rounds = 5;
const settleMs = 3_000;
const helloScript = new URL('../children/hello.ts', import.meta.url);

interface Start {
  readonly readyMs: number;
  readonly idleMb: number;
}

async function measureStart(server: Server): Promise<Start> {
  await using running = server;
  await pause(settleMs);
  return { readyMs: running.readyMs, idleMb: residentMemory(running.pid) };
}

/** The backend from nothing to its `ready` line, and its resident memory when nobody asks anything. */
export const startMemory: Figure = {
  name: 'start-memory',
  async measure() {
    const ours: Start[] = [];
    const hello: Start[] = [];
    await withCannedConsole({ groups: 20 }, async (canned) => {
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await measureStart(await canned.startConsole()));
        hello.push(await measureStart(await startChild({ script: helloScript }, [/^listening (\S+)$/u])));
      }
    });
    const readyTimes = ours.map(({ readyMs }) => readyMs);
    const helloTimes = hello.map(({ readyMs }) => readyMs);
    const idle = ours.map(({ idleMb }) => idleMb);
    const helloIdle = hello.map(({ idleMb }) => idleMb);
    return [
      {
        what: 'backend: start of the process to `ready`',
        figure: '≤ 2,000 ms',
        ours: showMedian(readyTimes, ms),
        rival: `Fastify saying hello ${showMedian(helloTimes, ms)}`,
        ratio: showRatio(median(helloTimes) / median(readyTimes)),
        verdict: atMost(median(readyTimes), 2_000, ms),
      },
      {
        what: `backend: resident memory, ${settleMs / 1000} s idle`,
        figure: '≤ 200 MB',
        ours: showMedian(idle, megabytes),
        rival: `Fastify saying hello ${showMedian(helloIdle, megabytes)}`,
        ratio: showRatio(median(helloIdle) / median(idle)),
        verdict: atMost(median(idle), 200, megabytes),
      },
    ];
  },
};
