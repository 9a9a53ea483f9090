import { type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { type Locale, localeOf } from '../lib/preferences.ts';
import type { Messages } from './message-keys.ts';

const asked = new Map<Locale, Promise<Messages>>();

async function load(locale: Locale): Promise<Messages> {
  const { messages } = await (locale === 'sv-SE'
    ? import('./catalogues/sv-impact.ts')
    : import('./catalogues/en-impact.ts'));
  return messages;
}

function impactMessages(locale: Locale): Promise<Messages> {
  const held = asked.get(locale);
  if (held) return held;
  const promise = load(locale);
  asked.set(locale, promise);
  return promise;
}

/**
 * Adds the sentences about people to those at hand, for what stands within. They are many and needed late, so no page
 * waits for them: this one suspends until they are there.
 */
export function ImpactMessages({ children }: { readonly children: ReactNode }) {
  const { messages, locale: shown } = useIntl();
  const locale = localeOf(shown);
  const more = use(impactMessages(locale));
  const all = useMemo(() => ({ ...messages, ...more }), [messages, more]);
  return (
    <IntlProvider locale={locale} messages={all} defaultLocale="en-US">
      {children}
    </IntlProvider>
  );
}
