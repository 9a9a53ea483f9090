import type { Kysely, Transaction } from 'kysely';
import type { StoreKeys } from '../../../config/secrets/server-key.ts';
import { appendAudit } from '../../audit/audit-table.ts';
import { intentOf } from './change-rows.ts';
import { changePlan } from '../row-marks.ts';
import type { SettlingTables } from './settling.ts';
import type { Settlement } from './settlement.ts';
import { refusalRecord } from '../../records/plans/refusal.ts';
import { writeOutcomeRecord } from '../../records/plans/write-outcome.ts';
import type { Tables } from '../tables.ts';

type Db = Kysely<Tables>;

/** Number of closed intents that are read per account: those that count are within an hour. */
const mostDoubtful = 50;

/** Settles attempts left open by a lost reply or by a process that died. `storeFound` stores what goes with a settlement. */
export function settlingTable(
  db: Db,
  { audit: auditKey, marks: key }: Pick<StoreKeys, 'audit' | 'marks'>,
  storeFound: (tx: Transaction<Tables>, settlement: Settlement) => Promise<void>,
): SettlingTables {
  return {
    async openIntents(instanceKey) {
      const open = db.selectFrom('intents').selectAll().where('closed_at', 'is', null).orderBy('created_at');
      const asked = instanceKey === undefined ? open : open.where('instance_key', '=', instanceKey);
      return (await asked.execute()).map(intentOf);
    },
    async newestIntentOf(planId) {
      const row = await db
        .selectFrom('intents')
        .selectAll()
        .where('plan_id', '=', planId)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { verdict, closed_at: at } = row;
      const end =
        verdict === null || at === null
          ? null
          : { verdict, at, outcome: row.outcome === null ? null : writeOutcomeRecord.read(row.outcome) };
      return { intent: intentOf(row), end };
    },
    async doubtfulOf({ instanceKey, accountId, since }) {
      const rows = await db
        .selectFrom('intents')
        .selectAll()
        .where('instance_key', '=', instanceKey)
        .where('account_id', '=', accountId)
        .where('closed_at', '>=', since)
        .orderBy('created_at', 'desc')
        .limit(mostDoubtful)
        .execute();
      const known = new Set(rows.flatMap((row) => (row.verdict === 'applied' ? [row.stamp_after] : [])));
      return {
        doubtful: rows
          .filter(({ verdict, sent_at, late_at }) => verdict !== 'applied' && sent_at !== null && late_at === null)
          .map((row) => ({ intent: intentOf(row), stampAfter: row.stamp_after })),
        isKnownWrite: (stamp) => known.has(stamp),
      };
    },
    settleLate: (settlement) =>
      db.transaction().execute(async (tx) => {
        const { intent, now, audit } = settlement;
        const noted = await tx
          .updateTable('intents')
          .set({ late_at: now, verdict: 'applied', stamp_after: settlement.stampAfter })
          .where('intent_id', '=', intent.intentId)
          .where('closed_at', 'is not', null)
          .where('late_at', 'is', null)
          .executeTakeFirst();
        if (noted.numUpdatedRows !== 1n) return false;
        const { planId } = intent;
        await changePlan(tx, { planId, key }, { state: settlement.planState });
        await storeFound(tx, settlement);
        await appendAudit(tx, audit, auditKey);
        return true;
      }),
    releaseStray: ({ claimedBefore, now }) =>
      db.transaction().execute(async (tx) => {
        const rows = await tx
          .selectFrom('plans')
          .select(['plan_id', 'author', 'instance_key', 'account_name', 'claimed_at'])
          .where('state', '=', 'applying')
          .where((is) =>
            is.not(
              is.exists(
                is
                  .selectFrom('intents')
                  .select('intent_id')
                  .whereRef('intents.plan_id', '=', 'plans.plan_id')
                  .where('closed_at', 'is', null),
              ),
            ),
          )
          .execute();
        const stray = rows.filter(({ claimed_at }) => (claimed_at ?? 0) < claimedBefore);
        for (const { plan_id: planId, author, instance_key: instanceKey, account_name: accountName } of stray) {
          await changePlan(tx, { planId, key }, { state: 'open' });
          const event = { at: now, event: 'apply', login: author, instanceKey, accountName, planId };
          await appendAudit(tx, { ...event, result: 'ended-before-announced' }, auditKey);
        }
        return stray.map(({ plan_id }) => plan_id);
      }),
    async noteRefusal({ login, key }, refusal) {
      await db
        .updateTable('idempotency_keys')
        .set({ refusal: refusalRecord.write(refusal) })
        .where('login', '=', login)
        .where('key', '=', key)
        .execute();
    },
    async refusalOf({ login, key, planId }) {
      const row = await db
        .selectFrom('idempotency_keys')
        .select('refusal')
        .where('login', '=', login)
        .where('key', '=', key)
        .where('plan_id', '=', planId)
        .executeTakeFirst();
      return row?.refusal ? refusalRecord.read(row.refusal) : undefined;
    },
  };
}
