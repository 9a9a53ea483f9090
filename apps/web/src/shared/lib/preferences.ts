import { useSyncExternalStore } from 'react';
import type { Locale } from '../intl/locales.ts';
import { readStored, writeStored } from './browser-storage.ts';

export type { Locale };
export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
}

const localeKey = 'ims-console.locale';
const themeKey = 'ims-console.theme';

function isTheme(text: string | null): text is Theme {
  return text === 'light' || text === 'dark' || text === 'system';
}

/** Swedish for anything that begins with `sv`, English for everything else. */
export function localeOf(text: string): Locale {
  return text.toLowerCase().startsWith('sv') ? 'sv-SE' : 'en-US';
}

function read(): Preferences {
  const theme = readStored(themeKey);
  return {
    locale: localeOf(readStored(localeKey) ?? globalThis.navigator?.language ?? 'en'),
    theme: isTheme(theme) ? theme : 'system',
  };
}

let current = read();
const listeners = new Set<() => void>();

function show({ locale, theme }: Preferences): void {
  const root = document.documentElement;
  root.lang = locale;
  if (theme === 'system') delete root.dataset['colorScheme'];
  else root.dataset['colorScheme'] = theme;
}

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  if (change.locale) writeStored(localeKey, change.locale);
  if (change.theme) writeStored(themeKey, change.theme);
  show(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
