import type { ImsReadiness } from '@console/contract';
import { findText } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath } from '../../shared/lib/paths.ts';
import type { GridColumn } from '../../shared/ui/data-grid/column.ts';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { type AccountRow, folderName } from './account-rows.ts';
import { FindingCell } from './finding-cell.tsx';
import type { FieldTitles } from './finding-sentence.ts';
import { SelectCell } from './many/select-cell.tsx';
import { isSelectable, type Selection } from './many/use-selection.ts';
import { MarkedText } from './marked-text.tsx';
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

const lines = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
const why = style({
  font: 'detail-sm',
  color: 'neutral-subdued',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});

interface ReadTextProps {
  readonly value: string | null;
  readonly isCode?: boolean;
  readonly search?: string;
}

/** A text as Campaign reported it, or that it was not read. */
function ReadText({ value, isCode = false, search = '' }: ReadTextProps) {
  const text = useText();
  if (value === null) return <span className={unread}>{text('field.notRead')}</span>;
  return (
    <span className={isCode ? code : clipped} title={value}>
      <MarkedText text={value} span={findText(value, search)} />
    </span>
  );
}

/** Only where it is not the folder that most accounts are in: else every row would say the same. */
function FolderName({ path, search }: { readonly path: string; readonly search: string }) {
  const text = useText();
  const name = folderName(path);
  return (
    <span className={why} title={path}>
      {text('accounts.column.folder')}: <MarkedText text={name} span={findText(name, search)} />
    </span>
  );
}

/** The value that a search found, where no column has it. */
function FoundValue({ hit }: Pick<AccountRow, 'hit'>) {
  const text = useText();
  if (hit === null) return null;
  const { found, span } = hit;
  return (
    <span className={why} title={found.value}>
      {text('accounts.hit', { field: text.titled(found.label) })} <MarkedText text={found.value} span={span} />
    </span>
  );
}

export interface AccountColumnFacts {
  readonly instanceKey: string;
  readonly readiness: ImsReadiness;
  readonly now: number;
  readonly search: string;
  /** Which finding is looked at; null where none is. */
  readonly finding: string | null;
  readonly titles: FieldTitles;
  /** The folder that most accounts are in; null where none was read. */
  readonly usualFolder: string | null;
  /** Null where nothing can be changed. */
  readonly selection: Pick<Selection, 'names' | 'toggle'> | null;
}

/** The columns of the account list; each account that has a name is a link. */
export function useAccountColumns(facts: AccountColumnFacts): readonly GridColumn<AccountRow>[] {
  const { instanceKey, readiness, now, search, finding, titles, selection, usualFolder } = facts;
  const selected = selection?.names;
  const toggle = selection?.toggle;
  const text = useText();
  return useMemo(
    () => [
      ...(selected === undefined || toggle === undefined
        ? []
        : [
            {
              key: 'select',
              header: text('accounts.column.select'),
              isHeaderHidden: true as const,
              share: 5,
              holdsFocus: isSelectable,
              cell: (row: AccountRow, tabIndex: 0 | -1) =>
                isSelectable(row) && row.name !== null ? (
                  <SelectCell
                    name={row.name}
                    isSelected={selected.has(row.name)}
                    tabIndex={tabIndex}
                    onToggle={toggle}
                  />
                ) : null,
            },
          ]),
      {
        key: 'label',
        header: text('accounts.column.label'),
        share: 24,
        sortable: true,
        holdsFocus: ({ name }) => name !== null,
        cell: ({ label, name, isIms, hit }, tabIndex) => {
          const shown = label || name || '';
          return (
            <span className={lines}>
              {name === null ? (
                <ReadText value={label} search={search} />
              ) : (
                <span className={clipped}>
                  <RouteLink to={accountPath(instanceKey, name)} isStrong={isIms === true} tabIndex={tabIndex}>
                    <MarkedText text={shown} span={findText(shown, search)} />
                  </RouteLink>
                </span>
              )}
              <FoundValue hit={hit} />
            </span>
          );
        },
      },
      {
        key: 'name',
        header: text('accounts.column.name'),
        share: 19,
        sortable: true,
        cell: ({ name, folder }) => (
          <span className={lines}>
            <ReadText value={name} isCode search={search} />
            {folder && folder !== usualFolder ? <FolderName path={folder} search={search} /> : null}
          </span>
        ),
      },
      {
        key: 'type',
        header: text('accounts.column.type'),
        share: 19,
        sortable: true,
        cell: ({ type }) => <ReadText value={type?.label ?? null} search={search} />,
      },
      {
        key: 'enabled',
        header: text('accounts.column.enabled'),
        share: 15,
        sortable: true,
        cell: ({ enabled, isIms }) => {
          // Of the account for Adobe sign-in it counts whether anybody gets in by it.
          const isOn = isIms === true ? readiness.state === 'in-use' : enabled;
          if (isOn === null) return <ReadText value={null} />;
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
        cell: ({ changedBy }) => <ReadText value={changedBy ?? '–'} search={search} />,
      },
      ...(finding === null
        ? []
        : [
            {
              key: 'findings',
              header: text('accounts.findings'),
              share: 48,
              cell: ({ findings }: AccountRow) => <FindingCell findings={findings} finding={finding} titles={titles} />,
            },
          ]),
    ],
    [text, instanceKey, readiness, now, search, finding, titles, selected, toggle, usualFolder],
  );
}
