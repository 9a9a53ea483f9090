import { hostOf, isThisMachine } from './config-addresses.ts';
import { adobeAddresses, proxyAddressRest } from './addresses.ts';
import type { Environment, ProxyConfig } from '../app-config.ts';
import { namedSecret, type SecretContext } from '../secrets/named-secret.ts';
import { isExempt, noProxyEntries } from './no-proxy.ts';
import { isRecord, textAt } from '../check/text-at.ts';

/**
 * The proxy for an address; undefined if it is called directly.
 * `prefix` is the path of the settings that override those at the top level: `instances[0].` or `adminConsole.`.
 */
export type ProxyOf = (address: string, prefix: string) => ProxyConfig | undefined;

export interface FoundProxies {
  readonly sentences: readonly string[];
  readonly proxyOf: ProxyOf;
}

type Choice = 'none' | ProxyConfig;

/** curl's order: lower case first; an empty variable is not set. */
const variables: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/** Finds the proxies in configuration and environment, and the mistakes in them. The schema judges the addresses. */
export function proxiesOf(value: unknown, context: SecretContext): FoundProxies {
  const { environment } = context;
  const sentences: string[] = [];
  const chosen = new Map<string, Choice>();
  const upstreams = upstreamsIn(value);
  for (const upstream of upstreams) {
    const read = choiceAt(upstream, context);
    sentences.push(...read.sentences);
    if (read.choice !== undefined) chosen.set(upstream.prefix, read.choice);
  }
  const general = chosen.get('');
  const exempt = exemptIn(value, environment);
  const byVariable = upstreams
    .filter(({ prefix }) => general === undefined && !chosen.has(prefix))
    .flatMap(addressesAt)
    .filter((url) => !isThisMachine(hostOf(url)) && !isExempt(url, exempt));
  const byScheme = new Map<string, ProxyConfig>();
  for (const [scheme, names] of Object.entries(variables)) {
    const name = names.find((one) => (environment[one] ?? '').trim() !== '');
    if (name === undefined) continue;
    const proxy = proxyIn(environment[name]?.trim() ?? '');
    if (proxy !== undefined) byScheme.set(scheme, proxy);
    // A variable that no upstream needs may be meant for other programs.
    else if (byVariable.some(({ protocol }) => protocol === scheme)) sentences.push(variableSentence(name));
  }
  return {
    sentences: [...new Set(sentences)],
    proxyOf(address, prefix) {
      const url = new URL(address);
      const own = chosen.get(prefix);
      const choice = own ?? (isExempt(url, exempt) ? 'none' : (general ?? byScheme.get(url.protocol) ?? 'none'));
      if (choice === 'none') return undefined;
      // Calls to this machine never go to a proxy elsewhere: they may be without TLS, and the proxy would call itself instead.
      const leavesMachine = isThisMachine(hostOf(url)) && !isThisMachine(hostOf(new URL(choice.address)));
      return leavesMachine ? undefined : choice;
    },
  };
}

/** An object of the configuration that may have its own proxy; the top level has the general one. */
interface ProxySetting {
  readonly source: unknown;
  readonly prefix: string;
}

function upstreamsIn(value: unknown): ProxySetting[] {
  if (!isRecord(value)) return [];
  const instances: unknown = value['instances'];
  const each = Array.isArray(instances) ? instances : [];
  return [
    { source: value, prefix: '' },
    { source: value['adminConsole'], prefix: 'adminConsole.' },
    ...each.map((source: unknown, index) => ({ source, prefix: `instances[${index}].` })),
  ];
}

/** The upstreams of an object, as far as their addresses can be read. */
function addressesAt({ source, prefix }: ProxySetting): URL[] {
  if (prefix === '' || !isRecord(source)) return [];
  const texts =
    prefix === 'adminConsole.'
      ? Object.entries(adobeAddresses).map(([name, usual]) => textAt(source, [name]) ?? usual)
      : [textAt(source, ['soapUrl']) ?? textAt(source, ['address']) ?? ''];
  return texts.flatMap((text) => URL.parse(text) ?? []);
}

function choiceAt(own: ProxySetting, context: SecretContext): { choice?: Choice; sentences: readonly string[] } {
  const { source, prefix } = own;
  const address = textAt(source, ['proxy']);
  const found = namedSecret({ ...own, name: 'proxyCredentials' }, context);
  const setting = `${prefix}proxyCredentials${textAt(source, ['proxyCredentialsFile']) === undefined ? 'Env' : 'File'}`;
  if (found !== undefined && (address === undefined || address === 'none'))
    return {
      sentences: [
        `${setting} is given, and ${prefix}proxy names no proxy: give ${prefix}proxy the address of the proxy, or take the credentials out.`,
      ],
    };
  if (address === undefined) return { sentences: [] };
  if (address === 'none') return { choice: 'none', sentences: [] };
  const [credentials] = found?.texts ?? [];
  if (credentials !== undefined && !/^[^:]+:./u.test(credentials))
    return {
      sentences: [
        `${setting} leads to something else than a user and a password: write both with a colon between them, user:password.`,
      ],
    };
  return { choice: { address, credentials }, sentences: found?.sentences ?? [] };
}

/** The proxy in a variable, as curl reads it: http if it has no scheme, and possibly with user and password. */
function proxyIn(text: string): ProxyConfig | undefined {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url === null || url.pathname.length > 1) return undefined;
  const { username, password } = url;
  // Check the port in the text: URL drops a default port.
  const address = text.replace(
    /^(?:(\w+):\/\/)?(?:.*@)?/u,
    (_all, scheme: string | undefined) => `${scheme ?? 'http'}://`,
  );
  if (proxyAddressRest(address) !== undefined) return undefined;
  try {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { address, credentials: credentials === ':' ? undefined : credentials };
  } catch {
    return undefined;
  }
}

function variableSentence(name: string): string {
  return `${name} is not the address of a proxy: give it scheme, host and port, such as http://proxy.example.com:3128, or set "proxy" to "none" in the configuration.`;
}

function exemptIn(value: unknown, environment: Environment): readonly string[] {
  const listed: unknown = isRecord(value) ? value['noProxy'] : undefined;
  if (Array.isArray(listed)) return listed.filter((entry) => typeof entry === 'string');
  const { no_proxy: lower = '', NO_PROXY: upper = '' } = environment;
  return noProxyEntries(lower === '' ? upper : lower);
}
