import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A whole number from the environment; what is none is refused, so that a slip never passes for a long run. */
function numberFrom(name: string): number | null {
  const text = process.env[name] ?? '';
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} is no whole number: ${text}`);
  return value;
}

// As in the running backend, whose helper processes start twice as fast from code that was read before.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('node_modules/.cache/compiled');

const propertyRuns = numberFrom('PROPERTY_RUNS');

export default defineConfig({
  test: {
    include: [
      '{apps,packages}/*/src/**/*.test.{ts,tsx}',
      'bench/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'apps/web/build/**/*.test.ts',
    ],
    setupFiles: ['packages/domain/src/install-for-tests.ts'],
    // Processes, since V8 may abort one whose threads end while others compile (nodejs/node#64500).
    pool: 'forks',
    isolate: false,
    passWithNoTests: false,
    // How long to wait is no figure: a busy machine passes too, later. A run of a million cases takes its time.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: propertyRuns === null ? 60_000 : 6 * 60 * 60_000,
    provide: { propertyRuns, propertySeed: numberFrom('PROPERTY_SEED') },
  },
});
