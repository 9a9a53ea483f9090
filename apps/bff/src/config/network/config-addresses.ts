import { BlockList, isIP } from 'node:net';

const forbidden = new BlockList();
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
forbidden.addSubnet('0.0.0.0', 8, 'ipv4');
// Cloud metadata services answer on link-local addresses.
forbidden.addSubnet('169.254.0.0', 16, 'ipv4');
forbidden.addSubnet('224.0.0.0', 3, 'ipv4');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
forbidden.addAddress('::', 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');
// NAT64 could reach any IPv4 address, also a link-local one, past the IPv4 rule.
forbidden.addSubnet('64:ff9b::', 96, 'ipv6');
forbidden.addSubnet('64:ff9b:1::', 48, 'ipv6');
forbidden.addSubnet('2002::', 16, 'ipv6');

/** Whether the console may open a connection to this numeric address. IPv4 written inside IPv6 is judged as IPv4. */
export function mayConnect(address: string, allowLoopback: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  if (loopback.check(address, kind)) return allowLoopback;
  return !forbidden.check(address, kind);
}

/** The host of an URL without the brackets of IPv6 and without the dot that ends an absolute name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

export type AddressFault = 'not an address' | 'not https' | 'has a user part, query or fragment' | 'host not allowed';

/** Why the console refuses to call this address; undefined when it may. Names are checked again when they resolve. */
export function addressFault(address: string, allowLoopback: boolean): AddressFault | undefined {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'not an address';
  const host = hostOf(url);
  const isLoopback = isThisMachine(host);
  if (isLoopback && !allowLoopback) return 'host not allowed';
  if (url.protocol !== 'https:' && !isLoopback) return 'not https';
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return 'has a user part, query or fragment';
  }
  return isIP(host) !== 0 && !mayConnect(host, allowLoopback) ? 'host not allowed' : undefined;
}

/** Whether a host, as `hostOf` returns it, is this machine. */
export function isThisMachine(host: string): boolean {
  const family = isIP(host);
  if (family !== 0) return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
  return host === 'localhost' || host.endsWith('.localhost');
}
