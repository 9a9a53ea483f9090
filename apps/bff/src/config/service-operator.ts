import type { Environment, ServiceOperatorConfig } from './app-config.ts';
import type { ConfigFileValues } from './config-schema.ts';
import { type FoundSecret, namedSecret } from './named-secret.ts';
import { isRecord } from './text-at.ts';

type Written = NonNullable<ConfigFileValues['instances'][number]['serviceOperator']>;

/** The service operator with the secret that was found for it. */
export function serviceOperatorOf(written: Written, secret: string): ServiceOperatorConfig {
  const { login, clientId = '', scope = '', tokenUrl } = written;
  const readEveryMs = written.readEveryMinutes * 60_000;
  return login === undefined
    ? { kind: 'credential', clientId, clientSecret: secret, scope, tokenUrl, readEveryMs }
    : { kind: 'password', login, password: secret, readEveryMs };
}

export interface FoundServiceOperators {
  /** By the place of the instance in the list; undefined where it has none, or none that can be used. */
  readonly secrets: readonly (string | undefined)[];
  readonly sentences: readonly string[];
}

/** The secrets of all service operators, and what is wrong with how each is written. */
export function serviceOperatorsOf(
  value: unknown,
  context: { readonly environment: Environment; readonly base: string },
): FoundServiceOperators {
  const listed: unknown = isRecord(value) ? value['instances'] : undefined;
  const instances: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const found = instances.map((instance, index): FoundSecret => {
    const source: unknown = isRecord(instance) ? instance['serviceOperator'] : undefined;
    if (!isRecord(source)) return {};
    const at = `instances[${index}].serviceOperator`;
    const sentence = mixedUp(source, at);
    if (sentence !== undefined) return { sentence };
    const isPerson = 'login' in source;
    const name = isPerson ? 'password' : 'clientSecret';
    const secret = namedSecret(source, { at, name, ...context });
    return secret ?? { sentence: missing(at, name) };
  });
  return {
    secrets: found.map(({ text }) => text),
    sentences: found.flatMap(({ sentence }) => sentence ?? []),
  };
}

/** A login comes with a password, a credential of Adobe with a client secret and a scope; never with parts of both. */
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
