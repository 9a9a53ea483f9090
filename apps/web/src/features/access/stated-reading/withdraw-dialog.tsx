import { type ReadingStatementBody, type StatedReadingBody, statedReadingOf } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ModalDialog } from '../../../shared/ui/modal-dialog.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { TheirStatement } from './their-statement.tsx';
import { useChangeReading } from './use-change-reading.ts';
import { useDoubtCounts } from './effect/use-doubt-counts.ts';

const column = style({ display: 'flex', flexDirection: 'column', gap: 16 });
const line = style({ margin: 0 });
const buttons = style({ display: 'flex', gap: 8, justifyContent: 'end', flexWrap: 'wrap' });

interface WithdrawDialogProps {
  readonly instanceKey: string;
  /** The typed mask; the effect of the withdrawal is counted with it. */
  readonly mask: string;
  readonly statement: StatedReadingBody;
  readonly stated: ReadingStatementBody;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks for confirmation before a statement is withdrawn, and shows the effect. */
export function WithdrawDialog({ instanceKey, mask, statement, stated, onDone, onCancel }: WithdrawDialogProps) {
  const text = useText();
  const announce = useAnnounce();
  const { send, isSending, error, theirs } = useChangeReading(instanceKey, statement);
  const reading = useMemo(() => statedReadingOf(stated), [stated]);
  const counts = useDoubtCounts(instanceKey, mask, reading);
  const withdraw = async () => {
    if (isSending || !(await send(null))) return;
    announce(text('reading.done.withdrawn'));
    onDone();
  };
  return (
    <ModalDialog title={text('reading.withdraw.title')} onDismiss={onCancel}>
      <div className={column}>
        <p className={line}>{text('reading.withdraw.text')}</p>
        {counts === 'unknown' || !statement.inUse ? null : (
          <p className={line}>
            {counts === 'counting'
              ? text('reading.effect.counting')
              : text('reading.withdraw.count', { count: counts.settled })}
          </p>
        )}
        {theirs && !error ? <TheirStatement theirs={theirs} remedy="reading.theirs.withdraw" /> : null}
        {error && !isSignInNeeded(error) ? <ProblemNotice error={error} /> : null}
        <div className={buttons}>
          <Button variant="secondary" onPress={onCancel}>
            {text('action.cancel')}
          </Button>
          <Button variant="negative" onPress={() => void withdraw()}>
            {text(isSending ? 'reading.withdrawing' : 'reading.withdraw')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}
