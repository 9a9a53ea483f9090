// Many commands in one process, for tests that would start a hundred: argument lists as JSON on standard input, and what each
// printed with its exit code as JSON on standard output. The environment is that of `pnpm console`.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { run } from '../run.ts';

const commands = z.array(z.array(z.string())).parse(JSON.parse(await text(process.stdin)));
const ended: { code: number; output: string }[] = [];
for (const args of commands) {
  let output = '';
  const code = await run({
    args,
    env: process.env,
    fetch: globalThis.fetch,
    isTerminal: false,
    askPassword: async () => undefined,
    ask: async () => undefined,
    readFile: (file) => readFile(file).catch(() => undefined),
    writeFile: (file, text) =>
      writeFile(file, text).then(
        () => true,
        () => false,
      ),
    now: Date.now,
    print: (part) => {
      output += part;
    },
    complain: () => undefined,
  });
  ended.push({ code, output });
}
process.stdout.write(JSON.stringify(ended));
