import { type ReactNode, use, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { type Locale, localeOf } from '../lib/preferences.ts';
import type { Messages } from './message-keys.ts';

/** Parts of the catalogues that the first screen does not need. */
type Part =
  | 'accounts'
  | 'account-file'
  | 'account-state'
  | 'failures'
  | 'findings'
  | 'impact'
  | 'plan'
  | 'mask-details'
  | 'reading'
  | 'upload'
  | 'external-account'
  | 'many-accounts'
  | 'value-findings';

type Load = () => Promise<{ readonly messages: Messages }>;

const loads: Readonly<Record<Part, Readonly<Record<Locale, Load>>>> = {
  accounts: {
    'en-US': () => import('./catalogues/en-accounts.ts'),
    'sv-SE': () => import('./catalogues/sv-accounts.ts'),
  },
  'account-file': {
    'en-US': () => import('./catalogues/en-account-file.ts'),
    'sv-SE': () => import('./catalogues/sv-account-file.ts'),
  },
  'account-state': {
    'en-US': () => import('./catalogues/en-account-state.ts'),
    'sv-SE': () => import('./catalogues/sv-account-state.ts'),
  },
  failures: {
    'en-US': () => import('./catalogues/en-failures.ts'),
    'sv-SE': () => import('./catalogues/sv-failures.ts'),
  },
  findings: {
    'en-US': () => import('./catalogues/en-findings.ts'),
    'sv-SE': () => import('./catalogues/sv-findings.ts'),
  },
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
  reading: {
    'en-US': () => import('./catalogues/en-reading.ts'),
    'sv-SE': () => import('./catalogues/sv-reading.ts'),
  },
  upload: {
    'en-US': () => import('./catalogues/en-upload.ts'),
    'sv-SE': () => import('./catalogues/sv-upload.ts'),
  },
  'external-account': {
    'en-US': () => import('./catalogues/en-external-account.ts'),
    'sv-SE': () => import('./catalogues/sv-external-account.ts'),
  },
  'many-accounts': {
    'en-US': () => import('./catalogues/en-many-accounts.ts'),
    'sv-SE': () => import('./catalogues/sv-many-accounts.ts'),
  },
  'value-findings': {
    'en-US': () => import('./catalogues/en-value-findings.ts'),
    'sv-SE': () => import('./catalogues/sv-value-findings.ts'),
  },
};

const asked = new Map<Load, Promise<Messages>>();

function messagesBy(load: Load): Promise<Messages> {
  const pending = asked.get(load);
  if (pending) return pending;
  const promise = load().then(
    ({ messages }) => messages,
    (error: unknown) => {
      // The next render tries again.
      asked.delete(load);
      throw error;
    },
  );
  asked.set(load, promise);
  return promise;
}

/** Preloads a part of the messages that may soon be needed. */
export function usePreloadMessages(part: Part): () => void {
  const { locale: shown } = useIntl();
  return () => void messagesBy(loads[part][localeOf(shown)]).catch(() => undefined);
}

/** Adds a part of the messages for the children, and suspends until it is loaded, so that the first paint does not wait for it. */
export function LaterMessages({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const { messages, locale: shown } = useIntl();
  const locale = localeOf(shown);
  const more = use(messagesBy(loads[part][locale]));
  const all = useMemo(() => ({ ...messages, ...more }), [messages, more]);
  return (
    <IntlProvider locale={locale} messages={all} defaultLocale="en-US">
      {children}
    </IntlProvider>
  );
}
