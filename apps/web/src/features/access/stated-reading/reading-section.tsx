import type { StatedReadingBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { type ComponentRef, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { statedReadingQuery } from '../../../shared/api/stated-reading.ts';
import { LaterMessages } from '../../../shared/intl/later-messages.tsx';
import { useText } from '../../../shared/intl/use-text.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { ContradictionNotice } from './contradiction-notice.tsx';
import { ReadingWords } from './reading-words.tsx';

const loadDialog = () => import('./reading-dialog.tsx');
const loadWithdraw = () => import('./withdraw-dialog.tsx');
const ReadingDialog = lazy(async () => ({ default: (await loadDialog()).ReadingDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await loadWithdraw()).WithdrawDialog }));

const column = style({ display: 'flex', flexDirection: 'column', rowGap: 8, minWidth: 0 });
const actions = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });
const quiet = style({ font: 'body-sm', color: 'neutral-subdued', margin: 0, maxWidth: 760 });

export interface StatedReadingSectionProps {
  readonly instanceKey: string;
  /** The typed mask. */
  readonly mask: string;
  /** The reading that the form of the mask suggests; `other`: none, or the mask cannot be read. */
  readonly form: 'expression' | 'prefix' | 'other';
  readonly mayApply: boolean;
}

/** How the instance reads its mask and who stated it; loads its messages. */
export function StatedReadingSection(props: StatedReadingSectionProps) {
  const text = useText();
  return (
    <Suspense fallback={<Skeleton rows={1} label={text('app.loading')} />}>
      <LaterMessages part="reading">
        <Section {...props} />
      </LaterMessages>
    </Suspense>
  );
}

function Section(props: StatedReadingSectionProps) {
  const text = useText();
  const [wasRetried, setRetried] = useState(false);
  const { data, error, errorUpdateCount, refetch, isFetching } = useQuery(statedReadingQuery(props.instanceKey));
  const retry = () => void (isFetching ? undefined : refetch());
  if (data) {
    return <Statement {...props} statement={data} isChecking={isFetching} onCheck={retry} takesFocus={wasRetried} />;
  }
  // During a retry `error` is null, but the pressed button must stay.
  if (errorUpdateCount === 0 || isSignInNeeded(error)) return <p className={quiet}>{text('reading.loading')}</p>;
  return (
    <div className={column}>
      <p className={quiet}>{text('reading.failed')}</p>
      <div className={actions}>
        <ActionButton
          size="S"
          onPress={() => {
            setRetried(true);
            retry();
          }}
        >
          {text('action.retry')}
        </ActionButton>
      </div>
    </div>
  );
}

function prepare(): void {
  loadDialog().catch(() => undefined);
}

interface StatementProps extends StatedReadingSectionProps {
  readonly statement: StatedReadingBody;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
  /** It replaces the retry button, so it takes the focus. */
  readonly takesFocus: boolean;
}

function Statement(props: StatementProps) {
  const { instanceKey, mask, form, mayApply, statement, isChecking, onCheck, takesFocus } = props;
  const text = useText();
  const [open, setOpen] = useState<'state' | 'withdraw' | null>(null);
  const first = useRef<ComponentRef<typeof ActionButton>>(null);
  const { stated, contradiction } = statement;
  const wantsFocus = useRef(takesFocus);
  const isFocusFree = open === null && (stated === null || takesFocus);
  useEffect(() => {
    // The pressed button, in a dialog or another line, is gone by now.
    if (!isFocusFree || !wantsFocus.current) return;
    wantsFocus.current = false;
    first.current?.focus();
  }, [isFocusFree]);
  return (
    <div className={column} data-stated-reading={stated === null ? 'none' : statement.inUse ? 'in-use' : 'not-used'}>
      {contradiction !== null && contradiction.count > 0 ? (
        <ContradictionNotice contradiction={contradiction} isChecking={isChecking} onCheck={onCheck} />
      ) : null}
      <ReadingWords statement={statement} form={form} />
      {mayApply ? (
        <div className={actions}>
          <ActionButton
            ref={first}
            size="S"
            aria-label={text(stated === null ? 'reading.state' : 'reading.change.long')}
            onFocus={prepare}
            onPress={() => setOpen('state')}
          >
            {text(stated === null ? 'reading.state' : 'reading.change')}
          </ActionButton>
          {stated === null ? null : (
            <ActionButton size="S" aria-label={text('reading.withdraw.long')} onPress={() => setOpen('withdraw')}>
              {text('reading.withdraw')}
            </ActionButton>
          )}
        </div>
      ) : (
        <p className={quiet}>{text('reading.readOnly')}</p>
      )}
      <Suspense fallback={null}>
        {open === 'state' ? (
          <ReadingDialog
            instanceKey={instanceKey}
            mask={mask}
            formReading={form === 'prefix' ? 'prefix' : 'expression'}
            statement={statement}
            onClose={() => setOpen(null)}
          />
        ) : null}
        {open === 'withdraw' && stated !== null ? (
          <WithdrawDialog
            instanceKey={instanceKey}
            mask={mask}
            statement={statement}
            stated={stated}
            onDone={() => {
              wantsFocus.current = true;
              setOpen(null);
            }}
            onCancel={() => setOpen(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
