import type { Selectable } from 'kysely';
import type { PlanRow } from '../../store.ts';
import type { Intent, IntentValues, RevisionRow } from './settlement.ts';
import { intentValuesRecord } from '../../records/accounts/field-values.ts';
import { revisionRecord } from '../../records/accounts/settings.ts';
import { planBasisRecord } from '../../records/plans/plan-basis.ts';
import { planBodyRecord } from '../../records/plans/plan-body.ts';
import { planChangeRecord } from '../../records/plans/plan-change.ts';
import { planDecisionRecord } from '../../records/plans/plan-decision.ts';
import type { Tables } from '../tables.ts';

export function planOf(row: Selectable<Tables['plans']>): PlanRow {
  return {
    planId: row.plan_id,
    instanceKey: row.instance_key,
    accountId: row.account_id,
    accountName: row.account_name,
    sessionHash: row.session_hash,
    author: row.author,
    revision: row.revision,
    state: row.state,
    body: planBodyRecord.read(row.body),
    change: planChangeRecord.read(row.change).change,
    sealedSecret: row.sealed_secret,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    basis: row.basis === null ? null : planBasisRecord.read(row.basis),
    people: row.people,
    decision: row.decision === null ? null : planDecisionRecord.read(row.decision),
  };
}

export function planRow(plan: PlanRow): Omit<Tables['plans'], 'mark'> {
  return {
    plan_id: plan.planId,
    instance_key: plan.instanceKey,
    account_id: plan.accountId,
    account_name: plan.accountName,
    session_hash: plan.sessionHash,
    author: plan.author,
    revision: plan.revision,
    state: plan.state,
    body: planBodyRecord.write(plan.body),
    change: planChangeRecord.write({ change: plan.change }),
    sealed_secret: plan.sealedSecret,
    created_at: plan.createdAt,
    expires_at: plan.expiresAt,
    claimed_at: null,
    basis: plan.basis && planBasisRecord.write(plan.basis),
    people: plan.people,
    decision: null,
  };
}

export function intentRow(intent: Intent): Tables['intents'] {
  return {
    intent_id: intent.intentId,
    plan_id: intent.planId,
    instance_key: intent.instanceKey,
    account_id: intent.accountId,
    account_name: intent.accountName,
    author: intent.author,
    request_id: intent.requestId,
    base: intentValuesRecord.write(intent.base),
    wanted: intentValuesRecord.write(intent.wanted),
    base_secret: null,
    wanted_secret: null,
    created_at: intent.createdAt,
    quiet_until: intent.quietUntil,
    verdict: null,
    closed_at: null,
    sent_at: intent.sentAt,
    stamp_before: intent.stampBefore,
    stamp_after: null,
    writer_before: intent.writerBefore,
    clock_ahead_ms: intent.clockAheadMs,
    outcome: null,
    late_at: null,
    act: intent.act,
  };
}

/** Before accounts of other types, the one secret had a column of its own. */
function withFormerMark(stored: IntentValues, mark: string | null): IntentValues {
  return mark === null ? stored : { ...stored, secrets: { imsClientSecret: mark } };
}

export function intentOf(row: Selectable<Tables['intents']>): Intent {
  return {
    intentId: row.intent_id,
    act: row.act,
    planId: row.plan_id,
    instanceKey: row.instance_key,
    accountId: row.account_id,
    accountName: row.account_name,
    author: row.author,
    requestId: row.request_id,
    base: withFormerMark(intentValuesRecord.read(row.base), row.base_secret),
    wanted: withFormerMark(intentValuesRecord.read(row.wanted), row.wanted_secret),
    createdAt: row.created_at,
    quietUntil: row.quiet_until,
    sentAt: row.sent_at,
    stampBefore: row.stamp_before,
    writerBefore: row.writer_before,
    clockAheadMs: row.clock_ahead_ms,
  };
}

export function revisionOf(row: Selectable<Tables['revisions']>): RevisionRow {
  return {
    instanceKey: row.instance_key,
    accountId: row.account_id,
    revision: row.revision,
    ...revisionRecord.read(row.settings),
    source: row.source,
    author: row.author,
    firstSeenAt: row.first_seen_at,
  };
}
