import type { ImsAccountBody, RestartBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type Texts, useText } from '../../../shared/intl/use-text.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { CommandLine } from '../../../shared/ui/command-line.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { useNow } from '../../../shared/lib/use-now.ts';
import { useDeclareRestart, useUndoRestart } from './restart-acts.ts';

interface RestartNoticeProps {
  readonly account: ImsAccountBody;
  readonly mayConfirm: boolean;
}

const line = style({
  font: 'ui-sm',
  color: 'neutral-subdued',
  margin: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 12,
  rowGap: 4,
  alignItems: 'center',
});

/** Whether what is stored is in force: a quiet line where it is, a notice where that is not known. */
export function RestartNotice({ account, mayConfirm }: RestartNoticeProps) {
  const text = useText();
  const announce = useAnnounce();
  const now = useNow(60_000);
  const declare = useDeclareRestart(account);
  const undo = useUndoRestart(account);
  const { restart } = account;
  // The button that was pressed goes away with what it answered.
  const done = (sentence: string) => {
    announce(sentence);
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  };
  const error = declare.error ?? undo.error;
  const problem = error ? <ProblemNotice error={error} /> : null;
  if (restart.inForce !== 'not-known') {
    return (
      <>
        <p className={line}>
          {restart.declaration === null
            ? text('restart.taken', { hours: restart.takenAfterHours })
            : text('restart.known', { ago: text.since(restart.since, now), who: restart.declaration.by })}
          {mayConfirm && restart.declaration !== null ? (
            <ActionButton
              size="XS"
              isDisabled={undo.isPending}
              onPress={() => undo.mutate(undefined, { onSuccess: () => done(text('restart.undone')) })}
            >
              {text('restart.undo')}
            </ActionButton>
          ) : null}
        </p>
        {problem}
      </>
    );
  }
  return (
    <>
      <Notice
        tone={restart.pending ? 'notice' : 'info'}
        title={text(restart.pending ? 'restart.pending.title' : 'restart.notKnown.title')}
        actions={
          mayConfirm ? (
            <Button
              variant="secondary"
              isDisabled={declare.isPending}
              onPress={() => declare.mutate(undefined, { onSuccess: () => done(text('restart.confirmed')) })}
            >
              {text('restart.confirm')}
            </Button>
          ) : null
        }
      >
        {sentences(text, restart, text.since(restart.since, now)).join(' ')}
        {restart.pending && restart.command !== '' ? <CommandLine command={restart.command} /> : null}
      </Notice>
      {problem}
    </>
  );
}

function sentences(text: Texts, restart: RestartBody, ago: string): string[] {
  const { pending, changes, changedBy, mayTakeEffectAt } = restart;
  const who = changedBy.length === 0 ? text('restart.somebody') : changedBy.join(', ');
  if (!pending) return [text(`restart.notKnown.${restart.reason ?? 'first-seen'}`, { ago, who })];
  const fields = changes.map(({ field }) => text(`field.${field}`)).join(', ');
  return [
    text('restart.pending', { ago, who, fields }),
    ...(mayTakeEffectAt === null ? [] : [text('restart.byItself', { time: mayTakeEffectAt })]),
  ];
}
