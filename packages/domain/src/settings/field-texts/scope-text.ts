/** Scopes as Adobe writes them (IMS documentation and the screenshots of Campaign's form); another case is another scope. */
const knownScopes = [
  'openid',
  'AdobeID',
  'additional_info.job_function',
  'additional_info.projectedProductContext',
  'additional_info.roles',
  'address',
  'audiencemanager_api',
  'avatar',
  'dam-read',
  'email',
  'offline_access',
  'org.read',
  'profile',
  'read_organizations',
  'session',
];
const written: ReadonlyMap<string, string> = new Map(knownScopes.map((scope) => [scope.toLowerCase(), scope]));

/** How Adobe writes a known scope that is written in another case; null for every other text. */
export function scopeInItsCase(token: string): string | null {
  const known = written.get(token.toLowerCase());
  return known === undefined || known === token ? null : known;
}

const separator = /(?:[\s,;]|%20|%2c|%3b)+/iu;

/** The scopes one by one: apart where anything but a comma stands between two, each once, and in Adobe's own case. */
export function separateScopes(tokens: readonly string[]): readonly string[] {
  const parts = tokens.flatMap((token) => token.split(separator)).filter((part) => part !== '');
  return [...new Set(parts.map((part) => scopeInItsCase(part) ?? part))];
}
