import type { AdminConsoleConfig, Environment } from './app-config.ts';
import type { ConfigFileValues } from './config-schema.ts';
import { namedSecret } from './named-secret.ts';
import { isRecord } from './text-at.ts';

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
  const missing =
    'adminConsole.clientSecretFile is missing: give it the path of a file with the secret on one line, or give clientSecretEnv the name of an environment variable.';
  const of = (name: string) => namedSecret(source, { at: 'adminConsole', name, ...context });
  const found = [of('clientSecret') ?? { sentence: missing }, of('secondaryClientSecret') ?? {}];
  return { texts: found.flatMap(({ text }) => text ?? []), sentences: found.flatMap(({ sentence }) => sentence ?? []) };
}
