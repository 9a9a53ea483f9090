import type { Locale } from '../lib/preferences.ts';
import type { Messages } from './message-keys.ts';

export type CatalogueScope = 'sign-in' | 'console';

async function signInMessages(locale: Locale): Promise<Messages> {
  const { messages } = await (locale === 'sv-SE' ? import('./catalogues/sv.ts') : import('./catalogues/en.ts'));
  return messages;
}

async function consoleMessages(locale: Locale): Promise<Messages> {
  const { messages } = await (locale === 'sv-SE'
    ? import('./catalogues/sv-console.ts')
    : import('./catalogues/en-console.ts'));
  return messages;
}

/** The messages of one language. Only the language in use is loaded, and only the screens of `scope`. */
export async function loadMessages(locale: Locale, scope: CatalogueScope): Promise<Messages> {
  if (scope === 'sign-in') return signInMessages(locale);
  const [first, second] = await Promise.all([signInMessages(locale), consoleMessages(locale)]);
  return { ...first, ...second };
}
