import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../shared/intl/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';

interface LeaveQuestionProps {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Asks before typed words are lost; the way that loses nothing comes first. */
export function LeaveQuestion({ onStay, onDiscard }: LeaveQuestionProps) {
  const text = useText();
  return (
    <Notice
      tone="notice"
      announce="alert"
      title={text('reading.leave')}
      actions={
        <>
          <Button
            variant="secondary"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- takes the place of the buttons that were here
            autoFocus
            onPress={onStay}
          >
            {text('reading.leave.stay')}
          </Button>
          <Button variant="negative" onPress={onDiscard}>
            {text('reading.leave.discard')}
          </Button>
        </>
      }
    />
  );
}
