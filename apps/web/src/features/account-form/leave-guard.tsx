import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect } from 'react';
import { useText } from '../../shared/intl/use-text.ts';
import { useLeaveBlock } from '../../shared/lib/leave-block.ts';
import { ModalDialog } from '../../shared/ui/modal-dialog.tsx';

const paragraph = style({ font: 'body', margin: 0, marginBottom: 24 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8, flexDirection: 'row-reverse', justifyContent: 'start' });

interface LeaveGuardProps {
  readonly isDirty: boolean;
  /** Pages of this account, where the edit goes on. */
  readonly ownPath: string;
  readonly onDiscard: () => void;
}

/** Asks before unsaved changes are left behind, by a link or by closing the page. */
export function LeaveGuard({ isDirty, ownPath, onDiscard }: LeaveGuardProps) {
  const text = useText();
  const held = useLeaveBlock((pathname) => isDirty && !pathname.startsWith(ownPath));
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (held === null) return null;
  return (
    <ModalDialog title={text('leave.title')} onDismiss={() => held.stay()}>
      <p className={paragraph}>{text('leave.text')}</p>
      <div className={row}>
        <Button variant="accent" onPress={() => held.stay()}>
          {text('leave.stay')}
        </Button>
        <Button
          variant="secondary"
          onPress={() => {
            onDiscard();
            held.proceed();
          }}
        >
          {text('leave.discard')}
        </Button>
        <Button variant="secondary" onPress={() => held.proceed()}>
          {text('leave.keep')}
        </Button>
      </div>
    </ModalDialog>
  );
}
