import { ACCOUNT_TYPE } from '../schemas/external-account/enumerations.ts';
import type { SecretCipher } from './cipher.ts';
import { MethodFailure } from './faults.ts';

/** A server that the instance can reach, as the account describes it that fits: values by path, secrets in plain text. */
export interface KnownServer {
  readonly values: Readonly<Record<string, string>>;
  /** Its host is known, and refuses connections. */
  readonly isDown?: boolean;
}

/** What `nms:extAccount#TestAccount` was asked. */
export interface ConnectionTest {
  readonly type: string;
  readonly server: string;
  readonly account: string;
  readonly password: string;
  readonly port: string;
  readonly options: string;
  readonly oauth: boolean;
  readonly azureTenant: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface ConnectionTestResult {
  readonly version: string;
  readonly warehouse: string;
  readonly duration: string;
}

/** Ports that hold where an account names none (labels of Adobe's forms). */
const USUAL_PORTS: Readonly<Record<string, string>> = {
  [ACCOUNT_TYPE.bounces]: '110',
  [ACCOUNT_TYPE.ftp]: '21',
  [ACCOUNT_TYPE.sftp]: '22',
  [ACCOUNT_TYPE.http]: '80',
};

/** Versions by provider; the two strings are those of public code. */
const VERSIONS: Readonly<Record<string, string>> = { PostgreSQL: 'PostgreSQL 15.4', Snowflake: '8.44.2' };

/**
 * Connects as an account would, to the servers that the seed knows. Nothing is stored. Throws `MethodFailure` with the
 * cause. UNCONFIRMED: the words of every cause; which codes a real server gives is not public.
 */
export function testConnection(
  test: ConnectionTest,
  network: { readonly servers: readonly KnownServer[]; readonly cipher: SecretCipher },
): ConnectionTestResult {
  const isDatabase = test.type === ACCOUNT_TYPE.externalDatabase;
  const { provider, host } = isDatabase ? splitProvider(test.server) : { provider: undefined, host: test.server };
  if (host.trim() === '') throw new MethodFailure('The server is missing.');
  const warehouse = readOptions(test.options).get('warehouse') ?? '';
  const onHost = network.servers.filter(({ values }) => sameHost(values['@server'] ?? '', host));
  if (onHost.length === 0) throw new MethodFailure(`Unable to connect to the server '${host}': host not found.`);
  const listening = onHost.filter(({ values, isDown }) => isDown !== true && values['@type'] === test.type);
  const reached = listening.filter(({ values }) =>
    isDatabase
      ? (values['@provider'] ?? '') === provider
      : portOf(values) === portOf({ '@port': test.port, '@type': test.type }),
  );
  if (reached.length === 0) throw new MethodFailure(`Unable to connect to the server '${host}': connection refused.`);
  const open = reached.filter(logIn(test, network.cipher));
  if (open.length === 0) throw new MethodFailure(`Login failed for the account '${test.account}' on '${host}'.`);
  // The port of an external database is the name of the database.
  if (isDatabase && !open.some(({ values }) => (values['@dbName'] ?? '') === test.port)) {
    throw new MethodFailure(`The database '${test.port}' does not exist.`);
  }
  const version = VERSIONS[provider ?? ''] ?? provider;
  return {
    version: version === undefined ? '' : `Database server version '${version}'.`,
    warehouse,
    duration: 'Test connection took: 12 ms',
  };
}

/** The server of an external database is `<Provider>:<server>`. */
function splitProvider(server: string): { provider: string; host: string } {
  const colon = server.indexOf(':');
  const provider = server.slice(0, Math.max(0, colon));
  if (!/^\w+$/.test(provider)) throw new MethodFailure(`The server '${server}' names no provider.`);
  return { provider, host: server.slice(colon + 1) };
}

function readOptions(options: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const option of options.split(';')) {
    if (option.trim() === '') continue;
    const equals = option.indexOf('=');
    if (equals < 1) throw new MethodFailure(`The connection option '${option}' has no value.`);
    read.set(option.slice(0, equals).trim(), option.slice(equals + 1));
  }
  return read;
}

function sameHost(left: string, right: string): boolean {
  return left !== '' && left.toLowerCase() === right.trim().toLowerCase();
}

function portOf(values: Readonly<Record<string, string>>): string {
  return values['@port'] || (USUAL_PORTS[values['@type'] ?? ''] ?? '');
}

/** Whether a server lets the account in. Secrets arrive as cipher text, as `EncryptPassword` gives it. */
function logIn(test: ConnectionTest, cipher: SecretCipher): (server: KnownServer) => boolean {
  if (test.oauth) {
    const secret = plain(cipher, test.clientSecret, 'client secret');
    return ({ values }) =>
      values['@oAuth'] === '1' &&
      values['@azureTenant'] === test.azureTenant &&
      values['@clientId'] === test.clientId &&
      (values['@clientSecret'] ?? '') === secret;
  }
  const password = plain(cipher, test.password, 'password');
  return ({ values }) =>
    values['@oAuth'] !== '1' && (values['@account'] ?? '') === test.account && (values['@password'] ?? '') === password;
}

function plain(cipher: SecretCipher, cipherText: string, what: string): string {
  if (cipherText === '') return '';
  const text = cipher.decrypt(cipherText);
  if (text === undefined) throw new MethodFailure(`The ${what} cannot be decrypted.`);
  return text;
}
