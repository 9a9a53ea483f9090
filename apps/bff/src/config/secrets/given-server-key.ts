import { statSync } from 'node:fs';
import { keyFileBeside, readServerKey } from './server-key.ts';
import { readSecretFile } from './read-secret.ts';
import { storeExists } from '../store-path.ts';

interface KeySources {
  readonly text: string | undefined;
  readonly file: string | undefined;
  /** Undefined when no store can be there. */
  readonly sqliteFile: string | undefined;
}

/** The server key, or the sentence about a mistake; neither if a key is to be created at the first start. */
export interface GivenKey {
  readonly key?: Buffer | undefined;
  readonly sentence?: string | undefined;
}

const shape = 'give it 32 random bytes in base64 or hex, as `openssl rand -base64 32` prints them';

/** Looks for the server key in the environment, else in its file, else beside the store. Creates none. */
export function givenServerKey({ text, file, sqliteFile }: KeySources): GivenKey {
  if (text !== undefined) return keyIn(text, 'CONSOLE_SERVER_KEY');
  if (file !== undefined) return keyFrom(file, 'serverKeyFile');
  if (sqliteFile === undefined) return {};
  const beside = keyFileBeside(sqliteFile);
  if (statSync(beside, { throwIfNoEntry: false }) !== undefined) return keyFrom(beside, 'server.key beside the store');
  if (!storeExists(sqliteFile)) return {};
  // With a new key nobody could check the audit of the old store.
  return {
    sentence:
      'serverKeyFile is missing and no server.key is beside the store, which was made with a key: put that key back, or give it as CONSOLE_SERVER_KEY, or give store.sqliteFile the path of a new file.',
  };
}

function keyFrom(file: string, setting: string): GivenKey {
  const read = readSecretFile(file, setting);
  return read.kind === 'read' ? keyIn(read.text, setting) : { sentence: read.sentence };
}

function keyIn(text: string, setting: string): GivenKey {
  const key = readServerKey(text);
  return key === undefined ? { sentence: `${setting} is not a key of 32 bytes: ${shape}.` } : { key };
}
