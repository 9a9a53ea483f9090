import type { GuardBody, PlanDifferencesBody } from '@console/contract';
import type { ApplyDecision, Guard } from '@console/domain';
import type { InstanceConfig } from '../../config/load-config.ts';
import { Problem } from '../../problem.ts';

type Refusal = Extract<ApplyDecision, { kind: 'refuse' }>;

const dayMs = 24 * 60 * 60_000;
const usualWayBackDays = 7;

/** For how long a sign-in with a Campaign password counts as a way back, ms. */
export function wayBackMsOf(
  { instances }: { readonly instances: ReadonlyMap<string, InstanceConfig> },
  instanceKey: string,
): number {
  return (instances.get(instanceKey)?.wayBackDays ?? usualWayBackDays) * dayMs;
}

/** The wire form: the contract's lists are mutable. */
export function guardBody({ through, params, ...guard }: Guard): GuardBody {
  return { ...guard, params: { ...params }, ...(through && { through: [...through] }) };
}

export interface RefusalFacts {
  readonly differences: PlanDifferencesBody;
  /** Logins of administrators who could make a way back. */
  readonly couldSignIn: readonly string[];
}

/** The refusal with what it needs to be answered. Nothing was sent. */
export function refusalOf(refusal: Refusal, { differences, couldSignIn }: RefusalFacts): Problem {
  const campaignChanged = 'no' as const;
  switch (refusal.code) {
    case 'basis-moved':
      return new Problem(refusal.code, { moved: [...refusal.moved], differences, campaignChanged });
    case 'override-unknown':
      return new Problem(refusal.code, { guards: [...refusal.guards], campaignChanged });
    case 'guard-stops': {
      const stops = refusal.stops.map(({ guard, needs }) => ({ guard: guardBody(guard), needs }));
      return new Problem(refusal.code, { stops, campaignChanged });
    }
    case 'way-back-missing':
      return new Problem(refusal.code, { couldSignIn: [...couldSignIn], campaignChanged });
    default:
      return new Problem(refusal.code, { campaignChanged });
  }
}
