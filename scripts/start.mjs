// `npm start`: install and build what changed, then serve the console; with the emulator behind it unless CONSOLE_CONFIG names real instances.
import { demo, serve, untilStopped } from './serve.mjs';
import { buildWeb, install, isBuilt, isInstalled } from './toolchain.mjs';

const progress = (text) => process.stderr.write(`${text}\n`);

try {
  if (!isInstalled()) {
    progress('Installing dependencies …');
    install();
  }
  if (!isBuilt()) {
    progress('Building the browser app …');
    buildWeb();
  }
  process.exitCode = await untilStopped(process.env.CONSOLE_CONFIG ? serve({}) : demo());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
