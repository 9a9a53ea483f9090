// Preloaded into a server (`node --import`): prints where to ask how late its event loop was since the question before.
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { listen } from './listen.ts';

// Workers are preloaded too; only the thread that answers requests counts.
if (isMainThread) {
  // A sample is the time between two ticks of a timer: it never falls below the resolution.
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  const server = createServer((_request, reply) => {
    const answer = JSON.stringify({ p99Ms: delays.percentile(99) / 1e6, maxMs: delays.max / 1e6 });
    delays.reset();
    reply.end(answer);
  });
  process.stdout.write(`probe http://127.0.0.1:${await listen(server)}\n`);
  server.unref();
}
