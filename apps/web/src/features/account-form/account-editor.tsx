import type { ImsAccountBody } from '@console/contract';
import { imsSettingsFields } from '@console/domain';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { isSignInNeeded, toApiProblem } from '../../shared/api/problem.ts';
import { LaterMessages } from '../../shared/intl/later-messages.tsx';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath, planPath } from '../../shared/lib/paths.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { AccountContext } from './account-context.ts';
import { ActionBar } from '../../shared/ui/form/action-bar.tsx';
import { FindingsProvider } from './findings/findings-provider.tsx';
import { LeaveGuard } from '../../shared/ui/form/leave-guard.tsx';
import type { ConflictDecision } from '../../shared/ui/form/conflict-slot.ts';
import type { AccountSlots } from './slots.ts';
import { SettingsSections } from './fields/settings-sections.tsx';
import { useAccountForm } from './use-account-form.ts';

const FormNotices = lazy(async () => ({ default: (await import('./form-notices.tsx')).FormNotices }));
const DiscardDialog = lazy(async () => ({ default: (await import('./discard-dialog.tsx')).DiscardDialog }));
// As high as the quiet line that follows.
const restartLine = style({ minHeight: 20 });

const stack = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });

interface AccountEditorProps {
  readonly account: ImsAccountBody;
  readonly login: string;
  readonly mayApply: boolean;
  readonly slots: AccountSlots;
  /** Reads the account from Campaign anew. */
  readonly onReread: () => Promise<ImsAccountBody>;
}

/** The form with all that stands around it: notices, conflicts, the guard and the action bar. */
export function AccountEditor({ account, login, mayApply, slots, onReread }: AccountEditorProps) {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { instanceKey, name: accountName } = account;
  const owner = useMemo(() => ({ instanceKey, accountName, login }), [instanceKey, accountName, login]);
  const edit = useAccountForm(account, owner);
  const { plan } = slots;
  const isEdited = edit.changeCount > 0;
  const [isAsking, setAsking] = useState(false);
  const latest = useRef(edit.rebase);
  useLayoutEffect(() => {
    latest.current = edit.rebase;
  });
  const view = useMemo(() => {
    const showStored = async () => {
      const now = await onReread();
      latest.current(now, { takeTheirs: new Set(imsSettingsFields), theirsRevision: now.revision });
    };
    return { account, isReadOnly: !mayApply, onReread: isEdited ? null : showStored };
  }, [account, mayApply, isEdited, onReread]);
  const { form } = edit;
  const { renderMask } = slots;
  // Every key press draws this component anew; the fields listen to their own values and stay out of it.
  const fields = useMemo(
    () => (
      <FormProvider {...form}>
        <FindingsProvider>
          <SettingsSections renderMask={renderMask} />
        </FindingsProvider>
      </FormProvider>
    ),
    [form, renderMask],
  );
  const ownPath = accountPath(instanceKey, accountName);

  const review = async () => {
    if (edit.errors.size > 0) {
      const first = imsSettingsFields.find((field) => edit.errors.has(field));
      document.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, textarea)`)?.focus();
      return;
    }
    try {
      const made = await plan.mutateAsync({ kind: 'ims', change: edit.change, baseRevision: edit.baseRevision });
      navigate(planPath(instanceKey, accountName, made.planId));
    } catch (error) {
      const { problem } = toApiProblem(error);
      if (problem?.conflict) edit.setConflict(problem.conflict);
      document.querySelector('[data-form-top]')?.scrollIntoView({ block: 'center' });
    }
  };
  const decision = useMutation({
    mutationFn: async (decided: ConflictDecision) => edit.rebase(await onReread(), decided),
    onSuccess: () => {
      plan.reset();
      announce(text('conflict.resolved'));
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
    },
  });
  const discard = () => {
    setAsking(false);
    edit.discard();
    plan.reset();
    announce(text('form.discarded'));
  };
  return (
    <AccountContext value={view}>
      <div className={stack} data-form-top="">
        <Suspense fallback={<div className={restartLine} />}>
          <LaterMessages part="account-state">
            <FormNotices
              account={account}
              mayApply={mayApply}
              draftSavedAt={isEdited ? (edit.restored?.savedAt ?? null) : null}
              isStale={edit.isStale}
              onDiscard={discard}
            />
          </LaterMessages>
        </Suspense>
        {plan.error && !edit.conflict && !isSignInNeeded(plan.error) ? (
          <ProblemNotice error={plan.error} actions={<span>{text('form.reviewFailed')}</span>} />
        ) : null}
        {decision.error && edit.conflict && !isSignInNeeded(decision.error) ? (
          <ProblemNotice error={decision.error} />
        ) : null}
        {edit.conflict
          ? slots.renderConflict(edit.conflict, {
              onDecide: decision.mutate,
              isDeciding: decision.isPending,
              onCancel: () => edit.setConflict(null),
            })
          : null}
      </div>
      {fields}
      {mayApply ? (
        <ActionBar
          changeCount={edit.changeCount}
          errorCount={edit.errors.size}
          isPending={plan.isPending}
          isDeciding={decision.isPending}
          isJudging={edit.isJudging}
          onReview={() => void review()}
          onDiscard={() => setAsking(true)}
        />
      ) : null}
      {isAsking ? (
        <Suspense>
          <LaterMessages part="account-state">
            <DiscardDialog changeCount={edit.changeCount} onCancel={() => setAsking(false)} onDiscard={discard} />
          </LaterMessages>
        </Suspense>
      ) : null}
      <LeaveGuard isDirty={mayApply && edit.changeCount > 0} ownPath={ownPath} onDiscard={discard} />
    </AccountContext>
  );
}
