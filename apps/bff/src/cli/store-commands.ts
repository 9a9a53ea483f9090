import process from 'node:process';
import { ConfigError, systemCode } from '../config/config-error.ts';
import { storeFault } from '../config/store-path.ts';
import type { SqliteStoreOptions } from '../store/sqlite/sqlite-store.ts';
import { backupStore } from '../store/sqlite/store-backup.ts';
import { StoreRefusedError } from '../store/sqlite/store-refusal.ts';
import { restoreStore } from '../store/sqlite/store-restore.ts';
import { type Command, WrongUse } from './command.ts';
import { configuredStore } from './configured-store.ts';
import { newFile, newFileFault } from './new-file.ts';

export const storeCommands: readonly Command[] = [
  {
    name: 'store backup',
    takes: '<file>',
    says: 'writes the store into a new file and checks it, while the console runs or is stopped',
    async run(args) {
      const target = newFile(oneFile(args));
      const bytes = await backupStore(configuredStore(), target).catch(refuseFile);
      process.stdout.write(`${target} is written and checked, ${bytes} bytes: keep it apart from the server key\n`);
      return 0;
    },
  },
  {
    name: 'store restore',
    takes: '<file>',
    says: 'replaces the store by a backup while the console is stopped, and leaves the former store beside it',
    async run(args) {
      const source = newFile(oneFile(args));
      const former = await restoreStore(storeToRestore(), source, Date.now()).catch(refuseStore);
      process.stdout.write(
        'the store is restored: everybody signs in again, and plans that were open have to be made anew\n',
      );
      if (former !== undefined) process.stdout.write(`the former store is beside it: ${former}\n`);
      return 0;
    },
  },
];

function oneFile([name, ...more]: readonly string[]): string {
  if (name === undefined || more.length > 0 || name.startsWith('-')) throw new WrongUse();
  return name;
}

/** Fails without a server key: a console would create one, a restore must not. */
function storeToRestore(): SqliteStoreOptions {
  try {
    return configuredStore();
  } catch (error) {
    if (!(error instanceof StoreRefusedError)) throw error;
    throw new ConfigError([
      'serverKeyFile is missing and no server.key is beside the store: put the key of the store there, or give it as CONSOLE_SERVER_KEY, 32 bytes in base64 or hex.',
    ]);
  }
}

const systemCodes = /^E[A-Z]+$/u;

/** Turns system errors about a named file into a sentence; rethrows all others. */
function refuseFile(error: unknown): never {
  const code = systemCode(error);
  throw systemCodes.test(code) ? new StoreRefusedError('file', newFileFault(code)) : error;
}

function refuseStore(error: unknown): never {
  const code = systemCode(error);
  throw systemCodes.test(code) ? new ConfigError([storeFault(code)]) : error;
}
