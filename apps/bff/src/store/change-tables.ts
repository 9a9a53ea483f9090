import type { Kysely, Selectable, Transaction } from 'kysely';
import { chainStart, chainedRow } from './audit-chain.ts';
import type { AuditEntry, ChangeTables, Intent, PlanRow, RevisionRow, Settlement } from './store.ts';
import {
  readStored,
  storedChange,
  storedFieldValues,
  storedPlanBody,
  storedReceipt,
  storedSettings,
} from './stored-json.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Adds a row to the audit chain. Call it in a transaction. */
export async function appendAudit(db: Db | Transaction<Tables>, entry: AuditEntry, key: Buffer): Promise<void> {
  const last = await db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  await db
    .insertInto('audit')
    .values(chainedRow(entry, last?.hash ?? chainStart, key))
    .execute();
}

/** Plans, intents, revisions, receipts and pending restarts. */
export function changeTables(db: Db, auditKey: Buffer): ChangeTables {
  return {
    async insertPlan(plan) {
      await db
        .insertInto('plans')
        .values({
          plan_id: plan.planId,
          instance_key: plan.instanceKey,
          account_id: plan.accountId,
          account_name: plan.accountName,
          session_hash: plan.sessionHash,
          author: plan.author,
          revision: plan.revision,
          state: plan.state,
          body: JSON.stringify(plan.body),
          change: JSON.stringify(plan.change),
          sealed_secret: plan.sealedSecret,
          created_at: plan.createdAt,
          expires_at: plan.expiresAt,
        })
        .execute();
    },
    async findPlan(planId) {
      const row = await db.selectFrom('plans').selectAll().where('plan_id', '=', planId).executeTakeFirst();
      return row && planOf(row);
    },
    async receiptOf(planId) {
      const row = await db.selectFrom('receipts').select('body').where('plan_id', '=', planId).executeTakeFirst();
      return row && readStored(storedReceipt, row.body);
    },
    claim: (wanted) => db.transaction().execute((tx) => claim(tx, wanted)),
    async release(planId) {
      await db
        .updateTable('plans')
        .set({ state: 'open' })
        .where('plan_id', '=', planId)
        .where('state', '=', 'applying')
        .execute();
    },
    async openIntent(intent) {
      const inserted = await db
        .insertInto('intents')
        .values(intentRow(intent))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
    async openIntentOf(instanceKey, accountId) {
      const row = await db
        .selectFrom('intents')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .where('account_id', '=', accountId)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return row && intentOf(row);
    },
    async noteSending(intentId, { quietUntil, wantedSecret }) {
      await db
        .updateTable('intents')
        .set({ quiet_until: quietUntil, wanted_secret: wantedSecret })
        .where('intent_id', '=', intentId)
        .execute();
    },
    settle: (settlement) => db.transaction().execute((tx) => settle(tx, settlement, auditKey)),
    recordRevision: (revision) => insertRevision(db, revision),
    async findRevision({ instanceKey, accountId, revision }) {
      const row = await db
        .selectFrom('revisions')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .where('account_id', '=', accountId)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && revisionOf(row);
    },
    async restartPendingSince(instanceKey, accountName) {
      const row = await db
        .selectFrom('restart_pending')
        .select('since')
        .where('instance_key', '=', instanceKey)
        .where('account_name', '=', accountName)
        .executeTakeFirst();
      return row?.since;
    },
    confirmRestart: (instanceKey, accountName, audit) =>
      db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom('restart_pending')
          .where('instance_key', '=', instanceKey)
          .where('account_name', '=', accountName)
          .execute();
        await appendAudit(tx, audit, auditKey);
      }),
  };
}

type ClaimFacts = Parameters<ChangeTables['claim']>[0];

