import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../../shared/intl/use-text.ts';
import { VisibleText } from '../../editor/visible-text-view.tsx';
import type { PreviewReply } from '../worker/preview-protocol.ts';
import type { RowLink } from '../preview-view.ts';

const body = style({
  font: 'body-sm',
  color: 'neutral',
  paddingX: 12,
  paddingBottom: 12,
  display: 'flex',
  flexDirection: 'column',
  rowGap: 8,
});
const note = style({ margin: 0, color: 'neutral-subdued' });
const list = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 4,
  listStyleType: 'none',
  maxHeight: 240,
  overflow: 'auto',
});
const item = style({ minWidth: 0, maxWidth: 'full' });
const tag = style({
  ...focusRing(),
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 8,
  alignItems: 'baseline',
  margin: 0,
  paddingX: 8,
  paddingY: 4,
  borderRadius: 'default',
  borderWidth: 1,
  borderStyle: 'solid',
  borderColor: { default: 'transparent', isLink: 'gray-400', ':hover': { isLink: 'gray-800' } },
  backgroundColor: 'gray-100',
  font: 'body-sm',
  color: 'neutral',
  textAlign: 'start',
  minWidth: 0,
  cursor: { isLink: 'pointer' },
});
const internal = style({ font: 'code-sm', color: 'neutral-subdued' });
const near = style({ font: 'ui-sm', color: 'neutral', textDecoration: 'underline' });

interface GroupListProps {
  readonly result: PreviewReply;
  readonly onLink: (link: RowLink) => void;
}

function nearState(counts: readonly number[] | null): 'busy' | 'none' | 'text' {
  if (counts === null) return 'busy';
  return counts.some((count) => count > 0) ? 'text' : 'none';
}

/** Groups that no profile reaches; if profiles come near one, it links to their rows. */
export function UnreachedList({ result, title, onLink }: GroupListProps & { readonly title: string }) {
  const text = useText();
  const { unreached, unreachedCount, nearCounts } = result;
  return (
    <div className={body}>
      <p className={note}>
        {text('preview.unreached.text')} {text(`preview.near.${nearState(nearCounts)}`)}
      </p>
      <List label={title}>
        {unreached.map(({ id, name, label }, index) => {
          const count = nearCounts?.[index] ?? 0;
          return (
            <Tag
              key={id}
              onPress={count === 0 ? null : () => onLink({ kind: 'near', groupName: name, label: label || name })}
            >
              {label === '' || label === name ? null : <VisibleText text={label} />}
              <span className={internal}>
                <VisibleText text={name} />
              </span>
              {count === 0 ? null : <span className={near}>{text('preview.near.count', { count })}</span>}
            </Tag>
          );
        })}
        <More count={unreachedCount - unreached.length} />
      </List>
    </div>
  );
}

/** Groups that several profiles reach, each with a link to their rows. */
export function CollisionList({ result, onLink }: GroupListProps) {
  const text = useText();
  const { collisions, collisionCount } = result;
  return (
    <div className={body}>
      <List label={text('preview.collisions.title', { count: collisionCount })}>
        {collisions.map(({ groupName, profileIds }) => (
          <Tag key={groupName} onPress={() => onLink({ kind: 'reaches', groupName, label: groupName })}>
            <VisibleText text={text('preview.collisions.row', { group: groupName, count: profileIds.length })} />
          </Tag>
        ))}
        <More count={collisionCount - collisions.length} />
      </List>
    </div>
  );
}

function Tag({ onPress, children }: { readonly onPress: (() => void) | null; readonly children: ReactNode }) {
  return (
    <li className={item}>
      {onPress === null ? (
        <span className={tag({ isLink: false })}>{children}</span>
      ) : (
        <button type="button" className={tag({ isLink: true })} onClick={onPress}>
          {children}
        </button>
      )}
    </li>
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
  return count > 0 ? <Tag onPress={null}>{text('cause.more', { count })}</Tag> : null;
}
