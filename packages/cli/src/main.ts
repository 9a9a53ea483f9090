import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { askPassword } from './ask-password.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  fetch: globalThis.fetch,
  isTerminal: stdout.isTTY,
  askPassword: async () => (stdin.isTTY && stderr.isTTY ? askPassword(stdin, stderr) : undefined),
  readFile: (file) => readFile(file).catch(() => undefined),
  now: Date.now,
  print: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
});
