import { inAccount, inInstance, type Mistake } from './arranged-config.ts';

const shape = 'give it scheme, host and port, such as http://proxy.example.com:3128, or "none" to go without';
const proxy = 'http://proxy.example:3128';
const user =
  'has a user in it: leave that out, and give proxyCredentialsFile the path of a file with user:password on one line';
const variable =
  'is not the address of a proxy: give it scheme, host and port, such as http://proxy.example.com:3128, or set "proxy" to "none" in the configuration.';

/** Mistakes in the settings for proxies. */
export const mistakesInProxies: readonly Mistake[] = [
  ['a password in a proxy', { file: { proxy: 'http://ada:CANARY@proxy.example:3128' } }, `proxy ${user}.`],
  [
    'a password in the proxy of an instance',
    inInstance({ proxy: 'http://ada:CANARY@proxy.example:3128' }),
    `instances[0].proxy ${user}.`,
  ],
  [
    'a password in the proxy of Admin Console',
    inAccount({ proxy: 'https://CANARY@proxy.example' }),
    `adminConsole.proxy ${user}.`,
  ],
  ['a proxy without scheme', { file: { proxy: 'CANARY:3128' } }, `proxy is not the address of a proxy: ${shape}.`],
  [
    'a proxy of another kind',
    { file: { proxy: 'socks5://CANARY:1080' } },
    `proxy is not the address of a proxy: ${shape}.`,
  ],
  ['a proxy without port', { file: { proxy: 'http://proxy.example' } }, `proxy names no port: ${shape}.`],
  [
    'a proxy with a path',
    { file: { proxy: 'http://proxy.example:3128/CANARY' } },
    `proxy has more in it than a proxy: ${shape}.`,
  ],
  [
    'a proxy where cloud metadata is',
    { file: { proxy: 'http://169.254.169.254:80' } },
    'proxy names a host that the console does not call: give it the host of the proxy.',
  ],
  [
    'an object for a proxy',
    { file: { proxy: { address: proxy } } },
    'proxy is an object: give it the address of a proxy such as http://proxy.example.com:3128, or "none" to go without.',
  ],
  [
    'credentials without a proxy',
    { file: { proxyCredentialsEnv: 'PROXY_CREDENTIALS' }, environment: { PROXY_CREDENTIALS: 'ada:CANARY' } },
    'proxyCredentialsEnv is given, and proxy names no proxy: give proxy the address of the proxy, or take the credentials out.',
  ],
  [
    'credentials for going directly',
    { ...inInstance({ proxy: 'none', proxyCredentialsFile: 'proxy' }), files: { proxy: ['ada:CANARY'] } },
    'instances[0].proxyCredentialsFile is given, and instances[0].proxy names no proxy: give instances[0].proxy the address of the proxy, or take the credentials out.',
  ],
  [
    'credentials without a user',
    { file: { proxy, proxyCredentialsFile: 'proxy' }, files: { proxy: ['CANARY'] } },
    'proxyCredentialsFile leads to something else than a user and a password: write both with a colon between them, user:password.',
  ],
  [
    'credentials that everybody may read',
    { file: { proxy, proxyCredentialsFile: 'proxy' }, files: { proxy: ['ada:CANARY', 0o644] } },
    'proxyCredentialsFile names a file that every user of the machine can read or write: run chmod 600 on it.',
  ],
  [
    'credentials in a variable that is not set',
    { file: { proxy, proxyCredentialsEnv: 'PROXY_CREDENTIALS' } },
    'proxyCredentialsEnv names an environment variable, PROXY_CREDENTIALS, that is not set or empty: set it to the secret, or give proxyCredentialsEnv another name.',
  ],
  [
    'a pattern in noProxy',
    { file: { noProxy: ['*.CANARY'] } },
    'noProxy[0] is not a host: give it a name such as .example.com, an address, or a range such as 10.0.0.0/8; a lone "*" is every host.',
  ],
  [
    'a text for noProxy',
    { file: { noProxy: 'CANARY' } },
    'noProxy is a text in quotes: give it a list of hosts that are called without the proxy, such as [".example.com"].',
  ],
  [
    'a variable that names a proxy of another kind',
    { environment: { HTTPS_PROXY: 'socks5://ada:CANARY@proxy.example:1080' } },
    `HTTPS_PROXY ${variable}`,
  ],
  [
    'a variable without port',
    { environment: { https_proxy: 'http://ada:CANARY@proxy.example' } },
    `https_proxy ${variable}`,
  ],
  ['a variable for all', { environment: { ALL_PROXY: 'CANARY' } }, `ALL_PROXY ${variable}`],
];
