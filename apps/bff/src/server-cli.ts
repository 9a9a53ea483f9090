import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkConfig } from './config/check-config.ts';
import { systemCode } from './config/config-error.ts';
import { exampleConfig } from './config/example.ts';

const usage = `pnpm server config check        says every mistake in environment and configuration; starts and changes nothing
pnpm server config init [file]  writes an example with every setting, console-config.json unless a file is named
`;

/** The exit code of a command that does not exist, as of \`pnpm console\`. */
const wrongUse = 64;

function run([group, command, file, ...more]: readonly string[]): number {
  if (group === '--help' || group === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  if (group === 'config' && command === 'check' && file === undefined) return check();
  if (group === 'config' && command === 'init' && more.length === 0 && file?.startsWith('-') !== true)
    return init(file ?? 'console-config.json');
  process.stderr.write(usage);
  return wrongUse;
}

function check(): number {
  const { isFine, lines } = checkConfig(process.env);
  (isFine ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return isFine ? 0 : 1;
}

function init(name: string): number {
  // The package manager changes the folder, and says from where it was called.
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  try {
    writeFileSync(file, exampleConfig, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    process.stderr.write(`${initFault(systemCode(error))}\n`);
    return 1;
  }
  process.stdout.write(`${file} is written: change it, then run CONSOLE_CONFIG=${file} pnpm server config check\n`);
  return 0;
}

function initFault(code: string): string {
  if (code === 'EEXIST' || code === 'EISDIR')
    return 'The file is there already and is left as it is: name another file, or move that one away.';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'The folder of the file is not there: make it first, or name a file in another folder.';
  return `The file cannot be written (${code}): name a file in a folder where this user may write.`;
}

process.exitCode = run(process.argv.slice(2));
