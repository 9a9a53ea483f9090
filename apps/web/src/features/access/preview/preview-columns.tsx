import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import type { GridColumn } from '../../../shared/ui/data-grid/column.ts';
import { VisibleText } from '../editor/visible-text-view.tsx';
import { OutcomeBadge } from '../../../shared/ui/outcome-badge.tsx';
import type { PreviewRow } from './worker/preview-protocol.ts';
import { remarkOf } from './match/remark.ts';

const mono = style({ font: 'code-sm', color: 'neutral', minWidth: 0 });
const group = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
const label = style({ font: 'ui', color: 'neutral' });
const internal = style({ font: 'code-xs', color: 'neutral-subdued' });
const remark = style({ font: 'ui-sm', color: 'neutral-subdued', lineClamp: 2, overflow: 'hidden' });
const code = style({
  font: 'code-xs',
  backgroundColor: 'gray-100',
  borderRadius: 'sm',
  paddingX: 4,
  // Keeps a sign on one line.
  whiteSpace: 'nowrap',
});
const nothing = style({ color: 'neutral-subdued' });

function Nothing() {
  return <span className={nothing}>–</span>;
}

function RemarkCell({ row, text }: { readonly row: PreviewRow; readonly text: Texts }) {
  const found = remarkOf(row);
  const own = found === null ? '' : text(found.key, found.values);
  const former = row.former === null ? '' : text('remark.former', { outcome: text(`outcome.${row.former.outcome}`) });
  const words = [former, own].filter(Boolean).join(' ');
  const piece = found?.values['code'];
  return (
    <span className={remark} title={words}>
      {found === null || piece === undefined ? (
        words
      ) : (
        <>
          {former === '' ? null : `${former} `}
          {text.rich(found.key, {
            code: (
              <code key="code" className={code}>
                {piece}
              </code>
            ),
          })}
        </>
      )}
    </span>
  );
}

/** Product profile → captured name → operator group, with the outcome and a remark. */
export function usePreviewColumns(): readonly GridColumn<PreviewRow>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        key: 'profile',
        header: text('preview.column.profile'),
        share: 31.5,
        sortable: true,
        isRowHeader: true,
        cell: ({ match }) => (
          <span className={mono}>
            <VisibleText
              lines={2}
              text={match.profile.name}
              departsAt={match.outcome === 'outside-mask' ? match.departsAt : null}
            />
          </span>
        ),
      },
      {
        key: 'captured',
        header: text('preview.column.captured'),
        share: 12.5,
        sortable: true,
        cell: ({ captured }) =>
          captured === null ? (
            <Nothing />
          ) : (
            <span className={mono}>
              <VisibleText lines={2} text={captured} />
            </span>
          ),
      },
      {
        key: 'group',
        header: text('preview.column.group'),
        share: 16,
        sortable: true,
        cell: ({ group: reached }) =>
          reached === null ? (
            <Nothing />
          ) : (
            <span className={group}>
              <span className={label}>
                <VisibleText lines={1} text={reached.label === '' ? reached.name : reached.label} />
              </span>
              <span className={internal}>
                <VisibleText lines={1} text={reached.name} />
              </span>
            </span>
          ),
      },
      {
        key: 'outcome',
        header: text('preview.column.outcome'),
        share: 16,
        sortable: true,
        cell: ({ match }) => <OutcomeBadge outcome={match.outcome} />,
      },
      {
        key: 'note',
        header: text('preview.column.note'),
        share: 24,
        cell: (row) => <RemarkCell row={row} text={text} />,
      },
    ],
    [text],
  );
}
