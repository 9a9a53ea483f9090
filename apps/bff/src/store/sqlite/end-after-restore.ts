import type { Kysely } from 'kysely';
import type { StoreKeys } from '../../config/secrets/server-key.ts';
import { appendAudit } from '../audit/audit-table.ts';
import { changePlan } from '../tables/row-marks.ts';
import type { Tables } from '../tables/tables.ts';

/** See `Store.endAfterRestore`. Intents stay open: they are settled by reading the account, as after any crash. */
export async function endAfterRestore(
  db: Kysely<Tables>,
  { audit, marks: key }: Pick<StoreKeys, 'audit' | 'marks'>,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sessions').execute();
    const open = await tx
      .selectFrom('plans')
      .select('plan_id')
      .where('state', 'in', ['open', 'applying'])
      .where('expires_at', '>', now)
      .execute();
    for (const { plan_id: planId } of open)
      await changePlan(tx, { planId, key }, { expires_at: now, sealed_secret: null });
    await appendAudit(tx, { at: now, event: 'store-restored', result: 'restored' }, audit);
  });
}
