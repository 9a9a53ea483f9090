// `npm start`: install, build, then serve the console; with the emulator behind it unless CONSOLE_CONFIG names real instances.
import { demo, serve } from './serve.mjs';
import { buildWeb, install } from './toolchain.mjs';

const progress = (text) => process.stderr.write(`${text}\n`);

try {
  progress('Installing dependencies …');
  install();
  progress('Building the browser app …');
  buildWeb();
  const running = process.env.CONSOLE_CONFIG ? await serve({}) : await demo();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => running.stop(signal));
  process.exitCode = await running.ended;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
