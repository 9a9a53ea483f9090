import { decideClaim } from '@console/domain';
import type { Kysely, Transaction } from 'kysely';
import type { StoreKeys } from '../../../config/secrets/server-key.ts';
import { appendAudit } from '../../audit/audit-table.ts';
import { intentOf, intentRow, planOf, planRow, revisionOf } from './change-rows.ts';
import { noteSighting } from './in-force-table.ts';
import { changePlan, markOf } from '../row-marks.ts';
import type { ChangeTables } from '../../store.ts';
import type { RevisionRow, Settlement } from './settlement.ts';
import { StoredRowAltered } from '../../stored-row-altered.ts';
import { planSetTable } from './plan-set-table.ts';
import { noteSettledSecrets, secretTable } from './secret-table.ts';
import { settlingTable } from './settling-table.ts';
import { revisionRecord } from '../../records/accounts/settings.ts';
import { intentValuesRecord } from '../../records/accounts/field-values.ts';
import { changeReceiptRecord } from '../../records/plans/change-receipt.ts';
import { planDecisionRecord } from '../../records/plans/plan-decision.ts';
import { writeOutcomeRecord } from '../../records/plans/write-outcome.ts';
import type { Tables } from '../tables.ts';

type Db = Kysely<Tables>;
type ChangeKeys = Pick<StoreKeys, 'audit' | 'marks'>;

/** Plans, intents, revisions and receipts. */
export function changeTables(db: Db, { audit: auditKey, marks: key }: ChangeKeys): ChangeTables {
  return {
    ...settlingTable(db, { audit: auditKey, marks: key }, (tx, settlement) => storeFound(tx, settlement, key)),
    ...planSetTable(db),
    ...secretTable(db),
    async insertPlan(plan) {
      const row = planRow(plan);
      await db
        .insertInto('plans')
        .values({ ...row, mark: markOf('plans', row, key) })
        .execute();
    },
    async findPlan(planId) {
      const row = await db.selectFrom('plans').selectAll().where('plan_id', '=', planId).executeTakeFirst();
      if (row !== undefined && row.mark !== markOf('plans', row, key)) throw new StoredRowAltered('plan');
      return row && planOf(row);
    },
    async receiptOf(planId) {
      const row = await db.selectFrom('receipts').select('body').where('plan_id', '=', planId).executeTakeFirst();
      return row && changeReceiptRecord.read(row.body);
    },
    claim: (wanted) => db.transaction().execute((tx) => claim(tx, wanted, key)),
    noteDecision: (planId, decision) =>
      db.transaction().execute(async (tx) => {
        await changePlan(tx, { planId, key }, { decision: planDecisionRecord.write(decision) });
      }),
    release: (planId) =>
      db.transaction().execute(async (tx) => {
        await changePlan(tx, { planId, key, onlyIn: 'applying' }, { state: 'open' });
      }),
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
    async noteSending(intentId, sending) {
      await db
        .updateTable('intents')
        .set({
          quiet_until: sending.quietUntil,
          wanted: intentValuesRecord.write(sending.wanted),
          sent_at: sending.sentAt,
          stamp_before: sending.stampBefore,
          writer_before: sending.writerBefore,
        })
        .where('intent_id', '=', intentId)
        .execute();
    },
    settle: (settlement) => db.transaction().execute((tx) => settle(tx, settlement, { audit: auditKey, marks: key })),
    holdUnknown: (planId, audit) =>
      db.transaction().execute(async (tx) => {
        await changePlan(tx, { planId, key }, { state: 'unknown' });
        await appendAudit(tx, audit, auditKey);
      }),
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
    purge: ({ now, keysBefore, peopleBefore }) =>
      db.transaction().execute(async (tx) => {
        const spent = await tx
          .selectFrom('plans')
          .select('plan_id')
          .where('expires_at', '<=', now)
          .where('state', '!=', 'applying')
          .where('sealed_secret', 'is not', null)
          .execute();
        for (const { plan_id: planId } of spent) await changePlan(tx, { planId, key }, { sealed_secret: null });
        await tx.deleteFrom('idempotency_keys').where('created_at', '<', keysBefore).execute();
        await tx.updateTable('plans').set({ people: null }).where('created_at', '<', peopleBefore).execute();
      }),
  };
}

type ClaimFacts = Parameters<ChangeTables['claim']>[0];

async function claim(
  tx: Transaction<Tables>,
  { planId, key, login, now }: ClaimFacts,
  markKey: Uint8Array,
): ReturnType<ChangeTables['claim']> {
  const bound = await tx
    .selectFrom('idempotency_keys')
    .select('plan_id')
    .where('login', '=', login)
    .where('key', '=', key)
    .executeTakeFirst();
  const plan = await tx
    .selectFrom('plans')
    .select(['state', 'expires_at as expiresAt'])
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  const decided = decideClaim({ planId, boundTo: bound?.plan_id, plan, now });
  if (decided !== 'claimed') return decided;
  const update = { state: 'applying', claimed_at: now } as const;
  if (!(await changePlan(tx, { planId, key: markKey, onlyIn: 'open' }, update))) return 'applying';
  if (bound === undefined) {
    await tx
      .insertInto('idempotency_keys')
      .values({ key, plan_id: planId, login, created_at: now, refusal: null })
      .execute();
  }
  return 'claimed';
}

async function settle(tx: Transaction<Tables>, settlement: Settlement, keys: ChangeKeys): Promise<boolean> {
  const { intent, verdict, planState, now, outcome, stampAfter, audit } = settlement;
  const closed = await tx
    .updateTable('intents')
    .set({ verdict, closed_at: now, outcome: writeOutcomeRecord.write(outcome), stamp_after: stampAfter })
    .where('intent_id', '=', intent.intentId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (closed.numUpdatedRows !== 1n) return false;
  await changePlan(tx, { planId: intent.planId, key: keys.marks }, { state: planState });
  await storeFound(tx, settlement, keys.marks);
  await appendAudit(tx, audit, keys.audit);
  return true;
}

/** Stores what a write has changed, as read back. */
async function storeFound(tx: Transaction<Tables>, settlement: Settlement, key: Uint8Array): Promise<void> {
  const { intent, now, revision, sighting, receipt } = settlement;
  if (revision !== undefined) await insertRevision(tx, revision);
  await noteSettledSecrets(tx, settlement);
  if (sighting !== undefined) await noteSighting(tx, sighting);
  if (receipt !== undefined) {
    await tx
      .insertInto('receipts')
      .values({ plan_id: intent.planId, body: changeReceiptRecord.write(receipt), created_at: now })
      .execute();
    // The secret has been written: delete it.
    await changePlan(tx, { planId: intent.planId, key }, { sealed_secret: null });
  }
}

async function insertRevision(db: Db | Transaction<Tables>, revision: RevisionRow): Promise<void> {
  await db
    .insertInto('revisions')
    .values({
      instance_key: revision.instanceKey,
      account_id: revision.accountId,
      revision: revision.revision,
      settings: revisionRecord.write({ values: revision.values }),
      source: revision.source,
      author: revision.author,
      first_seen_at: revision.firstSeenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
