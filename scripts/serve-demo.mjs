// The demo without installing or building: what the journeys and the benchmarks start.
import { demo } from './serve.mjs';

try {
  const running = await demo({ dataFolder: process.env.DEMO_DATA, announceEmulator: true });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => running.stop(signal));
  process.exitCode = await running.ended;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
