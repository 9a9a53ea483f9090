import type { PlainAccountBody } from '@console/contract';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { FormProvider } from 'react-hook-form';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { useText } from '../../../shared/intl/use-text.ts';
import { useNavigate } from '../../../shared/lib/navigation.ts';
import { type NewAccountStart, newAccountOwner, newAccountPath, startSearch } from '../../../shared/lib/new-account.ts';
import { planPath } from '../../../shared/lib/paths.ts';
import { useAnnounce } from '../../../shared/ui/announcer.tsx';
import { ActionBar } from '../../../shared/ui/form/action-bar.tsx';
import { DraftNotice } from '../../../shared/ui/form/draft-notice.tsx';
import { LeaveGuard } from '../../../shared/ui/form/leave-guard.tsx';
import type { PlanMutation } from '../../../shared/ui/form/plan-request.ts';
import { ProblemNotice } from '../../../shared/ui/problem-notice.tsx';
import { focusField } from '../focus-field.ts';
import { errorsOf, judgeChange, refusedFields } from '../form/plain-errors.ts';
import type { PlainValues } from '../form/plain-values.ts';
import { usePlainForm } from '../form/use-plain-form.ts';
import { PlainContext } from '../plain-context.ts';
import type { OtherState } from '../sections/other-section.tsx';
import { PlainSections } from '../sections/plain-sections.tsx';
import { StartNotices } from './start-notices.tsx';
import { useProposedName } from './use-proposed-name.ts';

const stack = style({ display: 'flex', flexDirection: 'column', gap: 24, minWidth: 0 });

/** What a new account must have, whether somebody has touched it or not. */
const needed: readonly string[] = ['label', 'name'];
const none: readonly string[] = [];

interface NewAccountFormProps {
  /** The form of the type, as Campaign fills it in. */
  readonly blank: PlainAccountBody;
  readonly start: NewAccountStart;
  /** Values of the account that is copied. */
  readonly seed: PlainValues;
  /** What the fields of secrets are called that have to be typed again. */
  readonly secrets: readonly string[];
  readonly login: string;
  readonly plan: PlanMutation;
}

/** The form of an account that is not there yet, and the way to the plan that creates it. */
export function NewAccountForm({ blank, start, seed, secrets, login, plan }: NewAccountFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { instanceKey } = blank;
  const owner = useMemo(() => newAccountOwner(instanceKey, start, login), [instanceKey, start, login]);
  // What nobody has typed yet is no mistake until one wants to go on.
  const [judged, setJudged] = useState(none);
  const edit = usePlainForm(blank, owner, { seed, judged });
  useProposedName(edit.form);
  const { errors, findings, change, changeCount, isUntouched } = edit;
  const view = useMemo(() => ({ account: blank, isReadOnly: false, errors, findings }), [blank, errors, findings]);
  const others = new Set(blank.sections.find(({ key }) => key === 'other')?.fields.map(({ field }) => field));
  const [other, setOther] = useState<OtherState>(() => {
    // A draft of these fields was typed on purpose.
    const isEdited = Object.keys(change).some((field) => others.has(field));
    return { isExpanded: isEdited || blank.described === null, mayEdit: isEdited };
  });
  useEffect(() => {
    // The choice of a type is on the same address: the heading does not get the focus by itself.
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }, []);
  const showField = (field: string) => {
    if (others.has(field)) setOther((former) => ({ ...former, isExpanded: true }));
    focusField(field);
  };
  const typedName = change['name'];
  const account = typeof typedName === 'string' ? typedName : '';
  const review = async () => {
    setJudged(needed);
    const [first] = [...errors.keys(), ...errorsOf(judgeChange(blank, change, needed)).keys()];
    if (first !== undefined) {
      showField(first);
      return;
    }
    const { name: _name, ...rest } = change;
    try {
      const made = await plan.mutateAsync({ kind: 'create', account, type: start.type ?? '', change: rest });
      navigate(`${planPath(instanceKey, made.accountName, made.planId)}${startSearch(start)}`);
    } catch (error) {
      const { code, problem } = toApiProblem(error);
      const refused =
        code === 'account-exists'
          ? new Map([['name', { code: 'name-taken' }]])
          : refusedFields(problem?.errors ?? [], blank);
      const [firstRefused] = refused.keys();
      edit.refuse(refused);
      if (firstRefused === undefined) document.querySelector('[data-form-top]')?.scrollIntoView({ block: 'center' });
      else showField(firstRefused);
    }
  };
  const { reset } = plan;
  const { discard: discardEdit } = edit;
  const discard = useCallback(() => {
    discardEdit();
    reset();
    setJudged(none);
  }, [discardEdit, reset]);
  const isTaken = plan.error !== null && toApiProblem(plan.error).code === 'account-exists';
  return (
    <PlainContext value={view}>
      <div className={stack} data-form-top="">
        <StartNotices blank={blank} start={start} secrets={secrets} />
        {edit.restored && start.again === null && changeCount > 0 ? (
          <DraftNotice savedAt={edit.restored.savedAt} isStale={false} onDiscard={discard} />
        ) : null}
        {plan.error && !isTaken && !isSignInNeeded(plan.error) ? (
          <ProblemNotice error={plan.error} actions={<span>{text('form.reviewFailed')}</span>} />
        ) : null}
      </div>
      <FormProvider {...edit.form}>
        <PlainSections other={other} onOther={setOther} />
      </FormProvider>
      <ActionBar
        changeCount={changeCount}
        errorCount={errors.size}
        isPending={plan.isPending}
        isDeciding={false}
        isJudging={false}
        onReview={() => void review()}
        onDiscard={() => {
          discard();
          announce(text('newAccount.discarded'));
        }}
      />
      <LeaveGuard
        isDirty={!isUntouched}
        // The edit goes on in the plan of the new account.
        ownPath={account === '' ? newAccountPath(instanceKey) : planPath(instanceKey, account, '')}
        onDiscard={discard}
      />
    </PlainContext>
  );
}
