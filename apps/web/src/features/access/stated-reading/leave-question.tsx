import { Button } from '@react-spectrum/s2/Button';
import { type ComponentRef, useEffect, useRef } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

interface LeaveQuestionProps {
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Asks before typed text is discarded; the safe choice comes first. */
export function LeaveQuestion({ onStay, onDiscard }: LeaveQuestionProps) {
  const text = useText();
  const button = useRef<ComponentRef<typeof Button>>(null);
  // One frame later: the validation of the left field may take the focus once more.
  useEffect(() => {
    const frame = requestAnimationFrame(() => button.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Notice
      tone="notice"
      announce="alert"
      title={text('reading.leave')}
      actions={
        <>
          <Button ref={button} variant="secondary" onPress={onStay}>
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
