import type { ExternalAccountBody } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath } from '../../shared/lib/paths.ts';
import type { GridColumn } from '../../shared/ui/data-grid/column.ts';
import { RouteLink } from '../../shared/ui/route-link.tsx';

const clipped = style({ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
const code = style({
  font: 'code-sm',
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: 'neutral',
});
const status = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  color: { default: 'neutral-subdued', isEnabled: 'neutral' },
});
const dot = style({
  size: 8,
  borderRadius: 'full',
  borderWidth: 2,
  borderStyle: 'solid',
  borderColor: { default: 'gray-500', isEnabled: 'positive-900' },
  backgroundColor: { default: 'transparent', isEnabled: 'positive-900' },
  flexShrink: 0,
});

/** The columns of the account list; only the account for Adobe sign-in is a link. */
export function useAccountColumns(instanceKey: string, now: number): readonly GridColumn<ExternalAccountBody>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        key: 'label',
        header: text('accounts.column.label'),
        share: 26,
        sortable: true,
        holdsFocus: ({ isIms }) => isIms,
        cell: ({ label, name, isIms }, tabIndex) =>
          isIms ? (
            <RouteLink to={accountPath(instanceKey, name)} isStrong tabIndex={tabIndex}>
              {label}
            </RouteLink>
          ) : (
            <span className={clipped} title={label}>
              {label}
            </span>
          ),
      },
      {
        key: 'name',
        header: text('accounts.column.name'),
        share: 20,
        sortable: true,
        cell: ({ name }) => (
          <span className={code} title={name}>
            {name}
          </span>
        ),
      },
      {
        key: 'type',
        header: text('accounts.column.type'),
        share: 20,
        sortable: true,
        cell: ({ type }) => (
          <span className={clipped} title={type.label}>
            {type.label}
          </span>
        ),
      },
      {
        key: 'enabled',
        header: text('accounts.column.enabled'),
        share: 11,
        sortable: true,
        cell: ({ enabled }) => (
          <span className={status({ isEnabled: enabled })}>
            <span className={dot({ isEnabled: enabled })} aria-hidden="true" />
            {text(enabled ? 'accounts.enabled' : 'accounts.disabled')}
          </span>
        ),
      },
      {
        key: 'changedAt',
        header: text('accounts.column.changedAt'),
        share: 13,
        sortable: true,
        cell: ({ changedAt }) =>
          changedAt === null ? (
            text('accounts.neverChanged')
          ) : (
            <time className={clipped} dateTime={changedAt} title={text.dateTime(changedAt)}>
              {text.since(changedAt, now)}
            </time>
          ),
      },
      {
        key: 'changedBy',
        header: text('accounts.column.changedBy'),
        share: 16,
        sortable: true,
        cell: ({ changedBy }) => <span className={clipped}>{changedBy ?? '–'}</span>,
      },
    ],
    [text, instanceKey, now],
  );
}
