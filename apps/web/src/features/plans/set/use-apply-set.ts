import { type ChangeReceiptBody, guardsOfPlan, type PlanBody, type PlanSetBody } from '@console/contract';
import { overridesFor } from '@console/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isSignInNeeded } from '../../../shared/api/problem.ts';
import { useSession } from '../../../shared/api/session.ts';
import { serverTime } from '../../../shared/lib/server-clock.ts';
import { dropApplyKey } from '../apply/apply-key.ts';
import { sendApply } from '../apply/send-apply.ts';
import { planKey } from '../plan-key.ts';
import { readAnew } from '../receipt/use-applied.ts';
import { type Attempt, plansLeft, type SetRun } from './set-members.ts';
import { planSetQuery } from './set-query.ts';

/** The plan at which a run stopped, and why. */
class Stopped extends Error {
  readonly planId: string;
  constructor(planId: string, cause: unknown) {
    super('an apply was refused', { cause });
    this.planId = planId;
  }
}

export interface ApplyingSet extends SetRun {
  /** With the reason for guards that trip; empty where none does. */
  readonly apply: (reason: string) => void;
  /** Ends the run after the plan under way. */
  readonly stop: () => void;
  readonly isPending: boolean;
  readonly isStopping: boolean;
  /** The plan at which the last run stopped before its end; null where it did not. */
  readonly stoppedAt: string | null;
}

/**
 * Applies the plans of a set one after another, each with its own key, and stops at the first that is refused or whose outcome is
 * not known. When the page is left, the plan under way is the last.
 */
export function useApplySet(set: PlanSetBody, setId: string): ApplyingSet {
  const client = useQueryClient();
  const session = useSession();
  const [current, setCurrent] = useState<string | null>(null);
  const [attempts, setAttempts] = useState<ReadonlyMap<string, Attempt>>(new Map());
  const [isStopping, setIsStopping] = useState(false);
  const goesOn = useRef(false);
  const { queryKey } = planSetQuery(setId);
  useEffect(
    () => () => {
      goesOn.current = false;
    },
    [],
  );

  const note = (planId: string, receipt: ChangeReceiptBody) => {
    dropApplyKey(planId);
    const stored = (plan: PlanBody): PlanBody => ({ ...plan, state: 'applied', receipt });
    client.setQueryData(planKey(planId), (plan: PlanBody | undefined) => plan && stored(plan));
    client.setQueryData(queryKey, (former: PlanSetBody | undefined) => {
      const known = former ?? set;
      return { ...known, plans: known.plans.map((plan) => (plan.planId === planId ? stored(plan) : plan)) };
    });
  };

  const { mutate, reset, isPending, error } = useMutation<void, Stopped, string>({
    mutationFn: async (reason) => {
      for (const plan of plansLeft(set.plans, { current, attempts }, serverTime(Date.now()))) {
        const { planId } = plan;
        if (!goesOn.current) return;
        setCurrent(planId);
        try {
          note(planId, await sendApply(planId, overridesFor(guardsOfPlan(plan), reason)));
        } catch (thrown) {
          setAttempts((former) => new Map(former).set(planId, { error: thrown, at: Date.now() }));
          throw new Stopped(planId, thrown);
        }
      }
    },
    onSettled: async () => {
      goesOn.current = false;
      setCurrent(null);
      setIsStopping(false);
      // What became of the one that was refused, or whose reply was lost, is known to the server.
      await client.invalidateQueries({ queryKey });
      for (const { planId } of set.plans) await client.invalidateQueries({ queryKey: planKey(planId) });
      await readAnew(client);
    },
  });

  // Signed in anew: the refusal for want of a session no longer holds.
  const formerSession = useRef(session);
  useEffect(() => {
    if (formerSession.current === session) return;
    formerSession.current = session;
    if (isSignInNeeded(error?.cause)) reset();
  }, [session, error, reset]);

  return {
    apply: (reason) => {
      // `isPending` changes one drawing later; two presses can come before that.
      if (goesOn.current) return;
      goesOn.current = true;
      mutate(reason);
    },
    stop: () => {
      goesOn.current = false;
      setIsStopping(true);
    },
    isPending,
    isStopping,
    current,
    attempts,
    stoppedAt: error?.planId ?? null,
  };
}
