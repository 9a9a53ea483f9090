import { isIP } from 'node:net';
import { addressFault, type AddressFault, hostOf, isThisMachine, mayConnect } from './config-addresses.ts';

/** What follows the name of a setting in its sentence; undefined if the value is accepted. */
type Rest = string | undefined;

const httpsShape = 'an https address such as https://acme.campaign.example';

const addressRests: Readonly<Record<AddressFault, string>> = {
  'not an address': `is not an address: give it ${httpsShape}`,
  'not https': `does not begin with https: give it ${httpsShape}`,
  'has a user part, query or fragment':
    'has a user, a query or a fragment in it: leave out what stands before @ or after ? and #',
  'host not allowed':
    'names a host that the console does not call: give it the host of the service, or set allowLoopback to true for one on this machine',
};

/** Judges an address that the console calls. */
export function calledAddressRest(text: string, allowLoopback: boolean): Rest {
  if (text !== text.trim()) return 'has space around it: take the space out';
  const fault = addressFault(text, allowLoopback);
  return fault && addressRests[fault];
}

/** Judges the address of an instance, to which the console adds the path of the SOAP router. */
export function instanceAddressRest(text: string, allowLoopback: boolean): Rest {
  const rest = calledAddressRest(text, allowLoopback);
  if (rest !== undefined) return rest;
  const { pathname } = new URL(text);
  if (/\/(?:soaprouter\.jsp|nl\/jsp)(?:\/|$)/iu.test(pathname))
    return 'has the path of the SOAP router in it: leave out /nl/jsp/soaprouter.jsp, which is added by the console';
  return /\.jspx?$/iu.test(pathname) ? 'names a page of the instance: leave out its path' : undefined;
}

/** Where Adobe is called unless the configuration names another address. */
export const adobeAddresses = {
  tokenUrl: 'https://ims-na1.adobelogin.com/ims/token/v3',
  userManagementUrl: 'https://usermanagement.adobe.io/v2/usermanagement',
} as const;

const proxyShape = 'give it scheme, host and port, such as http://proxy.example.com:3128, or "none" to go without';

/** Judges the address of a proxy for upstreams. A proxy on this machine is allowed. */
export function proxyAddressRest(text: string): Rest {
  const url = URL.parse(text);
  if (url === null || !/^https?:\/\/[^/]/iu.test(text) || text !== text.trim())
    return `is not the address of a proxy: ${proxyShape}`;
  if (url.username !== '' || url.password !== '')
    return 'has a user in it: leave that out, and give proxyCredentialsFile the path of a file with user:password on one line';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return `has more in it than a proxy: ${proxyShape}`;
  // Without a port curl uses 1080, other programs use 80.
  if (url.protocol === 'http:' && !/:\d+\/?$/u.test(text)) return `names no port: ${proxyShape}`;
  const host = hostOf(url);
  const isRefused = isIP(host) !== 0 && !isThisMachine(host) && !mayConnect(host, false);
  return isRefused ? 'names a host that the console does not call: give it the host of the proxy' : undefined;
}

/** Judges `proxy`. */
export function proxyChoiceRest(text: string): Rest {
  return text === 'none' ? undefined : proxyAddressRest(text);
}

/** Judges an entry of `noProxy`. */
export function noProxyRest(text: string): Rest {
  if (text === '*' || /^[\w.:[\]/-]+$/u.test(text)) return undefined;
  return 'is not a host: give it a name such as .example.com, an address, or a range such as 10.0.0.0/8; a lone "*" is every host';
}

/** Names of ranges that Fastify knows. */
const rangeNames = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Judges an entry of `trustProxy`. */
export function proxyRest(text: string): Rest {
  if (rangeNames.has(text)) return undefined;
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const widest = family === 6 ? 128 : 32;
  const isRange = bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= widest);
  if (family === 0 || !isRange || more.length > 0)
    return 'is neither an address nor a range: give it the address of the proxy, such as 10.0.0.5, or a range, such as 10.0.0.0/24';
  if (bits !== undefined && Number(bits) === 0)
    return 'is the range of all addresses, so that anybody could claim to be anyone: give it the addresses of your proxies only';
  return undefined;
}

/** Judges `publicOrigin`. */
export function originRest(text: string): Rest {
  const shape = 'give it scheme and host alone, such as https://console.example.com';
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return `is not an origin: ${shape}`;
  const isBare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isBare ? undefined : `has more in it than an origin: ${shape}`;
}

/** Judges `HOST`. */
export function listeningHostRest(text: string): Rest {
  const isName = /^[a-z\d](?:[\w.-]{0,252})$/iu.test(text) && !/^[\d.]+$/u.test(text);
  if (isIP(text) !== 0 || isName) return undefined;
  return 'is not a host: give it an address of this machine without scheme and port, such as 127.0.0.1, or 0.0.0.0 for all of them';
}
