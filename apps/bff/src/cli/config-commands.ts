import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { checkConfig } from '../config/check/check-config.ts';
import { systemCode } from '../config/config-error.ts';
import { exampleConfig } from '../config/example.ts';
import { type Command, WrongUse } from './command.ts';
import { newFile, newFileFault } from './new-file.ts';

export const configCommands: readonly Command[] = [
  {
    name: 'config check',
    takes: '',
    says: 'says every mistake in environment and configuration; starts and changes nothing',
    run(args) {
      if (args.length > 0) throw new WrongUse();
      return check();
    },
  },
  {
    name: 'config init',
    takes: '[file]',
    says: 'writes an example with every setting, console-config.json unless a file is named',
    run([file = 'console-config.json', ...more]) {
      if (more.length > 0 || file.startsWith('-')) throw new WrongUse();
      return init(newFile(file));
    },
  },
];

function check(): number {
  const { isFine, lines } = checkConfig(process.env);
  (isFine ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return isFine ? 0 : 1;
}

function init(file: string): number {
  try {
    writeFileSync(file, exampleConfig, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    process.stderr.write(`${newFileFault(systemCode(error))}\n`);
    return 1;
  }
  process.stdout.write(`${file} is written: change it, then run CONSOLE_CONFIG=${file} pnpm server config check\n`);
  return 0;
}
