import { randomUUID } from 'node:crypto';
import type { AccountActBody, PlanBody } from '@console/contract';
import { accountChanged, fieldName, valueBody } from '../accounts/conflicts.ts';
import { recordRead } from '../accounts/met-revisions.ts';
import { valueFindingBody } from '../accounts/plain-findings.ts';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { ChangeTables } from '../store/store.ts';
import type { OpenIntents } from './apply/open-intents.ts';
import { plainEffect } from './plain-plan.ts';
import { planLifeMs } from './plan-life.ts';
import { storedChange } from './stored-change.ts';

export interface PlainPlanParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: ExternalAccounts;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  readonly now: () => number;
}

/**
 * Plans a change of an account that is not the IMS account: against the account as it is now, like every plan, and without
 * people, since nobody signs in by it. @throws Problem `ims-account-apart` for the IMS account
 */
export async function createPlainPlan(
  { instances, externalAccounts, changes, openIntents, now }: PlainPlanParts,
  signedIn: SignedIn,
  { account: name, change, baseRevision }: AccountActBody,
): Promise<PlanBody> {
  const { access, instanceKey, login } = signedIn;
  const account = await externalAccounts.read(access, name);
  await openIntents.settleIfDue(instanceKey, account);
  const at = now();
  if (account.kind === 'ims') throw new Problem('ims-account-apart', { campaignChanged: 'no' });
  await recordRead(changes, { instanceKey, account, at });
  if (baseRevision !== undefined && baseRevision !== account.revision)
    throw await accountChanged(changes, { instanceKey, account, baseRevision, change, at });
  const { effective, findings, warnings } = plainEffect(account, change, instances.get(instanceKey));
  const planId = randomUUID();
  const body = {
    planId,
    instanceKey,
    accountName: account.name,
    revision: account.revision,
    statedReading: null,
    kind: 'plain' as const,
    author: login,
    createdAt: new Date(at).toISOString(),
    expiresAt: new Date(at + planLifeMs).toISOString(),
    changes: effective.map(({ field, before, after }) => ({
      ...fieldName(account, field),
      before: valueBody(before),
      after: valueBody(after),
      effective: 'at-once' as const,
    })),
    restart: null,
    preview: null,
    impact: null,
    cost: null,
    findings: findings.map(valueFindingBody),
    warnings,
    basisWrite: { by: account.changedBy, at: account.changedAt },
  };
  await changes.insertPlan({
    planId,
    instanceKey,
    accountId: account.id,
    accountName: account.name,
    sessionHash: signedIn.sessionHash,
    author: login,
    revision: account.revision,
    state: 'open',
    body,
    ...storedChange(signedIn, change, effective),
    basis: null,
    people: null,
    decision: null,
    createdAt: at,
    expiresAt: at + planLifeMs,
  });
  return { ...body, state: 'open', receipt: null, outcome: null };
}
