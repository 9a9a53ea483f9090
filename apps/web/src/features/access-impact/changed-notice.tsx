import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';

interface ChangedNoticeProps {
  /** Shows the account as it is stored now; null where that would take away what is typed. */
  readonly onReread: (() => void) | null;
}

/** The numbers rest on a later state of the account than the fields beside them. */
export function ChangedNotice({ onReread }: ChangedNoticeProps) {
  const text = useText();
  return (
    <Notice
      tone="notice"
      announce="status"
      title={text('impact.moved.title')}
      actions={
        onReread === null ? undefined : (
          <Button variant="secondary" onPress={onReread}>
            {text('impact.moved.show')}
          </Button>
        )
      }
    >
      {text(onReread === null ? 'impact.moved.typed' : 'impact.moved.text')}
    </Notice>
  );
}
