import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{apps,packages}/*/src/**/*.test.{ts,tsx}',
      'bench/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'apps/web/build/**/*.test.ts',
    ],
    setupFiles: ['packages/domain/src/install-for-tests.ts'],
    pool: 'threads',
    isolate: false,
    passWithNoTests: false,
    testTimeout: 20_000,
  },
});
