// `pnpm server …`: checks the configuration of the console, or writes an example; installs first where nothing is installed yet.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install, nodePath, root, run } from './toolchain.mjs';

const folder = path.join(root, 'apps', 'bff');

try {
  if (!existsSync(path.join(folder, 'node_modules'))) {
    process.stderr.write('Installing dependencies …\n');
    install();
  }
  process.exitCode = await run(nodePath(), [path.join(folder, 'src', 'server-cli.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 70;
}
