import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../intl/use-text.ts';
import { ModalDialog } from '../modal-dialog.tsx';

const paragraph = style({ font: 'body', margin: 0, marginBottom: 24 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, flexDirection: 'row-reverse', justifyContent: 'start' });

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onDiscardAndLeave: () => void;
}

/** What becomes of unsaved changes when the page is left. */
export function LeaveDialog({ onStay, onLeave, onDiscardAndLeave }: LeaveDialogProps) {
  const text = useText();
  return (
    <ModalDialog title={text('leave.title')} onDismiss={onStay}>
      <p className={paragraph}>{text('leave.text')}</p>
      <div className={row}>
        <Button variant="accent" onPress={onStay}>
          {text('leave.stay')}
        </Button>
        <Button variant="secondary" onPress={onDiscardAndLeave}>
          {text('leave.discard')}
        </Button>
        <Button variant="secondary" onPress={onLeave}>
          {text('leave.keep')}
        </Button>
      </div>
    </ModalDialog>
  );
}
