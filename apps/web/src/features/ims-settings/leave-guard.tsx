import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../../shared/intl/use-text.ts';
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
  const blocker = useBlocker(({ nextLocation }) => isDirty && !nextLocation.pathname.startsWith(ownPath));
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <ModalDialog title={text('leave.title')} onDismiss={() => blocker.reset()}>
      <p className={paragraph}>{text('leave.text')}</p>
      <div className={row}>
        <Button variant="accent" onPress={() => blocker.reset()}>
          {text('leave.stay')}
        </Button>
        <Button
          variant="secondary"
          onPress={() => {
            onDiscard();
            blocker.proceed();
          }}
        >
          {text('leave.discard')}
        </Button>
        <Button variant="secondary" onPress={() => blocker.proceed()}>
          {text('leave.keep')}
        </Button>
      </div>
    </ModalDialog>
  );
}
