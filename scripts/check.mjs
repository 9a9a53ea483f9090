// `pnpm check`: what should be clean before a commit; the gate adds the build, its size and the browser journeys.
import path from 'node:path';
import { nodePath, root, run } from './toolchain.mjs';

const steps = [
  { name: 'tsc', args: ['-b'] },
  { name: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'biome', args: ['format', '.'] },
  { name: 'knip', args: [] },
  { name: 'plain words', command: nodePath(), args: [path.join(root, 'scripts', 'words.mjs')] },
  { name: 'vitest', args: ['run'] },
];
for (const { name, command = path.join(root, 'node_modules', '.bin', name), args } of steps) {
  const code = await run(command, args);
  if (code !== 0) {
    process.stdout.write(`${name} failed\n`);
    process.exitCode = 1;
    break;
  }
}
