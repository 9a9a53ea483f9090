import type { ChangeReceiptBody, PlanBody } from '@console/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isSignInNeeded, toApiProblem } from '../../../shared/api/problem.ts';
import { useSession } from '../../../shared/api/session.ts';
import { statedReadingQuery } from '../../../shared/api/stated-reading.ts';
import type { Answer } from './apply-dialog.tsx';
import { useConfirmPassword } from './confirm-password.ts';
import { sendApply } from './send-apply.ts';
import { planQuery } from '../queries.ts';
import { useToForm } from '../use-to-form.ts';

export interface Applying {
  /** Proves the password first, where one was typed. */
  readonly apply: (answer?: Answer) => void;
  readonly isPending: boolean;
  /** What stopped the last attempt, unless the plan's own state tells it. */
  readonly error: Error | null;
  readonly reset: () => void;
}

const nothingAsked: Answer = { overrides: [], password: '' };
/**
 * Applies a plan, one request at a time and always with the plan's own key. What a refusal says of the plan goes into the
 * plan as read, so that the page shows one truth; nothing here sends anything a second time by itself.
 */
export function useApplyPlan(plan: PlanBody): Applying {
  const client = useQueryClient();
  const toForm = useToForm(plan);
  const session = useSession();
  const inFlight = useRef(false);
  const onPage = useRef(true);
  const { planId } = plan;
  const { queryKey } = planQuery(planId);
  useEffect(() => {
    onPage.current = true;
    return () => {
      onPage.current = false;
    };
  }, []);

  const setState = (state: PlanBody['state']) =>
    client.setQueryData(queryKey, (former: PlanBody | undefined) => ({ ...(former ?? plan), state }));
  const onRefused = async (thrown: Error): Promise<void> => {
    const { code, problem } = toApiProblem(thrown);
    switch (code) {
      case 'account-changed':
        if (problem?.conflict && plan.act === 'change' && onPage.current) toForm(problem.conflict);
        return;
      case 'plan-expired':
        setState('expired');
        return;
      case 'apply-in-progress':
        setState('applying');
        return;
      case 'basis-moved':
        // A delete has no form to decide in: its page says what has changed.
        if (problem?.conflict && plan.act === 'change' && onPage.current) toForm(problem.conflict);
        await client.invalidateQueries({ queryKey: statedReadingQuery(plan.instanceKey).queryKey });
        return;
      case 'outcome-unknown':
        setState('unknown');
        // What was found so far is with the plan.
        await client.invalidateQueries({ queryKey });
        return;
      case 'plan-already-applied':
      case 'offline':
      case 'unreadable-reply':
      case 'internal':
        // The write may have been done and only its reply lost: the plan knows.
        await client.invalidateQueries({ queryKey });
        return;
      default:
    }
  };

  const confirm = useConfirmPassword(plan.instanceKey);
  const { mutate, reset, isPending, error } = useMutation<ChangeReceiptBody, Error, Answer>({
    mutationFn: async ({ overrides, password }) => {
      if (password !== '') await confirm(password);
      return await sendApply(planId, overrides);
    },
    onSuccess: (receipt) => {
      client.setQueryData(
        queryKey,
        (former: PlanBody | undefined): PlanBody => ({
          ...(former ?? plan),
          state: 'applied',
          receipt,
        }),
      );
    },
    onError: onRefused,
    onSettled: () => {
      inFlight.current = false;
    },
  });

  // Signed in anew: the refusal for want of a session no longer holds.
  const formerSession = useRef(session);
  useEffect(() => {
    if (formerSession.current === session) return;
    formerSession.current = session;
    if (isSignInNeeded(error)) reset();
  }, [session, error, reset]);

  const apply = (answer: Answer = nothingAsked) => {
    // `isPending` is told one drawing later; two presses can come before that.
    if (inFlight.current) return;
    inFlight.current = true;
    mutate(answer);
  };
  return { apply, isPending, error, reset };
}
