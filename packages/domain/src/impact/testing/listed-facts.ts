import type { ImpactEngine, ImpactFacts } from '../access-impact.ts';
import { operatorColumnsOf } from '../../people/columns/operator-columns.ts';
import { userColumnsOf } from '../../people/columns/user-columns.ts';
import { createImpactEngine } from '../impact-engine.ts';
import type { AdobeUser, Operator } from '../../people/people.ts';

/** Facts with people one by one, as tests write them. */
export interface ListedFacts extends Omit<ImpactFacts, 'users' | 'operators'> {
  readonly users: readonly AdobeUser[];
  readonly operators: readonly Operator[];
}

export function engineOf({ users, operators, ...others }: ListedFacts): ImpactEngine {
  return createImpactEngine({
    ...others,
    users: userColumnsOf(users),
    operators: operatorColumnsOf(operators),
  });
}
