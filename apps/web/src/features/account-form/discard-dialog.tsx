import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../shared/intl/use-text.ts';
import { ModalDialog } from '../../shared/ui/modal-dialog.tsx';

const paragraph = style({ font: 'body', margin: 0, marginBottom: 24 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'end' });

interface DiscardDialogProps {
  readonly changeCount: number;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
}

/** Asks before everything typed goes. */
export function DiscardDialog({ changeCount, onCancel, onDiscard }: DiscardDialogProps) {
  const text = useText();
  return (
    <ModalDialog title={text('form.discard.title')} onDismiss={onCancel}>
      <p className={paragraph}>{text('form.discard.text', { count: changeCount })}</p>
      <div className={row}>
        <Button variant="secondary" onPress={onCancel}>
          {text('action.cancel')}
        </Button>
        <Button variant="negative" onPress={onDiscard}>
          {text('form.discard.confirm')}
        </Button>
      </div>
    </ModalDialog>
  );
}
