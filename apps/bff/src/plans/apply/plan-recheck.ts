import type { PlanDifferencesBody } from '@console/contract';
import {
  applyChange,
  type BasisPart,
  compareSettings,
  countDifferingPins,
  differingGuards,
  type Guard,
  type SettingsChange,
} from '@console/domain';
import type { ImsAccountReading, PlannedImpact } from '../../ports.ts';
import type { PlanRow } from '../../store/store.ts';
import { type InForceService, inForceText } from '../../accounts/in-force.ts';
import { planEffect, type PlanEffectParts } from '../plan-effect.ts';
import type { PlanPeople } from '../plan-people.ts';
import type { ReadingsOnWord } from '../../stated-reading/readings-on-word.ts';
import type { SignedIn } from '../../sign-in/sessions.ts';

export interface PlanRecheckParts extends PlanEffectParts {
  readonly readings: ReadingsOnWord;
  readonly inForce: InForceService;
  readonly planPeople: PlanPeople;
}

export interface RecheckFacts {
  readonly plan: PlanRow;
  readonly signedIn: SignedIn;
  /** As it is now; of the revision that the plan was made on. */
  readonly account: ImsAccountReading;
  /** With the secret, where one is changed. */
  readonly change: SettingsChange;
}

/** What a plan comes to on everything as it is read now. */
export interface Recheck {
  readonly guards: readonly Guard[];
  /** Null where the plan says nothing of people. */
  readonly planned: PlannedImpact | null;
  /** Empty where no person's verdict, no guard and no pin differs from what the plan shows. */
  readonly moved: readonly BasisPart[];
  readonly differences: PlanDifferencesBody;
}

type Impact = PlanRow['body']['impact'];

/** Computes a plan again on people, operators and groups read now, and compares what it shows. */
export async function recheckPlan(parts: PlanRecheckParts, facts: RecheckFacts): Promise<Recheck> {
  const { plan, signedIn, account, change } = facts;
  const inForce = await parts.inForce.observe(plan.instanceKey, account);
  const after = applyChange(account.settings, change);
  const effective = compareSettings(account.settings, change);
  const statedReading = await parts.readings.forReplies(signedIn, { account });
  const names = parts.planPeople.open(plan.planId, plan.people);
  const question = {
    signedIn,
    account,
    inForce,
    change,
    after,
    effective,
    statedReading,
    planned: names?.touched ?? null,
  };
  const { impact, planned, basis } = await planEffect(parts, question);
  const differences = differencesOf(plan.body.impact, impact, planned);
  const isSame = differences.peopleCount === 0 && differences.guards.length === 0 && differences.expectations === 0;
  const changed: BasisPart[] = [];
  const { facts: planFacts, inForce: plannedInForce } = plan.basis ?? { facts: null, inForce: '' };
  if (plannedInForce !== inForceText(inForce)) changed.push('in-force');
  for (const part of ['people', 'groups', 'sources'] as const) {
    if (planFacts?.[part] !== basis?.[part]) changed.push(part);
  }
  if (pinsOf(plan.body.impact) !== pinsOf(impact)) changed.push('expectations');
  return { guards: impact?.guards ?? [], planned, moved: isSame ? [] : orAccount(changed), differences };
}

/** Something differs, and no list does: it is beside the account, as another one of its kind is. */
function orAccount(changed: readonly BasisPart[]): readonly BasisPart[] {
  return changed.length === 0 ? ['account'] : changed;
}

function pinsOf(impact: Impact): string {
  return JSON.stringify(impact?.expectations.map(({ expectation }) => expectation) ?? []);
}

function differencesOf(before: Impact, now: Impact, planned: PlannedImpact | null): PlanDifferencesBody {
  const { peopleCount, people } = planned?.differing ?? { peopleCount: 0, people: [] };
  return {
    peopleCount,
    people: [...people],
    guards: differingGuards(before, now),
    expectations: countDifferingPins(before, now),
  };
}
