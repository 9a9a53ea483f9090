import { Button } from '@react-spectrum/s2/Button';
import { focusRing, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { LaterMessages } from '../../../../shared/intl/later-messages.tsx';
import { useText } from '../../../../shared/intl/use-text.ts';
import { PreviewLoading } from '../preview-notices.tsx';
import type { PreviewReply } from '../worker/preview-protocol.ts';
import type { RowLink } from '../preview-view.ts';

const UnreachedList = lazy(() => import('./group-lists.tsx').then(({ UnreachedList: List }) => ({ default: List })));
const CollisionList = lazy(() => import('./group-lists.tsx').then(({ CollisionList: List }) => ({ default: List })));

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
const full = style({ font: 'body-sm', color: 'neutral', margin: 0, padding: 12 });
const withButton = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  font: 'body-sm',
  color: 'neutral',
  padding: 12,
});

interface GroupSummaryProps {
  readonly result: PreviewReply;
  /** Shows the rows that a line is about. */
  readonly onLink: (link: RowLink) => void;
  /** Called when the list of unreached groups opens or closes: near profiles are counted only while it is open. */
  readonly onCountNear: (isWanted: boolean) => void;
}

/** Below the rows: groups that no profile reaches, groups that several reach, and profiles that also open Control Panel. */
export function GroupSummary({ result, onLink, onCountNear }: GroupSummaryProps) {
  const text = useText();
  const { unreachedCount, collisionCount, controlPanelCount } = result;
  // If the list is incomplete, do not claim anything about every group.
  const key = result.areGroupsWhole ? 'preview.unreached.title' : 'preview.unreached.known';
  const title = text(key, { count: unreachedCount });
  // A profile that engines read differently may reach any group, so an unreached group is not certain.
  const isReachKnown = result.dialect.every(({ profiles }) => profiles === 0);
  const everyGroup = isReachKnown ? (
    <div className={box}>
      <p className={full}>{title}</p>
    </div>
  ) : null;
  return (
    <div className={columns}>
      {unreachedCount === 0 ? (
        everyGroup
      ) : (
        <Fold title={title} onToggle={onCountNear}>
          <UnreachedList result={result} title={title} onLink={onLink} />
        </Fold>
      )}
      {collisionCount === 0 ? null : (
        <Fold title={text('preview.collisions.title', { count: collisionCount })}>
          <CollisionList result={result} onLink={onLink} />
        </Fold>
      )}
      {controlPanelCount === 0 ? null : (
        <div className={box}>
          <div className={withButton}>
            <span>{text('preview.controlPanel', { count: controlPanelCount })}</span>
            <Button variant="secondary" size="S" onPress={() => onLink({ kind: 'opens-control-panel' })}>
              {text('preview.controlPanel.show')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface FoldProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onToggle?: (isOpen: boolean) => void;
}

function Fold({ title, children, onToggle }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={box}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        onToggle?.(open);
      }}
    >
      <summary className={summary}>{title}</summary>
      {isOpen ? (
        <Suspense fallback={<PreviewLoading />}>
          <LaterMessages part="mask-details">{children}</LaterMessages>
        </Suspense>
      ) : null}
    </details>
  );
}
