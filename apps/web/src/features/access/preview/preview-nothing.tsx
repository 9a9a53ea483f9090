import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { NamesLoaded } from './worker/profile-list.ts';
import type { ProfilesReply } from './source-line.tsx';

interface PreviewNothingProps {
  readonly names: NamesLoaded;
  readonly isOwnList: boolean;
  /** What was told of Admin Console, if anything. */
  readonly reply: ProfilesReply | undefined;
  readonly onUseList: () => void;
}

/** There are no names to read: why, and what can be done. */
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
