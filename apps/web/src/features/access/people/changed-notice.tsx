import { Button } from '@react-spectrum/s2/Button';
import { useMutation } from '@tanstack/react-query';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';

interface ChangedNoticeProps {
  /** Reloads the account; `null` if that would discard what is typed. */
  readonly onReread: (() => Promise<void>) | null;
}

/** Says that the numbers were computed from a newer account than the fields show. */
export function ChangedNotice({ onReread }: ChangedNoticeProps) {
  const text = useText();
  const reading = useMutation({ mutationFn: async () => onReread?.() });
  return (
    <>
      <Notice
        tone="notice"
        announce="status"
        title={text('impact.moved.title')}
        actions={
          onReread === null ? undefined : (
            <Button variant="secondary" isPending={reading.isPending} onPress={() => reading.mutate()}>
              {text('impact.moved.show')}
            </Button>
          )
        }
      >
        {text(onReread === null ? 'impact.moved.typed' : 'impact.moved.text')}
      </Notice>
      {reading.error && !isSignInNeeded(reading.error) ? <ProblemNotice error={reading.error} /> : null}
    </>
  );
}
