// `pnpm check`: what should be clean before a commit; the gate adds the build, its size and the browser journeys.
import path from 'node:path';
import { root, run } from './toolchain.mjs';

const steps = [
  { name: 'tsc', args: ['-b'] },
  { name: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'biome', args: ['format', '.'] },
  { name: 'knip', args: [] },
  { name: 'vitest', args: ['run'] },
];
for (const { name, args } of steps) {
  const code = await run(path.join(root, 'node_modules', '.bin', name), args);
  if (code !== 0) {
    process.stdout.write(`${name} failed\n`);
    process.exitCode = 1;
    break;
  }
}
