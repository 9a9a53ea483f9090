import { type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { type Locale, localeOf } from '../lib/preferences.ts';
import type { Messages } from './message-keys.ts';

/** Catalogue parts that no first screen needs. */
type Part = 'impact' | 'plan' | 'mask-details';

const asked = new Map<string, Promise<Messages>>();

const loaders: Readonly<Record<Part, Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>>>> = {
  impact: {
    'en-US': () => import('./catalogues/en-impact.ts'),
    'sv-SE': () => import('./catalogues/sv-impact.ts'),
  },
  plan: {
    'en-US': () => import('./catalogues/en-plan.ts'),
    'sv-SE': () => import('./catalogues/sv-plan.ts'),
  },
  'mask-details': {
    'en-US': () => import('./catalogues/en-mask-details.ts'),
    'sv-SE': () => import('./catalogues/sv-mask-details.ts'),
  },
};

async function load(part: Part, locale: Locale): Promise<Messages> {
  try {
    const { messages } = await loaders[part][locale]();
    return messages;
  } catch (error) {
    // The next drawing tries again.
    asked.delete(`${part} ${locale}`);
    throw error;
  }
}

function partMessages(part: Part, locale: Locale): Promise<Messages> {
  const key = `${part} ${locale}`;
  const held = asked.get(key);
  if (held) return held;
  const promise = load(part, locale);
  asked.set(key, promise);
  return promise;
}

interface MoreMessagesProps {
  readonly part: Part;
  readonly children: ReactNode;
}

/**
 * Adds one part of the sentences to those at hand, for what stands within. They are many and needed late, so no page waits
 * for them: this one suspends until they are there.
 */
export function MoreMessages({ part, children }: MoreMessagesProps) {
  const { messages, locale: shown } = useIntl();
  const locale = localeOf(shown);
  const more = use(partMessages(part, locale));
  const all = useMemo(() => ({ ...messages, ...more }), [messages, more]);
  return (
    <IntlProvider locale={locale} messages={all} defaultLocale="en-US">
      {children}
    </IntlProvider>
  );
}
