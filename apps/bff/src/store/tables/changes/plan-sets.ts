import type { AccountActBody } from '@console/contract';
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
