import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../../../shared/intl/use-text.ts';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';

const column = style({ display: 'flex', flexDirection: 'column', gap: 16 });
const line = style({ margin: 0 });
const buttons = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

interface RemoveUploadProps {
  readonly isSending: boolean;
  readonly problem: ReactNode;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Asks for confirmation before the export is removed. */
export function RemoveUpload({ isSending, problem, onRemove, onCancel }: RemoveUploadProps) {
  const text = useText();
  return (
    <ModalDialog title={text('upload.remove.title')} onDismiss={onCancel}>
      <div className={column}>
        <p className={line}>{text('upload.remove.text')}</p>
        {problem}
        <div className={buttons}>
          <Button variant="secondary" onPress={onCancel}>
            {text('action.cancel')}
          </Button>
          <Button variant="negative" onPress={() => (isSending ? undefined : onRemove())}>
            {text(isSending ? 'upload.removing' : 'upload.remove')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
