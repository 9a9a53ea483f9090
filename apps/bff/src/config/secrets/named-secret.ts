import path from 'node:path';
import type { Environment } from '../app-config.ts';
import { readSecretFile } from './read-secret.ts';
import { textAt } from '../check/text-at.ts';

/** Where secrets are looked for. */
export interface SecretContext {
  readonly environment: Environment;
  /** The folder that paths in the configuration are relative to. */
  readonly base: string;
}

export interface FoundSecrets {
  readonly texts: readonly string[];
  readonly sentences: readonly string[];
}

interface SecretSetting {
  /** The object that may hold the two settings. */
  readonly source: unknown;
  /** The path before the name of the setting in a sentence: `adminConsole.`, or nothing. */
  readonly prefix: string;
  /** `clientSecret` for `clientSecretFile` and `clientSecretEnv`. */
  readonly name: string;
}

/** The secret from its file or its environment variable; undefined if neither is configured. */
export function namedSecret(
  { source, prefix, name }: SecretSetting,
  { environment, base }: SecretContext,
): FoundSecrets | undefined {
  const at = `${prefix}${name}`;
  const file = textAt(source, [`${name}File`]);
  const variable = textAt(source, [`${name}Env`]);
  if (file !== undefined && variable !== undefined)
    return refused(`${at}File and ${name}Env are both given: take one of them out, so that one secret is meant.`);
  if (file !== undefined && file !== '') {
    const read = readSecretFile(path.resolve(base, file), `${at}File`);
    return read.kind === 'read' ? { texts: [read.text], sentences: [] } : refused(read.sentence);
  }
  if (variable === undefined) return file === undefined ? undefined : { texts: [], sentences: [] };
  const text = environment[variable]?.trim() ?? '';
  if (text !== '') return { texts: [text], sentences: [] };
  // Repeat it only if it looks like the name of a variable: it may be the secret itself.
  const named = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u.test(variable) ? `, ${variable},` : '';
  return refused(
    `${at}Env names an environment variable${named} that is not set or empty: set it to the secret, or give ${name}Env another name.`,
  );
}

function refused(sentence: string): FoundSecrets {
  return { texts: [], sentences: [sentence] };
}
