// `pnpm build`: the browser app.
import { buildWeb } from './toolchain.mjs';

try {
  buildWeb();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
