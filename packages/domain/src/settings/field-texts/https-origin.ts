import { every, isAsciiLetter, isDigit } from '../../text/text-scan.ts';

/** What an address text is, as far as the form's rules care. The package has no URL global: it runs without DOM types. */
export type AddressReading =
  | { readonly kind: 'address'; readonly https: boolean; readonly host: string; readonly bare: boolean }
  | { readonly kind: 'invalid' };

const invalid: AddressReading = { kind: 'invalid' };

function isLabelUnit(unit: number): boolean {
  return isAsciiLetter(unit) || isDigit(unit) || unit === 0x2d || unit === 0x5f;
}

function isHost(host: string): boolean {
  if (host === '' || host.length > 253) return false;
  return host.split('.').every((label) => {
    if (label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-')) return false;
    return every(label, isLabelUnit);
  });
}

function isPort(port: string): boolean {
  return port !== '' && port.length <= 5 && every(port, isDigit) && Number(port) >= 1 && Number(port) <= 65_535;
}

function firstOf(text: string, stops: string): number {
  for (let index = 0; index < text.length; index += 1) if (stops.includes(text.charAt(index))) return index;
  return text.length;
}

/**
 * Reads `scheme://host[:port][/path…]`. `host` is lower case with a non-default port; `bare` means no path beyond `/`,
 * no query, no fragment and no user part. A text without a scheme is read as https only when `assumeHttps` is set:
 * Campaign's own documentation gives the IMS server as a bare host name.
 */
export function readAddress(text: string, assumeHttps = false): AddressReading {
  const mark = text.indexOf('://');
  if (mark === -1 && !assumeHttps) return invalid;
  const scheme = mark === -1 ? 'https' : text.slice(0, mark).toLowerCase();
  if (scheme !== 'https' && scheme !== 'http') return invalid;
  const rest = mark === -1 ? text : text.slice(mark + 3);
  const end = firstOf(rest, '/?#\\');
  const authority = rest.slice(0, end);
  const at = authority.lastIndexOf('@');
  const [name = '', port, ...more] = authority.slice(at + 1).split(':');
  if (!isHost(name) || more.length > 0 || (port !== undefined && !isPort(port))) return invalid;
  const tail = rest.slice(end);
  if (tail.includes('\\') || !every(tail, (unit) => unit > 0x20 && unit !== 0x7f)) return invalid;
  const standard = port === undefined || Number(port) === (scheme === 'https' ? 443 : 80);
  const host = `${name.toLowerCase()}${standard ? '' : `:${Number(port)}`}`;
  return { kind: 'address', https: scheme === 'https', host, bare: at === -1 && (tail === '' || tail === '/') };
}
