import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../intl/use-text.ts';
import { useNow } from '../../lib/use-now.ts';
import { Notice } from '../notice.tsx';

interface DraftNoticeProps {
  readonly savedAt: string;
  /** The account was changed in Campaign after the draft was begun. */
  readonly isStale: boolean;
  readonly onDiscard: () => void;
}

/** That what is in the form was typed on an earlier visit. */
export function DraftNotice({ savedAt, isStale, onDiscard }: DraftNoticeProps) {
  const text = useText();
  const now = useNow(60_000);
  return (
    <Notice
      tone="info"
      title={text('form.draft.title')}
      announce="status"
      actions={
        <Button variant="secondary" onPress={onDiscard}>
          {text('form.draft.discard')}
        </Button>
      }
    >
      {text('form.draft.text', { ago: text.since(savedAt, now) })}
      {isStale ? ` ${text('form.draft.stale')}` : ''}
    </Notice>
  );
}
