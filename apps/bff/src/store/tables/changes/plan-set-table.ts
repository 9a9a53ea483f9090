import type { AccountActBody } from '@console/contract';
import type { Kysely } from 'kysely';
import { planSetRecord } from '../../records/plans/plan-set.ts';
import type { Tables } from '../tables.ts';
import type { StoredRefusal } from './settling.ts';

export interface PlanSetMembers {
  /** In the order in which they are applied. */
  readonly planIds: readonly string[];
  /** Accounts for which there is no plan, each with the reason. */
  readonly refused: readonly {
    readonly account: string;
    readonly act: AccountActBody['act'];
    readonly refusal: StoredRefusal;
  }[];
}

export interface StoredPlanSet extends PlanSetMembers {
  readonly setId: string;
  readonly instanceKey: string;
  readonly createdAt: number;
}

/** Plans that were asked for together. A set decides nothing: each of its plans is marked, claimed and applied by itself. */
export interface PlanSetTable {
  insertPlanSet(set: StoredPlanSet): Promise<void>;
  findPlanSet(setId: string): Promise<StoredPlanSet | undefined>;
}

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
