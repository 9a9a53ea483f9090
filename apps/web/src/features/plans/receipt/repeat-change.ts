import type { PlanBody } from '@console/contract';
import type { PlanRequest } from '../../../shared/ui/form/plan-request.ts';
import { requestOf } from './reverse-plan.ts';

/** The mask that a plan would store; empty when it leaves the mask alone. */
export function maskOfPlan({ changes }: Pick<PlanBody, 'changes'>): string {
  const after = changes.find(({ field }) => field === 'associationMask')?.after;
  return typeof after === 'string' ? after : '';
}

type Repeated = Pick<PlanBody, 'kind' | 'act' | 'accountName' | 'type' | 'changes'>;

/**
 * The change of a plan, read back from its rows, so that an expired plan can be computed again without the form.
 * Its mask must be readable by now. `null` when it holds a new secret, which no plan shows, or a value the form would refuse by now.
 */
export function requestOfPlan(plan: Repeated): PlanRequest | null {
  const { kind, act, changes } = plan;
  // A delete is computed on whatever is stored by then, and its page shows that.
  if (act === 'delete') return { kind: 'delete' };
  const entries: [string, unknown][] = [];
  for (const { field, after } of changes) {
    if (after === null || typeof after !== 'object' || Array.isArray(after)) entries.push([field, after]);
    else if (after.secret === 'cleared') entries.push([field, { action: 'clear' }]);
    else return null;
  }
  const request = requestOf(kind, act === 'create' ? entries.filter(([field]) => field !== 'name') : entries);
  if (act !== 'create') return request;
  const { accountName: account, type } = plan;
  return request?.kind === 'plain' && type !== null ? { kind: 'create', account, type, change: request.change } : null;
}
