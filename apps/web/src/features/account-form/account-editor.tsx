import type { ImsAccountBody } from '@console/contract';
import { imsSettingsFields } from '@console/domain';
import { Button } from '@react-spectrum/s2/Button';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { isSignInNeeded, toApiProblem } from '../../shared/api/problem.ts';
import { LaterMessages } from '../../shared/intl/later-messages.tsx';
import { useText } from '../../shared/intl/use-text.ts';
import { accountPath, planPath } from '../../shared/lib/paths.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { useNow } from '../../shared/lib/use-now.ts';
import { AccountContext } from './account-context.ts';
import { ActionBar } from './action-bar.tsx';
import { FindingsProvider } from './findings/findings-provider.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import type { AccountSlots, ConflictDecision } from './slots.ts';
import { SettingsSections } from './fields/settings-sections.tsx';
import { useAccountForm } from './use-account-form.ts';

const TypeLine = lazy(async () => ({ default: (await import('../../shared/ui/type-line.tsx')).TypeLine }));
const RestartNotice = lazy(async () => ({ default: (await import('./restart/restart-notice.tsx')).RestartNotice }));
// As high as the quiet line that takes its place.
const restartPlace = style({ minHeight: 20 });

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
  const now = useNow(60_000);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { instanceKey, name: accountName } = account;
  const owner = useMemo(() => ({ instanceKey, accountName, login }), [instanceKey, accountName, login]);
  const edit = useAccountForm(account, owner);
  const { plan } = slots;
  const isEdited = edit.changeCount > 0;
  const latest = useRef(edit.rebase);
  useLayoutEffect(() => {
    latest.current = edit.rebase;
  });
  const view = useMemo(() => {
    const showStored = async () => {
      const now = await onReread();
      latest.current(now, { keepMine: new Set(), theirsRevision: now.revision });
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
      const made = await plan.mutateAsync({ change: edit.change, baseRevision: edit.baseRevision });
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
    edit.discard();
    plan.reset();
    announce(text('form.discarded'));
  };
  return (
    <AccountContext value={view}>
      <div className={stack} data-form-top="">
        {mayApply ? null : (
          <Notice tone="info" title={text('form.readOnly.title')}>
            {text('form.readOnly.text')}
          </Notice>
        )}
        {account.otherAccountsOfKind.length > 0 ? (
          <Notice tone="negative" title={text('form.duplicate.title')}>
            {text('form.duplicate.text', { accounts: account.otherAccountsOfKind.join(', ') })}
          </Notice>
        ) : null}
        <Suspense fallback={<div className={restartPlace} />}>
          <LaterMessages part="account-state">
            <RestartNotice account={account} mayConfirm={mayApply} />
            <TypeLine type={account.type} source={account.typeSource} maybeAccounts={account.accountsMaybeOfKind} />
          </LaterMessages>
        </Suspense>
        {edit.restored && edit.changeCount > 0 ? (
          <Notice
            tone="info"
            title={text('form.draft.title')}
            announce="status"
            actions={
              <Button variant="secondary" onPress={discard}>
                {text('form.draft.discard')}
              </Button>
            }
          >
            {text('form.draft.text', { ago: text.since(edit.restored.savedAt, now) })}
            {edit.isStale ? ` ${text('form.draft.stale')}` : ''}
          </Notice>
        ) : null}
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
          onDiscard={discard}
        />
      ) : null}
      <LeaveGuard isDirty={mayApply && edit.changeCount > 0} ownPath={ownPath} onDiscard={discard} />
    </AccountContext>
  );
}
