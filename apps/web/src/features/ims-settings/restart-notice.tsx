import type { ImsAccountBody } from '@console/contract';
import { Button } from '@react-spectrum/s2/Button';
import { useText } from '../../shared/intl/use-text.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { CommandLine } from '../../shared/ui/command-line.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { useNow } from '../../shared/ui/use-now.ts';
import { useConfirmRestart } from './queries.ts';

interface RestartNoticeProps {
  readonly account: ImsAccountBody;
  readonly mayConfirm: boolean;
}

/** Stored is not in force: stays until somebody says that the server was restarted. */
export function RestartNotice({ account, mayConfirm }: RestartNoticeProps) {
  const text = useText();
  const announce = useAnnounce();
  const now = useNow(60_000);
  const confirm = useConfirmRestart(account);
  const pending = account.restartPending;
  if (!pending) return null;
  return (
    <>
      <Notice
        tone="notice"
        title={text('form.restart.title')}
        actions={
          mayConfirm ? (
            <Button
              variant="secondary"
              isDisabled={confirm.isPending}
              onPress={() => confirm.mutate(undefined, { onSuccess: () => announce(text('form.restart.confirmed')) })}
            >
              {text('form.restart.confirm')}
            </Button>
          ) : null
        }
      >
        {text('form.restart.text', { ago: text.since(pending.since, now) })}
        <CommandLine command={pending.command} />
      </Notice>
      {confirm.error ? <ProblemNotice error={confirm.error} /> : null}
    </>
  );
}
