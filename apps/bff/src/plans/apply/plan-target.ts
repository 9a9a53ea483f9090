import type { CampaignAccess, ExternalAccountReading, ExternalAccounts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { PlanRow } from '../../store/store.ts';
import type { Intent } from '../../store/tables/changes/settlement.ts';

/** The account of a plan as it is now; `absent` where the instance has none. */
export type Target = ExternalAccountReading | 'absent';

/** An account that is not there yet has no key of its own: its intents are found by its name. */
export function keyOfNew(name: string): string {
  return `new:${name}`;
}

type TargetKey = Pick<Intent, 'act' | 'accountId' | 'accountName'>;

/** What a plan is about. */
export function targetOf({ body, accountId, accountName }: PlanRow): TargetKey {
  return { act: body.act, accountId, accountName };
}

/** By primary key, or by its name where a plan creates it. */
export async function readTarget(
  externalAccounts: Pick<ExternalAccounts, 'read' | 'readById'>,
  access: CampaignAccess,
  { act, accountId, accountName }: TargetKey,
): Promise<Target> {
  try {
    return act === 'create'
      ? await externalAccounts.read(access, accountName)
      : await externalAccounts.readById(access, accountId);
  } catch (error) {
    if (error instanceof Problem && error.code === 'account-not-found') return 'absent';
    throw error;
  }
}

/**
 * The account that a plan was made on. @throws Problem `account-exists` where a new one is there already, `account-not-found` where
 * one that is changed or deleted is gone
 */
export function requireTarget(act: Intent['act'], target: Target): ExternalAccountReading | null {
  if (act === 'create') {
    if (target !== 'absent') throw new Problem('account-exists', { campaignChanged: 'no' });
    return null;
  }
  if (target === 'absent') throw new Problem('account-not-found', { campaignChanged: 'no' });
  return target;
}
