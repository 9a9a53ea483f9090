import type { AdminConsoleConfig } from './app-config.ts';
import type { ConfigFileValues } from './config-schema.ts';
import { type FoundSecrets, namedSecret, type SecretContext } from './secrets/named-secret.ts';
import type { ProxyOf } from './network/proxies.ts';
import { isRecord } from './check/text-at.ts';

interface FoundParts {
  readonly secrets: readonly string[];
  readonly proxyOf: ProxyOf;
}

/** The technical account, with its secrets and proxies. */
export function adminConsoleOf(
  source: NonNullable<ConfigFileValues['adminConsole']>,
  { secrets, proxyOf }: FoundParts,
): AdminConsoleConfig {
  const { organizationId, tokenUrl, userManagementUrl, clientId, scope } = source;
  const [primary = '', secondary] = secrets;
  return {
    organizationId,
    tokenUrl,
    userManagementUrl,
    clientId,
    scope,
    clientSecrets: secondary === undefined ? [primary] : [primary, secondary],
    refreshMs: source.refreshMinutes * 60_000,
    proxies: {
      tokenUrl: proxyOf(tokenUrl, 'adminConsole.'),
      userManagementUrl: proxyOf(userManagementUrl, 'adminConsole.'),
    },
  };
}

/** The client secrets, from their files or environment variables, primary first. */
export function clientSecretsOf(value: unknown, context: SecretContext): FoundSecrets {
  const source: unknown = isRecord(value) ? value['adminConsole'] : undefined;
  if (!isRecord(source)) return { texts: [], sentences: [] };
  const secretOf = (name: string) => namedSecret({ source, prefix: 'adminConsole.', name }, context);
  const missing =
    'adminConsole.clientSecretFile is missing: give it the path of a file with the secret on one line, or give clientSecretEnv the name of an environment variable.';
  const primary = secretOf('clientSecret') ?? { texts: [], sentences: [missing] };
  const secondary = secretOf('secondaryClientSecret');
  return {
    texts: [...primary.texts, ...(secondary?.texts ?? [])],
    sentences: [...primary.sentences, ...(secondary?.sentences ?? [])],
  };
}
