import type { PlanBody, PlannedUsesBody } from '@console/contract';
import { type AccountValue, differingGuards, endsUse, isNewlyUsed, useGuards } from '@console/domain';
import type { AccountUsesService } from '../accounts/account-uses.ts';
import type { CampaignAccess, PlainAccountReading } from '../ports.ts';
import type { PlanRow } from '../store/store.ts';
import { guardBody } from './apply/apply-refusals.ts';
import type { Recheck } from './apply/plan-recheck.ts';

type Warning = PlanBody['warnings'][number];

export interface PlannedUse {
  /** As it is now. */
  readonly account: PlainAccountReading;
  readonly act: PlanBody['act'];
  readonly changes: readonly { readonly field: string; readonly after: unknown }[];
}

/** Where the account is used, and what that says against the plan; `null` where the plan takes nothing away from what uses it. */
export async function plannedUses(
  uses: Pick<AccountUsesService, 'of'>,
  access: CampaignAccess,
  { account, act, changes }: PlannedUse,
): Promise<PlannedUsesBody | null> {
  if (!endsUse({ act, changes })) return null;
  const found = await uses.of(access, account);
  return { ...found, guards: useGuards(flagOf(account.values['enabled']), found.sources).map(guardBody) };
}

function flagOf(value: AccountValue | undefined): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

const warningOf = {
  used: 'account-used',
  'maybe-used': 'account-maybe-used',
  'nothing-found': 'account-use-not-found',
  'not-known': 'account-use-not-known',
} as const satisfies Record<PlannedUsesBody['verdict'], Warning['code']>;

/** What the answers say, in a sentence: never that nothing uses the account. */
export function useWarnings(uses: PlannedUsesBody | null): Warning[] {
  if (uses === null) return [];
  const { verdict, linked, named, unanswered } = uses;
  const params = { linked: String(linked), named: String(named), unanswered: String(unanswered) };
  return [{ code: warningOf[verdict], params }];
}

/** Of an account by which nobody signs in, its revision and what uses it are all that a plan rests on. */
export const nothingMoved: Recheck = {
  guards: [],
  planned: null,
  moved: [],
  differences: { peopleCount: 0, people: [], guards: [], expectations: 0 },
};

/** Asks again what uses the account of a plan. What uses it now and did not then has not been seen by the person who applies. */
export async function recheckUses(
  uses: Pick<AccountUsesService, 'of'>,
  access: CampaignAccess,
  { plan, account }: { readonly plan: PlanRow; readonly account: PlainAccountReading },
): Promise<Recheck> {
  const { act, changes, uses: planned } = plan.body;
  const now = await plannedUses(uses, access, { account, act, changes });
  if (now === null) return nothingMoved;
  const guards = differingGuards(judged(planned), judged(now));
  const isMoved = guards.length > 0 || isNewlyUsed(planned?.sources ?? [], now.sources);
  return {
    guards: now.guards,
    planned: null,
    moved: isMoved ? ['uses'] : [],
    differences: { ...nothingMoved.differences, guards },
  };
}

function judged(uses: PlannedUsesBody | null) {
  return { guards: uses?.guards ?? [], expectations: [] };
}
