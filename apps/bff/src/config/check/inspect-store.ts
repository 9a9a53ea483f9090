import path from 'node:path';
import type { Environment } from '../app-config.ts';
import { givenServerKey } from '../secrets/given-server-key.ts';
import { readConfigFile } from '../read-config-file.ts';
import { storePathFault } from '../store-path.ts';
import { textAt } from './text-at.ts';

/** The environment, and the folder that paths in the configuration are relative to. */
export interface FoundAt {
  readonly environment: Environment;
  readonly base: string;
}

export interface FoundStore {
  readonly sentences: readonly string[];
  /** Undefined if the configuration names none. */
  readonly sqliteFile: string | undefined;
  readonly serverKey: Buffer | undefined;
}

/** Looks at the store and the server key that a configuration names, whatever else is wrong with it. */
export function lookAtStore(value: unknown, { environment, base }: FoundAt): FoundStore {
  const named = textAt(value, ['store', 'sqliteFile']);
  const sqliteFile = named === undefined || named === '' ? undefined : path.resolve(base, named);
  const storeSentence = sqliteFile && storePathFault(sqliteFile);
  const keyFile = textAt(value, ['serverKeyFile']);
  const key = givenServerKey({
    text: environment['CONSOLE_SERVER_KEY'],
    file: keyFile === undefined || keyFile === '' ? undefined : path.resolve(base, keyFile),
    sqliteFile: storeSentence === undefined ? sqliteFile : undefined,
  });
  const sentences = [storeSentence, key.sentence].filter((text) => text !== undefined);
  return { sentences, sqliteFile, serverKey: key.key };
}

/** The same, starting from the environment. Undefined if no configuration can be read. */
export function inspectStore(environment: Environment): FoundStore | undefined {
  const name = environment['CONSOLE_CONFIG'];
  const file = name === undefined || name === '' ? undefined : readConfigFile(name);
  if (name === undefined || file?.kind !== 'read') return undefined;
  return lookAtStore(file.value, { environment, base: path.dirname(path.resolve(name)) });
}
