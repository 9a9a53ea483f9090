import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { askLine, askPassword } from './ask-password.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
const terminal = stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined;
process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  fetch: globalThis.fetch,
  isTerminal: stdout.isTTY,
  askPassword: async (question) => (terminal === undefined ? undefined : askPassword(terminal, question)),
  ask: async (question) => (terminal === undefined ? undefined : askLine(terminal, question)),
  readFile: (file) => readFile(file).catch(() => undefined),
  writeFile: (file, text) =>
    writeFile(file, text).then(
      () => true,
      () => false,
    ),
  now: Date.now,
  print: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
});
