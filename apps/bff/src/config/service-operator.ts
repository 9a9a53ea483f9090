import type { ServiceOperatorConfig } from './app-config.ts';
import type { ConfigFileValues } from './config-schema.ts';
import { type FoundSecrets, namedSecret, type SecretContext } from './secrets/named-secret.ts';
import type { ProxyOf } from './network/proxies.ts';
import { isRecord } from './check/text-at.ts';

type Written = NonNullable<ConfigFileValues['instances'][number]['serviceOperator']>;

interface FoundParts {
  readonly secret: string;
  readonly proxyOf: ProxyOf;
}

/** The service operator, with its secret and the proxy for IMS. */
export function serviceOperatorOf(written: Written, { secret, proxyOf }: FoundParts): ServiceOperatorConfig {
  const { login, clientId = '', scope = '', tokenUrl } = written;
  const readEveryMs = written.readEveryMinutes * 60_000;
  return login === undefined
    ? {
        kind: 'credential',
        clientId,
        clientSecret: secret,
        scope,
        tokenUrl,
        proxy: proxyOf(tokenUrl, 'serviceOperator.'),
        readEveryMs,
      }
    : { kind: 'password', login, password: secret, readEveryMs };
}

export interface FoundServiceOperators {
  /** By the index of the instance in the list; undefined if it has none, or none that can be used. */
  readonly secrets: readonly (string | undefined)[];
  readonly sentences: readonly string[];
}

/** The secrets of all service operators, and the mistakes in how they are configured. */
export function serviceOperatorsOf(value: unknown, context: SecretContext): FoundServiceOperators {
  const listed: unknown = isRecord(value) ? value['instances'] : undefined;
  const instances: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const found = instances.map((instance, index): FoundSecrets => {
    const source: unknown = isRecord(instance) ? instance['serviceOperator'] : undefined;
    if (!isRecord(source)) return { texts: [], sentences: [] };
    const at = `instances[${index}].serviceOperator`;
    const sentence = mixedUp(source, at);
    if (sentence !== undefined) return { texts: [], sentences: [sentence] };
    const name = 'login' in source ? 'password' : 'clientSecret';
    return namedSecret({ source, prefix: `${at}.`, name }, context) ?? { texts: [], sentences: [missing(at, name)] };
  });
  return {
    secrets: found.map(({ texts }) => texts[0]),
    sentences: found.flatMap(({ sentences }) => sentences),
  };
}

/** A login needs a password, an Adobe credential a client secret and a scope; the two must not be mixed. */
function mixedUp(source: Readonly<Record<string, unknown>>, at: string): string | undefined {
  const has = (name: string) => name in source;
  if (has('login') === has('clientId'))
    return has('login')
      ? `${at} has both login and clientId: take one of them out, so that one way of signing in is meant.`
      : `${at} has neither login nor clientId: give it login and passwordFile, or clientId, clientSecretFile and scope.`;
  const foreign = (has('login') ? ofCredential : ofPassword).find(has);
  if (foreign !== undefined)
    return `${at}.${foreign} does not go with ${has('login') ? 'login' : 'clientId'}: take it out.`;
  if (has('clientId') && !has('scope'))
    return `${at}.scope is missing: give it the scopes that Adobe Developer Console shows for the credential, with commas between them.`;
  return undefined;
}

const ofPassword = ['passwordFile', 'passwordEnv'];
const ofCredential = ['clientSecretFile', 'clientSecretEnv', 'scope', 'tokenUrl'];

function missing(at: string, name: string): string {
  return `${at}.${name}File is missing: give it the path of a file with the secret on one line, or give ${name}Env the name of an environment variable.`;
}
