import type { EndpointResponse, listExternalAccounts, PlanBody, WriteOutcomeBody } from '@console/contract';
import type { CampaignAccess, ExternalAccounts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { IntentRecord } from '../../store/tables/changes/settling.ts';
import type { ChangeTables, PlanRow } from '../../store/store.ts';
import type { Intent } from '../../store/tables/changes/settlement.ts';
import type { OpenIntents } from './open-intents.ts';
import { readTarget } from './plan-target.ts';
import type { SignedIn } from '../../sign-in/sessions.ts';

/** Settles what is open whenever somebody looks, so that nothing waits for the right page to be opened. */
export interface Settling {
  /** The state of a plan, with Campaign asked where that may tell more than the store knows. */
  stateOf(signedIn: SignedIn, plan: PlanRow): Promise<Pick<PlanBody, 'state' | 'receipt' | 'outcome'>>;
  /** Asks Campaign about every open write of an instance; tells those that stay open. @throws Problem where the session has ended */
  round(access: CampaignAccess): Promise<UnsettledWrite[]>;
}

export type UnsettledWrite = EndpointResponse<typeof listExternalAccounts>['unsettled'][number];

export interface SettlingParts {
  readonly externalAccounts: ExternalAccounts;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  readonly now: () => number;
}

/** The server ends a request before that, so whoever claimed a plan and announced nothing since has ended. */
const claimLeaseMs = 150_000;
/** As long as a write that was given up is looked for. */
const doubtfulMs = 60 * 60_000;

export function createSettling({ externalAccounts, changes, openIntents, now }: SettlingParts): Settling {
  const ask = async (access: CampaignAccess, intent: Intent): Promise<WriteOutcomeBody['campaign']> => {
    if (openIntents.isInHand(intent.intentId)) return 'not-asked';
    try {
      const target = await readTarget(externalAccounts, access, intent);
      if (target === 'absent') await openIntents.settleGone(intent);
      else await openIntents.settleIfDue(intent.instanceKey, target);
      return 'asked';
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 401 || error.code === 'store-unavailable') throw error;
      return 'not-reached';
    }
  };

  const mayTellMore = ({ intent, end }: IntentRecord): boolean => {
    if (end === null) return true;
    return end.verdict !== 'applied' && intent.sentAt !== null && end.at > now() - doubtfulMs;
  };

  const stored = async ({ planId }: PlanRow) => {
    const [plan, receipt, newest] = await Promise.all([
      changes.findPlan(planId),
      changes.receiptOf(planId),
      changes.newestIntentOf(planId),
    ]);
    return { plan, receipt: receipt ?? null, newest };
  };

  return {
    async stateOf({ access }, plan) {
      const at = now();
      if (plan.state === 'applying') await changes.releaseStray({ claimedBefore: at - claimLeaseMs, now: at });
      const before = await changes.newestIntentOf(plan.planId);
      const campaign = before !== undefined && mayTellMore(before) ? await ask(access, before.intent) : 'not-asked';
      const { plan: found = plan, receipt, newest } = await stored(plan);
      const outcome = newest === undefined || receipt !== null ? null : outcomeBody(newest, campaign);
      return { state: stateAt(found, { receipt, now: now() }), receipt, outcome };
    },
    async round(access) {
      const { instanceKey } = access;
      for (const intent of await changes.openIntents(instanceKey)) await ask(access, intent);
      const open = await changes.openIntents(instanceKey);
      return open.map(({ planId, accountName, author, createdAt, quietUntil }) => ({
        planId,
        accountName,
        author,
        since: new Date(createdAt).toISOString(),
        decidableFrom: new Date(quietUntil).toISOString(),
      }));
    },
  };
}

function stateAt(
  { state, expiresAt }: PlanRow,
  { receipt, now }: { receipt: PlanBody['receipt']; now: number },
): PlanBody['state'] {
  if (receipt !== null) return 'applied';
  return state === 'open' && expiresAt <= now ? 'expired' : state;
}

function outcomeBody({ intent, end }: IntentRecord, campaign: WriteOutcomeBody['campaign']): WriteOutcomeBody | null {
  if (end === null) {
    const decidableFrom = new Date(intent.quietUntil).toISOString();
    return { kind: 'open', doubt: null, reply: 'lost', lastWrite: null, decidedAt: null, decidableFrom, campaign };
  }
  // Closed before it was kept what was found; or applied, with a receipt that is gone.
  if (end.outcome === null || end.outcome.kind === 'applied') return null;
  const { kind, doubt, reply, lastWrite } = end.outcome;
  const decidedAt = new Date(end.at).toISOString();
  return { kind, doubt, reply, lastWrite, decidedAt, decidableFrom: null, campaign };
}
