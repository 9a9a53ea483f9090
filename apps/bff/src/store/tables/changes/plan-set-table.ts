import type { Kysely } from 'kysely';
import { planSetRecord } from '../../records/plans/plan-set.ts';
import type { Tables } from '../tables.ts';
import type { PlanSetTable } from './plan-sets.ts';

export function planSetTable(db: Kysely<Tables>): PlanSetTable {
  return {
    async insertPlanSet({ setId, instanceKey, createdAt, planIds, refused }) {
      const body = planSetRecord.write({ planIds, refused });
      await db
        .insertInto('plan_sets')
        .values({ set_id: setId, instance_key: instanceKey, body, created_at: createdAt })
        .execute();
    },
    async findPlanSet(setId) {
      const row = await db.selectFrom('plan_sets').selectAll().where('set_id', '=', setId).executeTakeFirst();
      return (
        row && {
          setId: row.set_id,
          instanceKey: row.instance_key,
          createdAt: row.created_at,
          ...planSetRecord.read(row.body),
        }
      );
    },
  };
}
