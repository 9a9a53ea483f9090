import { readAddress } from '../../settings/field-texts/https-origin.ts';

/** Host and path of a server's text in one spelling, so that two that lead to the same end are the same. */
export function plainServer(text: string): string {
  const read = readAddress(text, true);
  if (read.kind === 'invalid') return text.toLowerCase();
  const start = text.indexOf('://');
  const rest = start === -1 ? text : text.slice(start + 3);
  const slash = rest.indexOf('/');
  const path = slash === -1 ? '' : rest.slice(slash);
  return `${read.host}${path.endsWith('/') ? path.slice(0, -1) : path}`;
}

/** The host of an address; `null` where the text is none. */
export function hostOf(text: string): string | null {
  const read = readAddress(text, true);
  return read.kind === 'invalid' ? null : read.host;
}

/** Nothing leaves the machine on the way there. */
export function isLocal(host: string): boolean {
  const name = host.split(':', 1)[0] ?? host;
  return name === 'localhost' || name.startsWith('127.');
}
