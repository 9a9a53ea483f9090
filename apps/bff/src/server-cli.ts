import process from 'node:process';
import { auditCommands } from './cli/audit-commands.ts';
import { type Command, WrongUse } from './cli/command.ts';
import { configCommands } from './cli/config-commands.ts';
import { storeCommands } from './cli/store-commands.ts';
import { startFault } from './config/check/start-fault.ts';

/** All commands. */
const commands: readonly Command[] = [...configCommands, ...auditCommands, ...storeCommands];

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
    const sentences = error instanceof WrongUse ? `${error.message}\n${usage()}`.trimStart() : startFault(error);
    if (sentences === undefined) throw error;
    process.stderr.write(`${sentences.trimEnd()}\n`);
    return error instanceof WrongUse ? wrongUse : 1;
  }
}

function usage(): string {
  return commands.map(({ name, takes, says }) => `pnpm server ${name} ${takes}`.trimEnd() + `\n  ${says}\n`).join('');
}

process.exitCode = await run(process.argv.slice(2));
