import path from 'node:path';
import type { Environment } from './app-config.ts';
import { readSecretFile } from './read-secret.ts';
import { textAt } from './text-at.ts';

/** A secret, or what is wrong with it; neither where its name is not accepted, which the schema says. */
export interface FoundSecret {
  readonly text?: string;
  readonly sentence?: string;
}

interface SecretPlace {
  /** The setting that holds both names, such as `adminConsole`. */
  readonly at: string;
  /** Such as `clientSecret`, of which `clientSecretFile` and `clientSecretEnv` are made. */
  readonly name: string;
  readonly environment: Environment;
  /** The folder of the configuration file. */
  readonly base: string;
}

/** The secret that a setting names by a file or an environment variable; undefined where it names none. */
export function namedSecret(source: unknown, { at, name, environment, base }: SecretPlace): FoundSecret | undefined {
  const file = textAt(source, [`${name}File`]);
  const variable = textAt(source, [`${name}Env`]);
  if (file !== undefined && variable !== undefined)
    return {
      sentence: `${at}.${name}File and ${name}Env are both given: take one of them out, so that one secret is meant.`,
    };
  if (file !== undefined && file !== '') {
    const read = readSecretFile(path.resolve(base, file), `${at}.${name}File`);
    return read.kind === 'read' ? { text: read.text } : { sentence: read.sentence };
  }
  if (variable === undefined) return file === undefined ? undefined : {};
  const text = environment[variable]?.trim() ?? '';
  if (text !== '') return { text };
  // Only what is written like a variable is repeated: somebody may have put the secret itself here.
  const named = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u.test(variable) ? `, ${variable},` : '';
  return {
    sentence: `${at}.${name}Env names an environment variable${named} that is not set or empty: set it to the secret, or give ${name}Env another name.`,
  };
}
