import { type Mistake, inAccount, inInstance, instance } from './arranged-config.ts';

const https = 'give it an https address such as https://acme.campaign.example';
const otherHost = 'give it the host of the service, or set allowLoopback to true for one on this machine';
const proxyShape = 'give it the address of the proxy, such as 10.0.0.5, or a range, such as 10.0.0.0/24';

/** Mistakes in the values of settings. */
export const mistakesInSettings: readonly Mistake[] = [
  // Shapes.
  [
    'no instances',
    { file: { instances: undefined } },
    'instances is missing: give it a list of at least one instance.',
  ],
  [
    'an empty list',
    { file: { instances: [] } },
    'instances is an empty list: give it a list of at least one instance.',
  ],
  [
    'an object for a list',
    { file: { instances: instance } },
    'instances is an object: give it a list of at least one instance.',
  ],
  [
    'a text for an instance',
    { file: { instances: ['CANARY'] } },
    'instances[0] is a text in quotes: give it an object with key, label and address.',
  ],
  ['no label', inInstance({ label: undefined }), 'instances[0].label is missing: give it text of 1 to 120 characters.'],
  [
    'a label of nothing',
    inInstance({ label: '' }),
    'instances[0].label is empty: give it text of 1 to 120 characters.',
  ],
  [
    'a label too long',
    inInstance({ label: 'CANARY'.repeat(30) }),
    'instances[0].label is too long: give it text of 1 to 120 characters.',
  ],
  [
    'a number for a label',
    inInstance({ label: 7 }),
    'instances[0].label is a number: give it text of 1 to 120 characters.',
  ],
  [
    'a key with a space',
    inInstance({ key: 'My CANARY' }),
    'instances[0].key is not accepted: give it a short name of small letters, digits and dashes.',
  ],
  [
    'a key used twice',
    { file: { instances: [instance, { ...instance, label: 'Other' }] } },
    'instances[1].key is the key of instances[0] too: give each instance a key of its own.',
  ],
  [
    'a hosting nobody knows',
    inInstance({ hosting: 'CANARY' }),
    'instances[0].hosting is not accepted: give it "on-premise" or "adobe-managed".',
  ],
  [
    'a sign-in nobody knows',
    inInstance({ campaignLogin: true }),
    'instances[0].campaignLogin is not accepted: give it "available" or "blocked".',
  ],
  [
    'a time that is none',
    inInstance({ restart: { dailyAt: '6:00' } }),
    'instances[0].restart.dailyAt is not accepted: give it a time from "00:00" to "23:59", or null.',
  ],
  [
    'no hours',
    inInstance({ restart: { takenAfterHours: 0 } }),
    'instances[0].restart.takenAfterHours is too small: give it a number of hours above 0.',
  ],
  [
    'a text for names',
    inInstance({ products: 'CANARY' }),
    'instances[0].products is a text in quotes: give it a list of names of Admin Console products.',
  ],
  [
    'no names',
    inInstance({ imsTypeNames: [] }),
    'instances[0].imsTypeNames is an empty list: give it a list of internal names of account types.',
  ],
  ['an empty name', inInstance({ packageNames: [''] }), 'instances[0].packageNames[0] is empty: give it a name.'],
  [
    'days in quotes',
    inInstance({ wayBackDays: '7' }),
    'instances[0].wayBackDays is a text in quotes: give it a number of days above 0.',
  ],
  [
    'half a person',
    inInstance({ limits: { people: 0.5 } }),
    'instances[0].limits.people is a number with a fraction: give it a whole number of people, 0 or more.',
  ],
  [
    'a share over all',
    inInstance({ limits: { percent: 101 } }),
    'instances[0].limits.percent is too large: give it a number from 0 to 100.',
  ],
  [
    'a switch in quotes',
    { file: { allowLoopback: 'true' } },
    'allowLoopback is a text in quotes: give it true or false.',
  ],
  [
    'null for an object',
    { file: { adminConsole: null } },
    'adminConsole is null: give it an object with organizationId, clientId and clientSecretFile.',
  ],
  [
    'a deadline too short',
    { file: { previewDeadlineMs: 1 } },
    'previewDeadlineMs is too small: give it a whole number of milliseconds from 50 to 60000.',
  ],
  ['no age', { file: { staleAfterHours: 0 } }, 'staleAfterHours is too small: give it a number of hours above 0.'],
  [
    'no age of secrets',
    { file: { secretAgeDays: 0 } },
    'secretAgeDays is too small: give it a number of days above 0.',
  ],
  // Addresses.
  ['no address', inInstance({ address: 'acme.campaign.example' }), `instances[0].address is not an address: ${https}.`],
  [
    'plain http',
    inInstance({ address: 'http://acme.example' }),
    `instances[0].address does not begin with https: ${https}.`,
  ],
  [
    'space around an address',
    inInstance({ address: ' https://acme.example' }),
    'instances[0].address has space around it: take the space out.',
  ],
  [
    'the path of the router',
    inInstance({ soapUrl: 'https://acme.example/nl/jsp/soaprouter.jsp' }),
    'instances[0].soapUrl has the path of the SOAP router in it: leave out /nl/jsp/soaprouter.jsp, which is added by the console.',
  ],
  [
    'the router behind a gateway',
    inInstance({ soapUrl: 'https://gateway.example/acme/soaprouter.jsp' }),
    'instances[0].soapUrl has the path of the SOAP router in it: leave out /nl/jsp/soaprouter.jsp, which is added by the console.',
  ],
  [
    'half the path of the router',
    inInstance({ address: 'https://acme.example/nl/jsp/' }),
    'instances[0].address has the path of the SOAP router in it: leave out /nl/jsp/soaprouter.jsp, which is added by the console.',
  ],
  [
    'a page',
    inInstance({ address: 'https://acme.example/view/home.jsp' }),
    'instances[0].address names a page of the instance: leave out its path.',
  ],
  [
    'a password in an address',
    inInstance({ soapUrl: 'https://u:CANARY@acme.example' }),
    'instances[0].soapUrl has a user, a query or a fragment in it: leave out what stands before @ or after ? and #.',
  ],
  [
    'this machine',
    inInstance({ soapUrl: 'https://127.0.0.1' }),
    `instances[0].soapUrl names a host that the console does not call: ${otherHost}.`,
  ],
  [
    'a metadata service for tokens',
    inAccount({ tokenUrl: 'https://169.254.169.254/' }),
    `adminConsole.tokenUrl names a host that the console does not call: ${otherHost}.`,
  ],
  [
    'an origin without scheme',
    { file: { publicOrigin: 'console.example.com' } },
    'publicOrigin is not an origin: give it scheme and host alone, such as https://console.example.com.',
  ],
  [
    'an origin with a path',
    { file: { publicOrigin: 'https://console.example/ims' } },
    'publicOrigin has more in it than an origin: give it scheme and host alone, such as https://console.example.com.',
  ],
  [
    'an origin of another scheme',
    { file: { publicOrigin: 'file:///CANARY' } },
    'publicOrigin is not an origin: give it scheme and host alone, such as https://console.example.com.',
  ],
  ...['CANARY', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', 'true'].map(
    (entry): Mistake => [
      `a proxy written ${entry}`,
      { file: { trustProxy: ['10.0.0.5', entry] } },
      `trustProxy[1] is neither an address nor a range: ${proxyShape}.`,
    ],
  ),
  [
    'all addresses as proxies',
    { file: { trustProxy: ['0.0.0.0/0'] } },
    'trustProxy[0] is the range of all addresses, so that anybody could claim to be anyone: give it the addresses of your proxies only.',
  ],
  [
    'true for proxies',
    { file: { trustProxy: true } },
    'trustProxy is true or false: give it a list of addresses of proxies, such as ["10.0.0.5"].',
  ],
];
