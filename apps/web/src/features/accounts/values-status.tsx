import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import type { AccountValues } from './queries.ts';

const line = style({ font: 'ui', color: 'neutral-subdued', margin: 0 });

interface ValuesStatusProps {
  readonly values: AccountValues | undefined;
  readonly error: Error | null;
  readonly now: number;
  readonly onRetry: () => void;
}

/** How far the values of all accounts are read: what a search and the findings rest on. */
export function ValuesStatus({ values, error, now, onRetry }: ValuesStatusProps) {
  const text = useText();
  return (
    <>
      {error === null ? null : <ProblemNotice error={error} onRetry={onRetry} />}
      {values === undefined && error === null ? (
        <p className={line} aria-live="polite" data-values="reading">
          {text('accounts.values.reading')}
        </p>
      ) : null}
      {values === undefined && error !== null ? <p className={line}>{text('accounts.values.unread')}</p> : null}
      {values?.isWhole === false ? (
        <Notice tone="notice" title={text('accounts.values.partial.title')}>
          {text('accounts.values.partial.text', { count: values.accounts.length })}
        </Notice>
      ) : null}
      {values === undefined ? null : (
        <p className={line} data-values="read">
          {text('accounts.values.readAt', {
            count: values.accounts.length,
            ago: text.since(values.readAt, now),
          })}
        </p>
      )}
    </>
  );
}
