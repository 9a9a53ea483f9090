import type { PlainAccountBody, PlainChangeBody } from '@console/contract';
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { isSignInNeeded, toApiProblem } from '../../shared/api/problem.ts';
import { useText } from '../../shared/intl/use-text.ts';
import { useNavigate } from '../../shared/lib/navigation.ts';
import { accountFilePath } from '../../shared/lib/account-file-path.ts';
import { accountPath, planPath } from '../../shared/lib/paths.ts';
import { useAnnounce } from '../../shared/ui/announcer.tsx';
import { ActionBar } from '../../shared/ui/form/action-bar.tsx';
import type { ConflictDecision, RenderConflict } from '../../shared/ui/form/conflict-slot.ts';
import { DraftNotice } from '../../shared/ui/form/draft-notice.tsx';
import { LeaveGuard } from '../../shared/ui/form/leave-guard.tsx';
import type { PlanMutation } from '../../shared/ui/form/plan-request.ts';
import { ProblemNotice } from '../../shared/ui/problem-notice.tsx';
import { RouteLink } from '../../shared/ui/route-link.tsx';
import { AccountActs } from './acts/account-acts.tsx';
import { ConnectionTest } from './connection-test/connection-test.tsx';
import { isTestOffered } from './connection-test/is-test-offered.ts';
import { focusField } from './focus-field.ts';
import { refusedFields } from './form/plain-errors.ts';
import { formName } from './form/plain-values.ts';
import { usePlainForm } from './form/use-plain-form.ts';
import { PlainContext } from './plain-context.ts';
import { AccountFacts } from './sections/account-facts.tsx';
import { AccountNotices } from './sections/account-notices.tsx';
import type { OtherState } from './sections/other-section.tsx';
import { PlainSections } from './sections/plain-sections.tsx';

const stack = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });
const smallLink = style({ font: 'ui-sm' });
const discardedLine = style({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', font: 'ui-sm' });

const noChange: PlainChangeBody = {};

/** What other features lend to the form. */
export interface PlainSlots {
  readonly renderConflict: RenderConflict;
  readonly plan: PlanMutation;
  readonly deletion: PlanMutation;
}

interface PlainAccountPageProps {
  readonly account: PlainAccountBody;
  readonly login: string;
  readonly mayApply: boolean;
  readonly slots: PlainSlots;
  /** Reads the account from Campaign anew. */
  readonly onReread: () => Promise<PlainAccountBody>;
}

/** An account of any type but that of Adobe sign-in: what it is, its form, and the way to a plan. */
export function PlainAccountPage({ account, login, mayApply, slots, onReread }: PlainAccountPageProps) {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { instanceKey, name: accountName } = account;
  const owner = useMemo(() => ({ instanceKey, accountName, login }), [instanceKey, accountName, login]);
  const edit = usePlainForm(account, owner);
  const { plan } = slots;
  const isReadOnly = !mayApply || account.readOnly !== null;
  const { errors, findings, changeCount } = edit;
  const view = useMemo(() => ({ account, isReadOnly, errors, findings }), [account, isReadOnly, errors, findings]);
  const others = new Set(account.sections.find(({ key }) => key === 'other')?.fields.map(({ field }) => field));
  const [other, setOther] = useState<OtherState>(() => {
    // A draft of these fields was typed on purpose.
    const isEdited = Object.keys(edit.change).some((field) => others.has(field));
    return { isExpanded: isEdited || account.described === null, mayEdit: isEdited };
  });
  const showField = (field: string) => {
    if (others.has(field)) setOther((former) => ({ ...former, isExpanded: true }));
    focusField(field);
  };

  const review = async () => {
    const [first] = errors.keys();
    if (first !== undefined) {
      showField(first);
      return;
    }
    try {
      const made = await plan.mutateAsync({ kind: 'plain', change: edit.change, baseRevision: edit.baseRevision });
      navigate(planPath(instanceKey, accountName, made.planId));
    } catch (error) {
      const { problem } = toApiProblem(error);
      const refused = refusedFields(problem?.errors ?? [], account);
      const [firstRefused] = refused.keys();
      if (problem?.conflict) edit.setConflict(problem.conflict);
      edit.refuse(refused);
      if (firstRefused === undefined) document.querySelector('[data-form-top]')?.scrollIntoView({ block: 'center' });
      else showField(firstRefused);
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
  const { undoDiscard } = edit;
  return (
    <PlainContext value={view}>
      <div className={stack} data-form-top="">
        <AccountFacts account={account} />
        {isReadOnly ? null : <AccountActs account={account} deletion={slots.deletion} />}
        <span className={smallLink}>
          <RouteLink to={accountFilePath(instanceKey, [accountName])}>{text('external.export')}</RouteLink>
        </span>
        <AccountNotices account={account} mayApply={mayApply} />
        {edit.restored && changeCount > 0 ? (
          <DraftNotice savedAt={edit.restored.savedAt} isStale={edit.isStale} onDiscard={discard} />
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
      <FormProvider {...edit.form}>
        <PlainSections other={other} onOther={setOther} />
      </FormProvider>
      {mayApply && isTestOffered(account, edit.values) ? (
        <ConnectionTest
          account={account}
          change={isReadOnly ? noChange : edit.change}
          firstError={errors.keys().next().value}
          onShowField={showField}
          onTypeSecret={(field) => {
            edit.form.setValue(formName(field), { action: 'replace', value: '' });
            showField(field);
          }}
        />
      ) : null}
      {isReadOnly ? null : (
        <ActionBar
          changeCount={changeCount}
          errorCount={errors.size}
          isPending={plan.isPending}
          isDeciding={decision.isPending}
          isJudging={false}
          onReview={() => void review()}
          onDiscard={discard}
          aside={
            undoDiscard === null ? null : (
              <span className={discardedLine}>
                {text('external.discarded')}
                <ActionButton size="XS" onPress={undoDiscard}>
                  {text('external.discarded.undo')}
                </ActionButton>
              </span>
            )
          }
        />
      )}
      <LeaveGuard
        isDirty={!isReadOnly && changeCount > 0}
        ownPath={accountPath(instanceKey, accountName)}
        onDiscard={discard}
      />
    </PlainContext>
  );
}
