import { BlockList, isIP } from 'node:net';
import { hostOf } from './config-addresses.ts';

/** The entries of `NO_PROXY`. */
export function noProxyEntries(text: string): string[] {
  return text.split(/[\s,]+/u).filter((entry) => entry !== '');
}

/**
 * Whether an address is called without the proxy. Entries are read as curl reads those of `NO_PROXY`: a lone `*` is every host; a
 * name, with a leading dot or not, is that host and all below it; an address or a range (`10.0.0.0/8`) is for hosts written as
 * addresses, since no name is resolved. Beyond curl, `name:port` is for that port only.
 */
export function isExempt(url: URL, entries: readonly string[]): boolean {
  if (entries.length === 1 && entries[0] === '*') return true;
  const host = hostOf(url).toLowerCase();
  const port = url.port === '' ? usualPort(url) : url.port;
  return entries.some((entry) => {
    const { name, port: onlyPort } = partsOf(entry);
    if (onlyPort !== undefined && onlyPort !== port) return false;
    return isIP(host) === 0 ? isWithin(host, name) : isAddressWithin(host, name);
  });
}

function usualPort({ protocol }: URL): string {
  return protocol === 'https:' ? '443' : '80';
}

function partsOf(entry: string): { name: string; port: string | undefined } {
  // In a bare IPv6 address no colon starts a port.
  if (isIP(entry.split('/')[0] ?? '') === 6) return { name: entry, port: undefined };
  const [, bracketed, plain = '', port] = /^(?:\[([^\]]*)\]|(.*?))(?::(\d{1,5}))?$/u.exec(entry) ?? [];
  return { name: bracketed ?? plain, port };
}

function isWithin(host: string, entry: string): boolean {
  const name = entry.toLowerCase().replace(/^\./u, '').replace(/\.$/u, '');
  return name !== '' && (host === name || host.endsWith(`.${name}`));
}

function isAddressWithin(host: string, entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || family !== isIP(host) || more.length > 0) return false;
  const widest = family === 6 ? 128 : 32;
  const length = bits === undefined ? widest : Number(bits);
  if (bits !== undefined && (!/^\d{1,3}$/u.test(bits) || length > widest)) return false;
  const range = new BlockList();
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  range.addSubnet(address, length, kind);
  return range.check(host, kind);
}
