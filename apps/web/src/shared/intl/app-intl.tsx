import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { IntlProvider } from 'react-intl';
import { usePreferences, type Locale } from '../lib/preferences.ts';
import { type CatalogueScope, loadMessages } from './load-messages.ts';
import type { Messages } from './message-keys.ts';

export interface LoadedMessages {
  readonly locale: Locale;
  readonly messages: Messages;
}

interface AppIntlProps {
  readonly scope: CatalogueScope;
  /** Loaded before the first paint, so that no screen shows without text. */
  readonly initial: LoadedMessages;
  readonly children: ReactNode;
}

/** Provides the language; on a switch, the former language stays until the new one is loaded. */
export function AppIntl({ scope, initial, children }: AppIntlProps) {
  const { locale } = usePreferences();
  const [loaded, setLoaded] = useState(initial);
  useEffect(() => {
    if (locale === loaded.locale) return undefined;
    let stale = false;
    const show = (messages: Messages) => {
      if (!stale) setLoaded({ locale, messages });
    };
    loadMessages(locale, scope).then(show, () => undefined);
    return () => {
      stale = true;
    };
  }, [locale, loaded.locale, scope]);
  return (
    <IntlProvider locale={loaded.locale} messages={loaded.messages} defaultLocale="en-US">
      <I18nProvider locale={loaded.locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
