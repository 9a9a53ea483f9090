// The demo without installing or building: what the journeys and the benchmarks start.
import { demo, untilStopped } from './serve.mjs';

try {
  process.exitCode = await untilStopped(demo({ dataFolder: process.env.DEMO_DATA, announceEmulator: true }));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
