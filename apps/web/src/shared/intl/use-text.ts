import type { Titled } from '@console/domain';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { localeOf } from '../lib/preferences.ts';
import type { MessageKey } from './message-keys.ts';

type Plain = string | number | Date;
type Part = (children: ReactNode[]) => ReactNode;

export interface Texts {
  (key: MessageKey, values?: Readonly<Record<string, Plain>>): string;
  /** For sentences with marked-up parts, such as `<code>`. */
  rich(key: MessageKey, values: Readonly<Record<string, Plain | ReactNode | Part>>): ReactNode;
  /** A text that the server gives in every language. */
  titled(title: Titled): string;
  number(value: number): string;
  /** A share in percent. It shows 0 % or 100 % only if exact, else < 0.1 % or > 99.9 %. */
  percent(part: number, whole: number): string;
  /** Date and time in the reader's time zone. */
  dateTime(iso: string): string;
  /** Relative time, such as “3 minutes ago”; the date if it is more than a month away. */
  ago(iso: string, now: number): string;
  /** Like `ago`, but never in the future, even if `now` is stale. */
  since(iso: string, now: number): string;
}

const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Seconds; beyond a month, a date says more than a number of days. */
const longestAgo = 30 * 86_400;

const least = 0.001;

function agoOf(intl: IntlShape, iso: string, now: number): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  if (Math.abs(seconds) > longestAgo) return intl.formatDate(iso, { dateStyle: 'medium' });
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return intl.formatRelativeTime(Math.round(seconds / size), unit, { numeric: 'auto' });
}

function percentOf(intl: IntlShape, part: number, whole: number): string {
  const share = whole === 0 ? 0 : part / whole;
  const shown = Math.min(Math.max(share, part > 0 ? least : 0), part < whole ? 1 - least : 1);
  const words = intl.formatNumber(shown, { style: 'percent', maximumFractionDigits: 1 });
  if (shown === share) return words;
  return shown > share ? `< ${words}` : `> ${words}`;
}

/** Messages and number formats of the language in use. */
export function useText(): Texts {
  const intl = useIntl();
  return useMemo(() => {
    const text = (key: MessageKey, values?: Readonly<Record<string, Plain>>) => {
      const message = intl.messages[key];
      // A message without placeholders is not parsed, neither at build time nor here.
      if (typeof message === 'string' && !/[{<']/u.test(message)) return message;
      return intl.formatMessage({ id: key }, values);
    };
    return Object.assign(text, {
      rich: (key: MessageKey, values: Readonly<Record<string, Plain | ReactNode | Part>>) =>
        intl.formatMessage({ id: key }, values),
      titled: ({ en, sv }: Titled) => (localeOf(intl.locale) === 'sv-SE' ? sv : en),
      number: (value: number) => intl.formatNumber(value),
      percent: (part: number, whole: number) => percentOf(intl, part, whole),
      dateTime: (iso: string) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
      ago: (iso: string, now: number) => agoOf(intl, iso, now),
      since: (iso: string, now: number) => agoOf(intl, iso, Math.max(now, Date.parse(iso))),
    });
  }, [intl]);
}
