const base = 'https://console.invalid';

/**
 * The local path to go to after sign-in, or `/` for anything that could lead elsewhere: other origins, `//host`,
 * backslashes, control characters, and the sign-in page itself.
 */
export function localPath(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.includes('\\') || wanted.length > 2000) return '/';
  for (const character of wanted) if (character < ' ') return '/';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname === '/sign-in' ? '/' : url.pathname + url.search + url.hash;
}

/** The address of the sign-in page that returns to `path`. */
export function signInPath(path: string): string {
  const target = localPath(path);
  return target === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(target)}`;
}

/** The instance that a console path belongs to, e.g. `/instances/acme-prod/accounts`. */
export function instanceKeyOf(path: string): string | null {
  return /^\/instances\/([a-z0-9][a-z0-9-]*)(?:\/|$)/u.exec(path)?.[1] ?? null;
}
