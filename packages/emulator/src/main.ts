import { readFaults } from './control/read-fault.ts';
import { startEmulator } from './emulator.ts';
import { isSeedName } from './seeds/seed-names.ts';

const { PORT, EMULATOR_PORT, SEED = 'small', FAULTS = '[]', DAILY_RESTART } = process.env;
// EMULATOR_PORT comes first: a launcher that also starts the console passes PORT for the console.
const port = Number(EMULATOR_PORT ?? PORT ?? '4010');
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT is not a port number.');
if (!isSeedName(SEED)) throw new Error('SEED is small, large or messy.');
// Injected before the first call: a client reads lists as soon as it starts, and again only hours later.
const faults = readFaults(FAULTS);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const emulator = await startEmulator({
  port,
  seed: SEED,
  ...(DAILY_RESTART === undefined ? {} : { dailyRestart: DAILY_RESTART }),
});
for (const fault of faults) emulator.inject(fault);
process.stdout.write(`emulator ${emulator.origin}\n`);
const end = () => void emulator.close().finally(() => process.exit());
if (process.connected) {
  // Ignore a signal to the process group: the launcher handles it, since the console may be in the middle of a call.
  for (const signal of signals) process.on(signal, () => undefined);
  process.once('disconnect', end);
} else for (const signal of signals) process.once(signal, end);
