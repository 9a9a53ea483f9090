import { randomUUID } from 'node:crypto';
import { type AccountActBody, isOfAccount, type PlanBody } from '@console/contract';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { ChangeTables } from '../store/store.ts';
import type { PlanSetMembers } from '../store/tables/changes/plan-sets.ts';
import type { PlanService } from './plans.ts';

/** Plans that were asked for together, as they are now. */
export interface PlanSet extends Pick<PlanSetMembers, 'refused'> {
  /** `null` where one account was asked for. */
  readonly setId: string | null;
  readonly instanceKey: string;
  readonly plans: PlanBody[];
}

export interface PlanSetService {
  /**
   * Plans each account by itself, against the instance as it is now. One that cannot be planned leaves the others theirs.
   * @throws Problem `invalid-request` where an account is named twice, or a delete is not alone; of one account why it has no plan
   */
  create(signedIn: SignedIn, acts: readonly AccountActBody[]): Promise<PlanSet>;
  /** @throws Problem `plan-not-found`, also for a set of another instance. */
  read(signedIn: SignedIn, setId: string): Promise<PlanSet>;
}

interface PlanSetParts {
  readonly plans: Pick<PlanService, 'createFor' | 'read'>;
  readonly changes: Pick<ChangeTables, 'insertPlanSet' | 'findPlanSet'>;
  readonly now: () => number;
}

/** Readings of Campaign at the same time: a hundred accounts are planned in seconds, and others are served meanwhile. */
const atOnce = 4;

export function createPlanSetService({ plans, changes, now }: PlanSetParts): PlanSetService {
  return {
    async create(signedIn, acts) {
      requirePlannable(acts);
      const { instanceKey } = signedIn;
      const [only, ...others] = acts;
      if (only !== undefined && others.length === 0)
        return { setId: null, instanceKey, plans: [await plans.createFor(signedIn, only)], refused: [] };
      const made: PlanBody[] = [];
      const refused: PlanSetMembers['refused'][number][] = [];
      for (let from = 0; from < acts.length; from += atOnce) {
        const some = acts.slice(from, from + atOnce);
        const outcomes = await Promise.all(some.map((act) => planOrRefusal(signedIn, act)));
        for (const outcome of outcomes)
          if ('refusal' in outcome) refused.push(outcome);
          else made.push(outcome);
      }
      const setId = randomUUID();
      await changes.insertPlanSet({
        setId,
        instanceKey,
        createdAt: now(),
        planIds: made.map(({ planId }) => planId),
        refused,
      });
      return { setId, instanceKey, plans: made, refused };
    },
    async read(signedIn, setId) {
      const set = await changes.findPlanSet(setId);
      if (set === undefined || set.instanceKey !== signedIn.instanceKey) throw new Problem('plan-not-found');
      const { instanceKey, planIds, refused } = set;
      const read: PlanBody[] = [];
      for (const planId of planIds) read.push(await plans.read(signedIn, planId));
      return { setId, instanceKey, plans: read, refused };
    },
  };

  async function planOrRefusal(
    signedIn: SignedIn,
    act: AccountActBody,
  ): Promise<PlanBody | PlanSetMembers['refused'][number]> {
    try {
      return await plans.createFor(signedIn, act);
    } catch (error) {
      if (!(error instanceof Problem) || !isOfAccount(error)) throw error;
      return { account: act.account, act: act.act, refusal: { code: error.code, facts: error.facts } };
    }
  }
}

function requirePlannable(acts: readonly AccountActBody[]): void {
  const named = new Set<string>();
  const errors = acts.flatMap(({ act, account }, index) => {
    const path = `changes.${index}`;
    // A delete asks for its own name to be typed and for the password.
    if (act === 'delete' && acts.length > 1)
      return [
        { path: `${path}.act`, code: 'delete-not-alone', message: 'a delete is asked for alone: send it by itself' },
      ];
    const isTwice = named.has(account);
    named.add(account);
    const message = 'this account is named before: ask for all of its changes at once';
    return isTwice ? [{ path: `${path}.account`, code: 'named-twice', message }] : [];
  });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
}
