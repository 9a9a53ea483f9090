import type { ColumnNames } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { VisibleText } from '../editor/visible-text-view.tsx';
import type { ShownList } from './list-draft.ts';

const shownNames = 5;
/** The maximum number of characters shown of a name. */
const shownLength = 300;

const count = style({ display: 'block', font: 'ui', fontWeight: 'bold', color: 'neutral' });
const quiet = style({ font: 'ui-sm', color: 'neutral-subdued', margin: 0 });
const names = style({ font: 'code-sm', color: 'neutral', margin: 0, paddingStart: 20, overflowWrap: 'anywhere' });

function Name({ name }: { readonly name: string | undefined }) {
  return <VisibleText text={(name ?? '').slice(0, shownLength)} />;
}

/** How many names the chosen column has, the first of them, and what was left out. */
export function FoundNames({ found }: { readonly found: ColumnNames }) {
  const text = useText();
  const more = found.names.length - shownNames;
  const facts = [
    more > 0 ? text('preview.list.more', { count: more }) : '',
    found.duplicates > 0 ? text('preview.list.duplicates', { count: found.duplicates }) : '',
    found.blank > 0 ? text('preview.list.blank', { count: found.blank }) : '',
  ].filter(Boolean);
  return (
    <>
      <output className={count}>{text('preview.list.found', { count: found.names.length })}</output>
      {found.names.length > 0 ? (
        <ul className={names} aria-label={text('preview.list.firstNames')}>
          {found.names.slice(0, shownNames).map((name) => (
            <li key={name}>
              <Name name={name} />
            </li>
          ))}
        </ul>
      ) : null}
      {facts.length > 0 ? <p className={quiet}>{facts.join(' · ')}</p> : null}
    </>
  );
}

/** What to check before the names are used, because it was guessed or is not known. */
export function ListDoubts({ list, found }: { readonly list: ShownList; readonly found: ColumnNames }) {
  const text = useText();
  const { origin, read } = list;
  const doubts: ReactNode[] = [];
  if (origin.kind === 'file' && origin.encoding === 'Windows-1252') doubts.push(text('preview.list.windows'));
  if (found.broken.length > 0)
    doubts.push(
      text.rich('preview.list.lineBreak', { count: found.broken.length, name: <Name name={found.broken[0]} /> }),
    );
  if (found.ambiguous.length > 0)
    doubts.push(
      text.rich('preview.list.ambiguous', { count: found.ambiguous.length, name: <Name name={found.ambiguous[0]} /> }),
    );
  if (read.table.unevenRows > 0) doubts.push(text('preview.list.uneven', { count: read.table.unevenRows }));
  return doubts.length === 0 ? null : (
    <Notice tone="notice">
      {doubts.map((doubt, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they never change their order
        <span key={index}>{doubt}</span>
      ))}
    </Notice>
  );
}
