// `pnpm console …`: questions to a running console from a terminal.
import { runProgram } from './toolchain.mjs';

await runProgram('packages/cli', 'src/main.ts');
