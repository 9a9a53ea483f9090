import path from 'node:path';
import type { AdminConsoleConfig, Environment } from './app-config.ts';
import type { ConfigFileValues } from './config-schema.ts';
import { readSecretFile } from './read-secret.ts';
import { isRecord, textAt } from './text-at.ts';

/** The technical account with the secrets that were found for it. */
export function adminConsoleOf(
  source: NonNullable<ConfigFileValues['adminConsole']>,
  [primary = '', secondary]: readonly string[],
): AdminConsoleConfig {
  const { organizationId, tokenUrl, userManagementUrl, clientId, scope } = source;
  return {
    organizationId,
    tokenUrl,
    userManagementUrl,
    clientId,
    scope,
    clientSecrets: secondary === undefined ? [primary] : [primary, secondary],
    refreshMs: source.refreshMinutes * 60_000,
  };
}

interface SecretContext {
  readonly environment: Environment;
  readonly base: string;
}

interface FoundSecrets {
  readonly texts: readonly string[];
  readonly sentences: readonly string[];
}

/** The client secrets, from their files or environment variables, primary first. */
export function clientSecretsOf(value: unknown, context: SecretContext): FoundSecrets {
  const source: unknown = isRecord(value) ? value['adminConsole'] : undefined;
  if (!isRecord(source)) return { texts: [], sentences: [] };
  const primary = secretOf(source, 'clientSecret', context);
  const secondary = secretOf(source, 'secondaryClientSecret', context);
  const missing =
    'adminConsole.clientSecretFile is missing: give it the path of a file with the secret on one line, or give clientSecretEnv the name of an environment variable.';
  const found = primary ?? { texts: [], sentences: [missing] };
  return {
    texts: [...found.texts, ...(secondary?.texts ?? [])],
    sentences: [...found.sentences, ...(secondary?.sentences ?? [])],
  };
}

function secretOf(source: unknown, name: string, context: SecretContext): FoundSecrets | undefined {
  const at = `adminConsole.${name}`;
  const file = textAt(source, [`${name}File`]);
  const variable = textAt(source, [`${name}Env`]);
  if (file !== undefined && variable !== undefined)
    return refused(`${at}File and ${name}Env are both given: take one of them out, so that one secret is meant.`);
  if (file !== undefined && file !== '') {
    const read = readSecretFile(path.resolve(context.base, file), `${at}File`);
    return read.kind === 'read' ? { texts: [read.text], sentences: [] } : refused(read.sentence);
  }
  if (variable === undefined) return file === undefined ? undefined : { texts: [], sentences: [] };
  const text = context.environment[variable]?.trim() ?? '';
  if (text !== '') return { texts: [text], sentences: [] };
  // Only what is written like a variable is repeated: somebody may have put the secret itself here.
  const named = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/u.test(variable) ? `, ${variable},` : '';
  return refused(
    `${at}Env names an environment variable${named} that is not set or empty: set it to the secret, or give ${name}Env another name.`,
  );
}

function refused(sentence: string): FoundSecrets {
  return { texts: [], sentences: [sentence] };
}
