import { randomUUID } from 'node:crypto';
import type { AccountActBody, PlanBody, PlannedUsesBody } from '@console/contract';
import type { AccountChange, FieldChange, FieldValue, Titled } from '@console/domain';
import type { AccountUsesService } from '../accounts/account-uses.ts';
import { accountChanged, fieldName, valueBody } from '../accounts/conflicts.ts';
import { recordRead } from '../accounts/met-revisions.ts';
import { valueFindingBody } from '../accounts/plain-findings.ts';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ExternalAccounts, PlainAccountReading } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { ChangeTables } from '../store/store.ts';
import type { OpenIntents } from './apply/open-intents.ts';
import { keyOfNew, readTarget } from './apply/plan-target.ts';
import { deleteEffect, type PlainEffect, plainEffect } from './plain-plan.ts';
import { planLifeMs } from './plan-life.ts';
import { plannedUses, useWarnings } from './planned-uses.ts';
import { storedChange } from './stored-change.ts';

export interface PlainPlanParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: ExternalAccounts;
  readonly accountUses: AccountUsesService;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  readonly now: () => number;
}

/** What a plan rests on and asks for, whatever becomes of the account. */
interface PlannedAct {
  /** As it is now; of a new account its form as Campaign fills it in. */
  readonly account: PlainAccountReading;
  readonly change: AccountChange;
  readonly effect: PlainEffect;
  /** Where it is used, if the plan takes it away. */
  readonly uses: PlannedUsesBody | null;
  readonly target: { readonly accountId: string; readonly accountName: string; readonly type: string | null };
}

/**
 * Plans what becomes of an account that is not the IMS account: against the instance as it is now, like every plan, and without
 * people, since nobody signs in by it. @throws Problem `ims-account-apart` for the IMS account
 */
export async function createPlainPlan(
  parts: PlainPlanParts,
  signedIn: SignedIn,
  act: AccountActBody,
): Promise<PlanBody> {
  const at = parts.now();
  const planned = act.act === 'create' ? await planNew(parts, signedIn, act) : await planKnown(parts, signedIn, act);
  return await storePlan(parts, signedIn, { ...planned, act: act.act, at });
}

async function planNew(
  { instances, externalAccounts }: PlainPlanParts,
  { access, instanceKey }: SignedIn,
  { account: name, type, change: asked }: Extract<AccountActBody, { act: 'create' }>,
): Promise<PlannedAct> {
  const offered = await externalAccounts.types(access);
  // One account of Adobe sign-in is all there may be, and it comes with its package (Campaign Classic docs, ims-troubleshooting).
  if (offered.some((one) => one.type.value === type && one.isIms)) throw new Problem('type-not-offered');
  const account = await externalAccounts.blank(access, type);
  const change = { ...asked, name };
  // A name that is refused whether it is taken or not says more by its own reason.
  const effect = plainEffect(account, change, instances.get(instanceKey));
  await refuseTakenName({ externalAccounts }, access, name);
  return { account, change, effect, uses: null, target: { accountId: keyOfNew(name), accountName: name, type } };
}

async function refuseTakenName(
  { externalAccounts }: Pick<PlainPlanParts, 'externalAccounts'>,
  access: SignedIn['access'],
  name: string,
): Promise<void> {
  const found = await readTarget(externalAccounts, access, { act: 'create', accountId: '', accountName: name });
  if (found !== 'absent') throw new Problem('account-exists', { campaignChanged: 'no' });
}

async function planKnown(
  { instances, externalAccounts, accountUses, changes, openIntents, now }: PlainPlanParts,
  { access, instanceKey }: SignedIn,
  act: Extract<AccountActBody, { act: 'change' | 'delete' }>,
): Promise<PlannedAct> {
  const account = await externalAccounts.read(access, act.account);
  await openIntents.settleIfDue(instanceKey, account);
  if (account.kind === 'ims') throw new Problem('ims-account-apart', { campaignChanged: 'no' });
  await recordRead(changes, { instanceKey, account, at: now() });
  const change = act.act === 'change' ? act.change : {};
  const { baseRevision } = act;
  if (baseRevision !== undefined && baseRevision !== account.revision)
    throw await accountChanged(changes, { instanceKey, account, baseRevision, change, at: now() });
  const instance = instances.get(instanceKey);
  const effect = act.act === 'change' ? plainEffect(account, act.change, instance) : deleteEffect(account, instance);
  const uses = await plannedUses(accountUses, access, { account, act: act.act, changes: effect.effective });
  return { account, change, effect, uses, target: { accountId: account.id, accountName: account.name, type: null } };
}

interface StoredAct extends PlannedAct {
  readonly act: AccountActBody['act'];
  readonly at: number;
}

async function storePlan(
  { changes }: PlainPlanParts,
  signedIn: SignedIn,
  { account, change, effect, uses, target, act, at }: StoredAct,
): Promise<PlanBody> {
  const { instanceKey, login } = signedIn;
  const { effective, findings, warnings } = effect;
  const { accountId, accountName, type } = target;
  const planId = randomUUID();
  const body = {
    planId,
    instanceKey,
    accountName,
    revision: account.revision,
    statedReading: null,
    kind: 'plain' as const,
    act,
    type,
    author: login,
    createdAt: new Date(at).toISOString(),
    expiresAt: new Date(at + planLifeMs).toISOString(),
    changes: effective.map(({ field, before, after }) => ({
      ...fieldName(account, field),
      before: valueBody(before),
      after: valueBody(after),
      ...choiceLabels(account, field, { before, after }),
      effective: 'at-once' as const,
    })),
    restart: null,
    preview: null,
    impact: null,
    cost: null,
    uses,
    findings: findings.map((finding) => Object.assign(valueFindingBody(finding), labelOf(account, finding.path))),
    warnings: [...warnings, ...useWarnings(uses)],
    basisWrite: { by: account.changedBy, at: account.changedAt },
  };
  await changes.insertPlan({
    planId,
    instanceKey,
    accountId,
    accountName,
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

function labelOf(account: PlainAccountReading, field: string): { label?: Titled } {
  const { label } = fieldName(account, field);
  return label === undefined ? {} : { label };
}

/** A stored number says nothing to anybody: what the instance's own enumeration calls it stays beside it. */
function choiceLabels(
  { fields }: PlainAccountReading,
  field: string,
  { before, after }: Pick<FieldChange, 'before' | 'after'>,
): { beforeLabel?: string; afterLabel?: string } {
  const options = fields.find((one) => one.field === field)?.options ?? [];
  const labelled = (value: FieldValue) => options.find((option) => option.value === value)?.label || undefined;
  const [beforeLabel, afterLabel] = [labelled(before), labelled(after)];
  return { ...(beforeLabel && { beforeLabel }), ...(afterLabel && { afterLabel }) };
}
