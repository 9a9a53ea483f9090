import type { AccountChange, AccountValue, AccountValues } from '../../account-values/account-values.ts';
import { isSecretValue } from '../../account-values/account-values.ts';

/** What Campaign's connection test is given, secrets left out (facts: account types, A5). */
export interface ConnectionCall {
  readonly server: string;
  readonly account: string;
  readonly port: string;
  readonly options: string;
  /** Microsoft OAuth replaces the password. */
  readonly oauth: { readonly azureTenant: string; readonly clientId: string; readonly redirectUrl: string } | null;
}

/** Values of an account by field, or a change laid over them. */
type Values = Readonly<Record<string, AccountValue | AccountChange[string]>>;

function textOf(values: Values, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

/** Options of the form go before those that were typed, as in public code (acc-js-sdk docs, createFDASchema). */
function databaseOptions(values: Values): string {
  const flag = (field: string) => (values[field] === true ? '1' : '0');
  const pairs = [
    `NChar=${flag('nChar')}`,
    `unicodeData=${flag('unicodeData')}`,
    `timezone=${textOf(values, 'timezone') || '_server_'}`,
    `dbSchema=${textOf(values, 'dbSchema')}`,
    `fileMethod=${textOf(values, 'fileMethod') || 'uploadFile'}`,
    `filePath=${textOf(values, 'filePath')}`,
  ];
  return `${pairs.join(';')};${textOf(values, 'options')}`;
}

/** What the test of an account with these values is given. Of a database the server names its provider, the port its name. */
function connectionCall(typeKey: string, values: Values): ConnectionCall {
  const text = (field: string) => textOf(values, field);
  const common = { server: text('server'), account: text('account'), port: '', options: '', oauth: null };
  switch (typeKey) {
    case 'external-database':
      return {
        ...common,
        server: `${text('provider')}:${common.server}`,
        port: text('dbName'),
        options: databaseOptions(values),
      };
    case 'bounce-mails': {
      const oauth = { azureTenant: text('azureTenant'), clientId: text('clientId'), redirectUrl: text('redirectUrl') };
      return { ...common, port: text('port'), oauth: values['oAuth'] === true ? oauth : null };
    }
    default:
      return common;
  }
}

/**
 * Options that say how a database is used, not where it is (facts: account types, A4). Any other may name a host, such as that
 * of a proxy, or a way to prove who one is.
 */
const harmlessOptions: ReadonlySet<string> = new Set([
  'NChar',
  'unicodeData',
  'timezone',
  'dbSchema',
  'fileMethod',
  'workschema',
  'warehouse',
  'TimeZoneName',
  'WeekStart',
  'UseCachedResult',
  'bulkThreads',
  'chunkSize',
  'StageName',
  'PGSQL_CONNECT_TIMEOUT',
]);

function isHarmless(pair: string): boolean {
  const [key = '', ...value] = pair.split('=');
  return harmlessOptions.has(key) && /^[\w.:/ -]*$/u.test(value.join('='));
}

/** The options that may decide where a connection goes, in their order: the last of two alike may count. */
function decidingOptions(options: string): string {
  return options
    .split(';')
    .filter((pair) => pair !== '' && !isHarmless(pair))
    .join(';');
}

/** Whether a secret goes where the other call takes it: the same server, for the same account. */
function isSameDestination(one: ConnectionCall, other: ConnectionCall): boolean {
  const destination = ({ server, account, port, options, oauth }: ConnectionCall): string =>
    JSON.stringify([server, account, port, decidingOptions(options), oauth]);
  return destination(one) === destination(other);
}

/**
 * Where the secret of a test comes from. `needed`: the stored one is not sent elsewhere, or cannot be read, so it has to be
 * typed.
 */
type TestedSecret =
  | { readonly source: 'typed'; readonly field: string; readonly value: string }
  | { readonly source: 'stored'; readonly field: string }
  | { readonly source: 'none' }
  | { readonly source: 'needed'; readonly field: string };

/** A test of an account as it is stored, with a change laid over it. */
interface PreparedConnectionTest {
  readonly call: ConnectionCall;
  readonly secret: TestedSecret;
  /** The call goes where the stored account goes. */
  readonly isStoredDestination: boolean;
}

/**
 * What a test does. The stored secret is used only where it goes to what is stored: else a test would hand it to any host.
 * @param stored - as read from Campaign
 */
export function prepareConnectionTest(
  typeKey: string,
  stored: AccountValues,
  change: AccountChange,
): PreparedConnectionTest {
  const call = connectionCall(typeKey, { ...stored, ...change });
  // The way to sign in is no destination: with OAuth switched on or off, each secret goes where it went before.
  const storedCall = connectionCall(typeKey, { ...stored, oAuth: call.oauth !== null });
  const isStoredDestination = isSameDestination(call, storedCall);
  const field = call.oauth === null ? 'password' : 'clientSecret';
  return { call, isStoredDestination, secret: testedSecret(field, { stored, change, isStoredDestination }) };
}

interface SecretFacts {
  readonly stored: AccountValues;
  readonly change: AccountChange;
  readonly isStoredDestination: boolean;
}

function testedSecret(field: string, { stored, change, isStoredDestination }: SecretFacts): TestedSecret {
  const typed = change[field];
  if (typeof typed === 'object' && 'action' in typed) {
    return typed.action === 'replace' ? { source: 'typed', field, value: typed.value } : { source: 'none' };
  }
  const value = stored[field] ?? null;
  if (!isSecretValue(value) || value.secret === 'absent') return { source: 'none' };
  return { source: value.secret === 'stored' && isStoredDestination ? 'stored' : 'needed', field };
}
