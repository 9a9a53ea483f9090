import { Button } from '@react-spectrum/s2/Button';
import { ProgressCircle } from '@react-spectrum/s2/ProgressCircle';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { NamesLoaded } from './worker/profile-list.ts';
import type { ProfilesReply } from './source-line.tsx';

const centre = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  columnGap: 12,
  minHeight: 160,
  font: 'body',
  color: 'neutral-subdued',
});

export function PreviewLoading() {
  const text = useText();
  return (
    <div className={centre}>
      <ProgressCircle isIndeterminate size="S" aria-label={text('preview.busy')} />
      <span aria-hidden="true">{text('preview.busy')}</span>
    </div>
  );
}

export function PreviewFailed({ onRestart }: { readonly onRestart: () => void }) {
  const text = useText();
  return (
    <Notice
      tone="negative"
      announce="alert"
      actions={
        <Button variant="secondary" onPress={onRestart}>
          {text('action.retry')}
        </Button>
      }
    >
      {text('preview.failed')}
    </Notice>
  );
}

interface PreviewNothingProps {
  readonly names: NamesLoaded;
  readonly isOwnList: boolean;
  /** The reply about Admin Console, if there is one. */
  readonly reply: ProfilesReply | undefined;
  readonly onUseList: () => void;
}

/** Says why there are no names to preview, and what to do. */
export function PreviewNothing({ names, isOwnList, reply, onUseList }: PreviewNothingProps) {
  const text = useText();
  if (isOwnList)
    return (
      <Notice tone="notice" announce="status">
        {names.problem === 'too-many'
          ? text('preview.list.tooMany', { count: names.count })
          : text('preview.list.empty')}
      </Notice>
    );
  return (
    <Notice
      tone="info"
      title={text('preview.empty.title')}
      actions={
        <Button variant="secondary" onPress={onUseList}>
          {text('preview.list.open')}
        </Button>
      }
    >
      {text(reply?.snapshot === null ? 'preview.empty.unread' : 'preview.empty.text')}
    </Notice>
  );
}
