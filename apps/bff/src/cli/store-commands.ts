import process from 'node:process';
import { ConfigError, systemCode } from '../config/config-error.ts';
import { inspectConfig } from '../config/inspect-config.ts';
import { storeExists, storeFault } from '../config/store-path.ts';
import { auditKeyOf } from '../server-key.ts';
import { backupStore } from '../store/store-backup.ts';
import { missingStore, StoreRefusedError } from '../store/store-refusal.ts';
import { restoreStore } from '../store/store-restore.ts';
import { type Command, WrongUse } from './command.ts';
import { newFile, newFileFault } from './new-file.ts';

export const storeCommands: readonly Command[] = [
  {
    name: 'store backup',
    takes: '<file>',
    says: 'writes the store into a new file and checks it, while the console runs or is stopped',
    async run(args) {
      const target = newFile(oneFile(args));
      const { file, serverKey } = storeOf(process.env);
      if (!storeExists(file)) throw missingStore();
      const bytes = await backupStore({ file, auditKey: auditKeyOf(serverKey) }, target).catch(refuseFile);
      process.stdout.write(`${target} is written and checked, ${bytes} bytes: keep it apart from the server key\n`);
      return 0;
    },
  },
  {
    name: 'store restore',
    takes: '<file>',
    says: 'puts a backup in the place of the store while the console is stopped, and keeps the former store',
    async run(args) {
      const source = newFile(oneFile(args));
      const former = await restoreStore(storeOf(process.env), source, Date.now()).catch(refuseStore);
      process.stdout.write(
        'the store is restored: everybody signs in again, and plans that were open have to be made anew\n',
      );
      if (former !== undefined) process.stdout.write(`the former store is kept: ${former}\n`);
      return 0;
    },
  },
];

function oneFile([name, ...more]: readonly string[]): string {
  if (name === undefined || more.length > 0 || name.startsWith('-')) throw new WrongUse();
  return name;
}

/** The store that the configuration names, with its key: a command never makes one. */
function storeOf(environment: NodeJS.ProcessEnv): { file: string; serverKey: Buffer } {
  const inspected = inspectConfig(environment);
  if (inspected.kind === 'faulty') throw new ConfigError(inspected.sentences);
  const { sqliteFile: file, serverKey } = inspected.config;
  if (serverKey !== undefined) return { file, serverKey };
  throw new ConfigError([
    'serverKeyFile is missing and no server.key is beside the store: put the key of the store there, or give it as CONSOLE_SERVER_KEY, 32 bytes in base64 or hex.',
  ]);
}

const systemCodes = /^E[A-Z]+$/u;

/** What the system says of a file that was named becomes a sentence; everything else goes on. */
function refuseFile(error: unknown): never {
  const code = systemCode(error);
  throw systemCodes.test(code) ? new StoreRefusedError('file', newFileFault(code)) : error;
}

function refuseStore(error: unknown): never {
  const code = systemCode(error);
  throw systemCodes.test(code) ? new ConfigError([storeFault(code)]) : error;
}
