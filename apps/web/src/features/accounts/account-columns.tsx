import type { ExternalAccountBody, ImsReadiness } from '@console/contract';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath } from '../../shared/lib/paths.ts';
import type { GridColumn } from '../../shared/ui/data-grid/column.ts';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { readinessWord } from './readiness-word.ts';

const clipped = style({ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
const code = style({
  font: 'code-sm',
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: 'neutral',
});
const unread = style({ color: 'neutral-subdued' });
const status = style({
  display: 'flex',
  minWidth: 0,
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

/** A text as Campaign told it, or that it was not read. */
function Told({ value, isCode = false }: { readonly value: string | null; readonly isCode?: boolean }) {
  const text = useText();
  if (value === null) return <span className={unread}>{text('field.notRead')}</span>;
  return (
    <span className={isCode ? code : clipped} title={value}>
      {value}
    </span>
  );
}

/** The columns of the account list; each account that has a name is a link. */
export function useAccountColumns(
  instanceKey: string,
  readiness: ImsReadiness,
  now: number,
): readonly GridColumn<ExternalAccountBody>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        key: 'label',
        header: text('accounts.column.label'),
        share: 24,
        sortable: true,
        holdsFocus: ({ name }) => name !== null,
        cell: ({ label, name, isIms }, tabIndex) =>
          name === null ? (
            <Told value={label} />
          ) : (
            <RouteLink to={accountPath(instanceKey, name)} isStrong={isIms === true} tabIndex={tabIndex}>
              {label || name}
            </RouteLink>
          ),
      },
      {
        key: 'name',
        header: text('accounts.column.name'),
        share: 19,
        sortable: true,
        cell: ({ name }) => <Told value={name} isCode />,
      },
      {
        key: 'type',
        header: text('accounts.column.type'),
        share: 19,
        sortable: true,
        cell: ({ type }) => <Told value={type?.label ?? null} />,
      },
      {
        key: 'enabled',
        header: text('accounts.column.enabled'),
        share: 15,
        sortable: true,
        cell: ({ enabled, isIms }) => {
          // Of the account for Adobe sign-in it counts whether anybody gets in by it.
          const isOn = isIms === true ? readiness.state === 'in-use' : enabled;
          if (isOn === null) return <Told value={null} />;
          const plain = text(isOn ? 'accounts.enabled' : 'accounts.disabled');
          const word = isIms === true ? readinessWord(text, readiness) : plain;
          return (
            <span className={status({ isEnabled: isOn })}>
              <span className={dot({ isEnabled: isOn })} aria-hidden="true" />
              <span className={clipped} title={word}>
                {word}
              </span>
            </span>
          );
        },
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
    [text, instanceKey, readiness, now],
  );
}
