import { randomUUID } from 'node:crypto';
import type { AccountActBody, PlanBody } from '@console/contract';
import {
  applyChange,
  checkImsSettings,
  compareSettings,
  effectOfChanges,
  effectOfField,
  imsAccountName,
  lackingToEnable,
  type SettingsChange,
} from '@console/domain';
import type { InstanceConfig } from '../config/load-config.ts';
import type { ImsAccountReading, ExternalAccounts } from '../ports.ts';
import { Problem } from '../problem.ts';
import type { ChangeTables, PlanRow } from '../store/store.ts';
import { findingBody } from '../accounts/accounts.ts';
import type { AccountUsesService } from '../accounts/account-uses.ts';
import { accountChanged, valueBody } from '../accounts/conflicts.ts';
import { absentFieldErrors, fieldsOnBuild } from '../accounts/fields-on-build.ts';
import { type InForceService, inForceText, restartBody } from '../accounts/in-force.ts';
import { recordRead } from '../accounts/met-revisions.ts';
import type { OpenIntents } from './apply/open-intents.ts';
import { planLifeMs } from './plan-life.ts';
import { planEffect, type PlanEffectParts } from './plan-effect.ts';
import { createPlainPlan } from './create-plain-plan.ts';
import type { PlanPeople } from './plan-people.ts';
import { storedChange } from './stored-change.ts';
import type { ReadingsOnWord } from '../stated-reading/readings-on-word.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { Settling } from './apply/settling.ts';

export interface PlanService {
  /** For the IMS account. */
  create(signedIn: SignedIn, name: string, input: PlanInput): Promise<PlanBody>;
  /** For an account of another type. */
  createFor(signedIn: SignedIn, act: AccountActBody): Promise<PlanBody>;
  /** @throws Problem `plan-not-found`, also for a plan of another instance. */
  read(signedIn: SignedIn, planId: string): Promise<PlanBody>;
}

export interface PlanInput {
  readonly change: SettingsChange;
  readonly baseRevision?: string | undefined;
}

export interface PlanParts extends PlanEffectParts {
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly externalAccounts: ExternalAccounts;
  readonly readings: ReadingsOnWord;
  readonly accountUses: AccountUsesService;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  readonly inForce: InForceService;
  readonly settling: Settling;
  readonly planPeople: PlanPeople;
}

export function createPlanService(parts: PlanParts): PlanService {
  const { instances, externalAccounts, changes, openIntents, now } = parts;
  return {
    async create(signedIn, name, { change, baseRevision }) {
      const { access, instanceKey, login } = signedIn;
      const account = await externalAccounts.readIms(access, name);
      await openIntents.settleIfDue(instanceKey, account);
      const at = now();
      await recordRead(changes, { instanceKey, account, at });
      const inForce = await parts.inForce.observe(instanceKey, account);
      if (baseRevision !== undefined && baseRevision !== account.revision) {
        throw await accountChanged(changes, { instanceKey, account, baseRevision, change, at });
      }
      checkFields(account, change);
      const effective = compareSettings(account.settings, change);
      if (effective.length === 0) throw new Problem('nothing-to-change');
      const after = applyChange(account.settings, change);
      const statedReading = await parts.readings.forReplies(signedIn, { account });
      const effect = await planEffect(parts, {
        signedIn,
        account,
        inForce,
        change,
        after,
        effective,
        statedReading,
        planned: null,
      });
      const { preview, impact, warnings, planned } = effect;
      const planId = randomUUID();
      const findings = checkImsSettings(after, {
        instanceAddress: instances.get(instanceKey)?.address,
        changedFields: effective.map(({ field }) => field),
        fieldsOnBuild: fieldsOnBuild(account),
        expectedName: imsAccountName,
      });
      const changed = effective.map(({ field, before, after: value }) => ({
        field,
        before: valueBody(before),
        after: valueBody(value),
        effective: effectOfField(field),
      }));
      const body = {
        planId,
        instanceKey,
        accountName: account.name,
        revision: account.revision,
        statedReading,
        kind: 'ims' as const,
        act: 'change' as const,
        type: null,
        author: login,
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + planLifeMs).toISOString(),
        changes: changed,
        restart: restartBody(inForce, instances.get(instanceKey)),
        preview,
        impact,
        // What needs no restart costs nobody their sign-in, whatever waits.
        uses: null,
        cost: planned !== null && effectOfChanges(changed) === 'after-restart' ? planned.cost : null,
        findings: findings.map(findingBody),
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
        body: { ...body, cost: body.cost && { ...body.cost, people: [] } },
        ...storedChange(signedIn, change, effective),
        basis: { inForce: inForceText(inForce), facts: effect.basis },
        people: planned && parts.planPeople.seal(planId, { touched: planned.people, costs: body.cost?.people ?? [] }),
        decision: null,
        createdAt: at,
        expiresAt: at + planLifeMs,
      });
      return { ...body, state: 'open', receipt: null, outcome: null };
    },
    createFor: (signedIn, act) => createPlainPlan(parts, signedIn, act),
    async read(signedIn, planId) {
      const plan = await changes.findPlan(planId);
      if (plan === undefined || plan.instanceKey !== signedIn.instanceKey) throw new Problem('plan-not-found');
      return { ...plan.body, cost: costOf(plan, parts), ...(await parts.settling.stateOf(signedIn, plan)) };
    },
  };
}

/** With the names of those whom it costs their sign-in, while they are kept; a plan from before they were sealed has them itself. */
function costOf({ planId, body: { cost }, people }: PlanRow, { planPeople }: PlanParts): PlanBody['cost'] {
  if (cost === null || cost.people.length > 0) return cost;
  return { ...cost, people: planPeople.open(planId, people)?.costs ?? [] };
}

/** What the form's rules cannot know: whether this build has the field, and how long its own schema lets it be. */
function checkFields(account: ImsAccountReading, change: SettingsChange): void {
  const { fields, settings } = account;
  const tooLongErrors = fields.flatMap(({ field, present, maxLength }) => {
    const value = change[field];
    if (value === undefined || !present) return [];
    const path = `change.${field}`;
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : '';
    const tooLong = maxLength !== null && Array.from(text).length > maxLength;
    return tooLong ? [{ path, code: 'too-long', message: `longer than ${maxLength} characters` }] : [];
  });
  const errors = [...absentFieldErrors(account, change), ...tooLongErrors];
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  const lacking = lackingToEnable(settings, change);
  if (lacking.length > 0) {
    const message = 'an enabled account needs it: fill it in, or leave the account disabled';
    const needed = lacking.map((field) => ({ path: `change.${field}`, code: 'required-when-enabled', message }));
    throw new Problem('invalid-request', { errors: needed });
  }
  // What another mask does to people cannot be told without the one it takes the place of.
  if (change.associationMask !== undefined && settings.associationMask === null) throw new Problem('mask-not-read');
}