async function claim(
  tx: Transaction<Tables>,
  { planId, key, login, now }: ClaimFacts,
): ReturnType<ChangeTables['claim']> {
  const bound = await tx
    .selectFrom('idempotency_keys')
    .select('plan_id')
    .where('login', '=', login)
    .where('key', '=', key)
    .executeTakeFirst();
  if (bound !== undefined && bound.plan_id !== planId) return 'key-reused';
  const plan = await tx
    .selectFrom('plans')
    .select(['state', 'expires_at'])
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  if (plan === undefined) return 'expired';
  if (plan.state !== 'open') return plan.state;
  if (plan.expires_at <= now) return 'expired';
  const taken = await tx
    .updateTable('plans')
    .set({ state: 'applying' })
    .where('plan_id', '=', planId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (taken.numUpdatedRows !== 1n) return 'applying';
  if (bound === undefined) {
    await tx.insertInto('idempotency_keys').values({ key, plan_id: planId, login, created_at: now }).execute();
  }
  return 'claimed';
}

async function settle(tx: Transaction<Tables>, settlement: Settlement, auditKey: Buffer): Promise<boolean> {
  const { intent, verdict, planState, now, revision, receipt, audit } = settlement;
  const closed = await tx
    .updateTable('intents')
    .set({ verdict, closed_at: now })
    .where('intent_id', '=', intent.intentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (closed.numUpdatedRows !== 1n) return false;
  await tx.updateTable('plans').set({ state: planState }).where('plan_id', '=', intent.planId).execute();
  if (revision !== undefined) await insertRevision(tx, revision);
  if (receipt !== undefined) {
    await tx
      .insertInto('receipts')
      .values({ plan_id: intent.planId, body: JSON.stringify(receipt), created_at: now })
      .execute();
    await tx
      .insertInto('restart_pending')
      .values({ instance_key: intent.instanceKey, account_name: receipt.accountName, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // A used secret is kept no longer than it is needed.
    await tx.updateTable('plans').set({ sealed_secret: null }).where('plan_id', '=', intent.planId).execute();
  }
  await appendAudit(tx, audit, auditKey);
  return true;
}

async function insertRevision(db: Db | Transaction<Tables>, revision: RevisionRow): Promise<void> {
  await db
    .insertInto('revisions')
    .values({
      instance_key: revision.instanceKey,
      account_id: revision.accountId,
      revision: revision.revision,
      settings: JSON.stringify(revision.settings),
      source: revision.source,
      author: revision.author,
      first_seen_at: revision.firstSeenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function planOf(row: Selectable<Tables['plans']>): PlanRow {
  return {
    planId: row.plan_id,
    instanceKey: row.instance_key,
    accountId: row.account_id,
    accountName: row.account_name,
    sessionHash: row.session_hash,
    author: row.author,
    revision: row.revision,
    state: row.state,
    body: readStored(storedPlanBody, row.body),
    change: readStored(storedChange, row.change),
    sealedSecret: row.sealed_secret,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

function intentRow(intent: Intent): Tables['intents'] {
  return {
    intent_id: intent.intentId,
    plan_id: intent.planId,
    instance_key: intent.instanceKey,
    account_id: intent.accountId,
    account_name: intent.accountName,
    author: intent.author,
    request_id: intent.requestId,
    base: JSON.stringify(intent.base),
    wanted: JSON.stringify(intent.wanted),
    base_secret: intent.baseSecret,
    wanted_secret: intent.wantedSecret,
    created_at: intent.createdAt,
    quiet_until: intent.quietUntil,
    verdict: null,
    closed_at: null,
  };
}

function intentOf(row: Selectable<Tables['intents']>): Intent {
  return {
    intentId: row.intent_id,
    planId: row.plan_id,
    instanceKey: row.instance_key,
    accountId: row.account_id,
    accountName: row.account_name,
    author: row.author,
    requestId: row.request_id,
    base: readStored(storedFieldValues, row.base),
    wanted: readStored(storedFieldValues, row.wanted),
    baseSecret: row.base_secret,
    wantedSecret: row.wanted_secret,
    createdAt: row.created_at,
    quietUntil: row.quiet_until,
  };
}

function revisionOf(row: Selectable<Tables['revisions']>): RevisionRow {
  return {
    instanceKey: row.instance_key,
    accountId: row.account_id,
    revision: row.revision,
    settings: readStored(storedSettings, row.settings),
    source: row.source,
    author: row.author,
    firstSeenAt: row.first_seen_at,
  };
}
