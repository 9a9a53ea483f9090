import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { VisibleText } from '../visible-text-view.tsx';
import type { PreviewReply } from './preview-protocol.ts';

const columns = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', 'minmax(0, 1fr)'] },
  gap: 16,
  alignItems: 'start',
});
const box = style({
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
  borderRadius: 'lg',
  minWidth: 0,
});
const summary = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  font: 'title-sm',
  color: 'neutral',
  padding: 12,
  borderRadius: 'lg',
  cursor: 'pointer',
});
const body = style({
  font: 'body-sm',
  color: 'neutral',
  paddingX: 12,
  paddingBottom: 12,
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
});
const full = style({ font: 'body-sm', color: 'neutral', margin: 0, padding: 12 });
const note = style({ margin: 0, color: 'neutral-subdued' });
const list = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  maxHeight: 240,
  overflow: 'auto',
});
const tag = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  paddingX: 8,
  paddingY: 4,
  borderRadius: 'default',
  backgroundColor: 'gray-100',
  minWidth: 0,
});
const internal = style({ font: 'code-sm', color: 'neutral-subdued' });

/** What is wrong on the side of the groups: those no profile reaches, and those that several reach. */
export function GroupSummary({ result }: { readonly result: PreviewReply }) {
  const text = useText();
  const { unreached, unreachedCount, collisions, collisionCount } = result;
  return (
    <div className={columns}>
      <Fold title={text('preview.unreached.title', { count: unreachedCount })} isEmpty={unreachedCount === 0}>
        <p className={note}>{text('preview.unreached.text')}</p>
        <List label={text('preview.unreached.title', { count: unreachedCount })}>
          {unreached.map(({ id, name, label }) => (
            <li key={id} className={tag}>
              {label === '' || label === name ? null : <VisibleText text={label} />}
              <span className={internal}>
                <VisibleText text={name} />
              </span>
            </li>
          ))}
          <More count={unreachedCount - unreached.length} />
        </List>
      </Fold>
      {collisionCount === 0 ? null : (
        <Fold title={text('preview.collisions.title', { count: collisionCount })} isEmpty={false}>
          <List label={text('preview.collisions.title', { count: collisionCount })}>
            {collisions.map(({ groupName, profileIds }) => (
              <li key={groupName} className={tag}>
                <VisibleText text={text('preview.collisions.row', { group: groupName, count: profileIds.length })} />
              </li>
            ))}
            <More count={collisionCount - collisions.length} />
          </List>
        </Fold>
      )}
    </div>
  );
}

interface FoldProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Fold({ title, isEmpty, children }: FoldProps) {
  if (isEmpty)
    return (
      <div className={box}>
        <p className={full}>{title}</p>
      </div>
    );
  return (
    <details className={box}>
      <summary className={summary}>{title}</summary>
      <div className={body}>{children}</div>
    </details>
  );
}

function List({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the list scrolls, so keys must reach it
    <ul className={list} aria-label={label} tabIndex={0}>
      {children}
    </ul>
  );
}

function More({ count }: { readonly count: number }) {
  const text = useText();
  return count > 0 ? <li className={tag}>{text('cause.more', { count })}</li> : null;
}
