import process from 'node:process';
import { type Command, WrongUse } from './cli/command.ts';
import { configCommands } from './cli/config-commands.ts';
import { storeCommands } from './cli/store-commands.ts';
import { startFault } from './config/start-fault.ts';

/** Every command there is. */
const commands: readonly Command[] = [...configCommands, ...storeCommands];

/** The exit code of a command that does not exist, as of \`pnpm console\`. */
const wrongUse = 64;

async function run(args: readonly string[]): Promise<number> {
  if (args[0] === '--help' || args[0] === '-h') {
    process.stdout.write(usage());
    return 0;
  }
  const command = commands.find(({ name }) => name === args.slice(0, 2).join(' '));
  try {
    if (command === undefined) throw new WrongUse();
    return await command.run(args.slice(2));
  } catch (error) {
    const sentences = error instanceof WrongUse ? usage() : startFault(error);
    if (sentences === undefined) throw error;
    process.stderr.write(`${sentences.trimEnd()}\n`);
    return error instanceof WrongUse ? wrongUse : 1;
  }
}

function usage(): string {
  const left = commands.map(({ name, takes }) => `pnpm server ${name} ${takes}`.trimEnd());
  const width = Math.max(...left.map(({ length }) => length));
  return commands.map(({ says }, index) => `${(left[index] ?? '').padEnd(width)}  ${says}\n`).join('');
}

process.exitCode = await run(process.argv.slice(2));
