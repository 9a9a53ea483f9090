import { decideApply, type GuardCode, type Override, wayBackOf } from '@console/domain';
import type { InstanceConfig } from '../../config/load-config.ts';
import type { ExternalAccounts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { AuditTable, ChangeTables, PlanRow } from '../../store/store.ts';
import { guardBody, refusalOf, wayBackMsOf } from './apply-refusals.ts';
import type { AccountUsesService } from '../../accounts/account-uses.ts';
import { accountChanged, type ConflictFacts } from '../../accounts/conflicts.ts';
import { type PlanRecheckParts, recheckPlan } from './plan-recheck.ts';
import { nothingMoved, recheckUses } from '../planned-uses.ts';
import { imsChangeOf } from '../ims-change.ts';
import { readTarget, requireTarget, targetOf } from './plan-target.ts';
import { type SecretChanges, withSecrets } from '../stored-change.ts';
import type { SignedIn } from '../../sign-in/sessions.ts';

export interface ApplyDecisionParts extends PlanRecheckParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: ExternalAccounts;
  readonly accountUses: AccountUsesService;
  readonly changes: ChangeTables;
  readonly audit: AuditTable;
}

export interface DecidedApply {
  readonly plan: PlanRow;
  readonly signedIn: SignedIn;
  readonly request: { readonly overrides: readonly Override[] };
  readonly secrets: SecretChanges;
}

/**
 * Decides an apply on everything as it is read now, and keeps on what it was decided. Rejects with the refusal as `Problem`:
 * nothing was sent then.
 */
export function createApplyDecision(parts: ApplyDecisionParts): (apply: DecidedApply) => Promise<void> {
  const { externalAccounts, changes, audit, now } = parts;
  return async ({ plan, signedIn, request, secrets }) => {
    const { instanceKey, revision, body } = plan;
    const target = await readTarget(externalAccounts, signedIn.access, targetOf(plan));
    const account = requireTarget(body.act, target);
    const change = withSecrets(plan.change, secrets);
    if (account !== null && account.revision !== revision)
      throw await accountMoved(changes, { instanceKey, account, baseRevision: revision, change, at: now() });
    const recheck =
      account === null
        ? nothingMoved
        : account.kind === 'plain'
          ? await recheckUses(parts.accountUses, signedIn.access, { plan, account })
          : await recheckPlan(parts, { plan, signedIn, account, change: imsChangeOf(change) });
    const { guards, planned, moved, differences } = recheck;
    const { wayBack, couldSignIn } = wayBackOf({
      login: signedIn.login,
      administrators: planned?.administrators ?? [],
      signedInLately: await audit.signedInSince(instanceKey, now() - wayBackMsOf(parts, instanceKey)),
      isNativeOff: parts.instances.get(instanceKey)?.campaignLogin === 'blocked',
      hasProvedPassword: signedIn.provedAt >= plan.createdAt,
    });
    const decision = decideApply({
      expiresAt: plan.expiresAt,
      now: now(),
      changedFields: body.changes.map(({ field }) => field),
      isDelete: body.act === 'delete',
      moved,
      guards,
      overrides: request.overrides,
      wayBack,
      provedAt: signedIn.provedAt,
    });
    if (decision.kind === 'refuse') throw refusalOf(decision, { differences, couldSignIn });
    const reasonOf = (code: GuardCode): string | null =>
      request.overrides.find(({ guard }) => guard === code)?.reason?.trim() || null;
    await changes.noteDecision(plan.planId, {
      overrides: decision.stops.map(({ guard }) => ({ guard: guardBody(guard), reason: reasonOf(guard.code) })),
      cost: planned?.cost ?? null,
      rereadAt: planned === null ? null : now(),
    });
  };
}

/** The refusal of an account that is not as it was planned on, with base, theirs and yours. */
export async function accountMoved(changes: ChangeTables, facts: ConflictFacts): Promise<Problem> {
  const { conflict } = (await accountChanged(changes, facts)).facts;
  return new Problem('basis-moved', { moved: ['account'], ...(conflict && { conflict }), campaignChanged: 'no' });
}
