// `pnpm server …`: checks the configuration of the console, or writes an example.
import { runProgram } from './toolchain.mjs';

await runProgram('apps/bff', 'src/server-cli.ts');
