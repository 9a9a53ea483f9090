import type { ChangeReceiptBody } from '@console/contract';
import { effectOfChanges } from '@console/domain';
import type { InstanceConfig } from '../../config/load-config.ts';
import type { ExternalAccountReading } from '../../ports.ts';
import type { StoredOutcome } from '../../store/tables/changes/settlement.ts';
import type { ChangeTables, PlanRow } from '../../store/store.ts';
import type { Intent, Settlement, Verdict } from '../../store/tables/changes/settlement.ts';
import { StoredRowAltered } from '../../store/stored-row-altered.ts';
import { sightingOf } from '../../accounts/in-force.ts';
import { findingOf, stampOf } from './judge-intent.ts';
import { keyOfNew, type Target } from './plan-target.ts';
import { restartCommand } from '../../accounts/restart-command.ts';

/** Decides what became of writes whose reply was lost: by reading, never by sending again. */
export interface OpenIntents {
  /**
   * Settles the account's open intent when the reading proves it, or when enough quiet time has passed; and finds the write of
   * a closed one that has landed after its verdict.
   */
  settleIfDue(instanceKey: string, account: ExternalAccountReading): Promise<void>;
  /** Settles an intent whose account is not there, when enough quiet time has passed. */
  settleGone(intent: Intent): Promise<void>;
  /** Ends what a process that died has left: claims of plans, and intents of which nothing was sent. Tells what is still open. */
  recover(): Promise<Intent[]>;
  /** Ends an intent of this process with its verdict and everything that goes with it. */
  settle(intent: Intent, outcome: Outcome): Promise<ChangeReceiptBody | undefined>;
  /** While this process works on an intent, readers leave it alone. */
  begin(intentId: string): void;
  finish(intentId: string): void;
  isInHand(intentId: string): boolean;
}

export interface Outcome {
  readonly verdict: Verdict;
  /** What the verdict rests on; left out where nothing was sent. */
  readonly found?: StoredOutcome | undefined;
  /** The account as read back, when it was. */
  readonly account?: Target | undefined;
  readonly result: string;
  /** How it was found; `at-once` when left out. */
  readonly when?: ChangeReceiptBody['found'];
}

export interface OpenIntentParts {
  readonly changes: ChangeTables;
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly now: () => number;
  /** Told of every verdict that was not given to the request itself. */
  readonly onFound?: (facts: FoundFacts) => void;
}

export type FoundFacts = Pick<Intent, 'planId' | 'instanceKey' | 'accountName'> & { readonly result: string };

/** A reading that does not tell leaves the intent to the next one for so long: one odd reply is soon over. */
const patienceMs = 5 * 60_000;
/** A write that was given up is looked for so long: no server is known to store one an hour later. */
const lateMs = 60 * 60_000;

const planStates = { applied: 'applied', 'not-applied': 'open', 'not-sent': 'open', unknown: 'unknown' } as const;
const nothingSent: StoredOutcome = { kind: 'as-before', doubt: null, reply: 'lost', lastWrite: null };

export function createOpenIntents({ changes, instances, now, onFound }: OpenIntentParts): OpenIntents {
  const inHand = new Set<string>();

  const settlementOf = async (intent: Intent, { verdict, found, account: target, result, when }: Outcome) => {
    const account = target === 'absent' ? undefined : target;
    const at = now();
    // What was written is told by the intent; a plan that was altered since has no part in it.
    const plan = await changes.findPlan(intent.planId).catch((error: unknown) => {
      if (error instanceof StoredRowAltered) return undefined;
      throw error;
    });
    const receipt =
      verdict === 'applied' && target !== undefined && plan !== undefined
        ? receiptFor({
            plan,
            intent,
            account: account ?? plan,
            at,
            hosting: instances.get(intent.instanceKey)?.hosting ?? 'on-premise',
            writer: found?.doubt === null ? 'checked' : 'not-told',
            when: when ?? 'at-once',
          })
        : undefined;
    return {
      intent,
      verdict,
      planState: planStates[verdict],
      now: at,
      outcome: found ?? nothingSent,
      stampAfter: account === undefined ? null : stampOf(account),
      receipt,
      audit: {
        at,
        event: 'apply',
        login: intent.author,
        instanceKey: intent.instanceKey,
        accountName: intent.accountName,
        planId: intent.planId,
        requestId: intent.requestId,
        fields: Object.keys(intent.wanted.values),
        result,
        details: plan?.decision ?? undefined,
      },
      sighting:
        account?.kind === 'ims' && verdict === 'applied'
          ? {
              ...sightingOf(account, { instanceKey: intent.instanceKey, accountId: account.id }, at),
              source: 'applied',
            }
          : undefined,
      revision: account && {
        instanceKey: intent.instanceKey,
        accountId: account.id,
        revision: account.revision,
        values: account.values,
        source: verdict === 'applied' ? 'applied' : 'read',
        author: verdict === 'applied' ? intent.author : null,
        firstSeenAt: at,
      },
    } satisfies Settlement;
  };

  const settle: OpenIntents['settle'] = async (intent, outcome) => {
    const settlement = await settlementOf(intent, outcome);
    const settled = await changes.settle(settlement);
    return settled ? settlement.receipt : await changes.receiptOf(intent.planId);
  };

  const settleFound = async (intent: Intent, outcome: Outcome): Promise<void> => {
    await settle(intent, outcome);
    const { planId, instanceKey, accountName } = intent;
    onFound?.({ planId, instanceKey, accountName, result: outcome.result });
  };

  const settleOpen = async (intent: Intent, account: Target): Promise<void> => {
    const { verdict, outcome, isCertain } = findingOf(intent, account, 'lost');
    // Wanted values prove the write at once. Their absence proves nothing while the write may still land.
    if (!isCertain && now() < intent.quietUntil) return;
    if (outcome.kind === 'not-told' && now() < intent.quietUntil + patienceMs) return;
    await settleFound(intent, { verdict, found: outcome, account, result: laterResults[outcome.kind], when: 'later' });
  };

  /** A write that landed after its verdict. Where somebody else wrote on top of it before the next look, it is not found. */
  const findLate = async (instanceKey: string, account: ExternalAccountReading): Promise<void> => {
    const since = now() - lateMs;
    const { doubtful, isKnownWrite } = await changes.doubtfulOf({ instanceKey, accountId: account.id, since });
    const stamp = stampOf(account);
    if (doubtful.length === 0 || stamp === null || isKnownWrite(stamp)) return;
    const landed = doubtful.find(
      ({ intent, stampAfter }) => stampAfter !== stamp && findingOf(intent, account, 'lost').verdict === 'applied',
    );
    if (landed === undefined) return;
    const { intent } = landed;
    const { outcome } = findingOf(intent, account, 'lost');
    const facts = { verdict: 'applied', found: outcome, account, result: 'landed-late', when: 'late' } as const;
    const settlement = await settlementOf(intent, facts);
    const former = await changes.receiptOf(intent.planId);
    // It came on top of what was reported, so it counts as another's write where in force is told.
    const late = { ...settlement, sighting: undefined, receipt: former === undefined ? settlement.receipt : undefined };
    if (!(await changes.settleLate(late))) return;
    const { planId, accountName } = intent;
    onFound?.({ planId, instanceKey, accountName, result: 'landed-late' });
  };

  return {
    settle,
    begin: (intentId) => void inHand.add(intentId),
    finish: (intentId) => void inHand.delete(intentId),
    isInHand: (intentId) => inHand.has(intentId),
    async settleIfDue(instanceKey, account) {
      const intent =
        (await changes.openIntentOf(instanceKey, account.id)) ??
        (await changes.openIntentOf(instanceKey, keyOfNew(account.name)));
      if (intent === undefined) await findLate(instanceKey, account);
      else if (!inHand.has(intent.intentId)) await settleOpen(intent, account);
    },
    async settleGone(intent) {
      if (inHand.has(intent.intentId)) return;
      if (intent.act !== 'change') return await settleOpen(intent, 'absent');
      if (now() < intent.quietUntil) return;
      const found = { ...nothingSent, kind: 'account-gone' } as const;
      await settleFound(intent, { verdict: 'unknown', found, result: 'account-gone' });
    },
    async recover() {
      const at = now();
      // One process uses a store at a time, so whoever claimed or announced something has ended.
      await changes.releaseStray({ claimedBefore: Number.POSITIVE_INFINITY, now: at });
      const open = await changes.openIntents();
      for (const intent of open) {
        if (intent.sentAt !== null) continue;
        await settleFound(intent, { verdict: 'not-sent', result: 'ended-before-sent' });
      }
      return open.filter(({ sentAt }) => sentAt !== null);
    },
  };
}

/** Words for the audit. */
const laterResults = {
  applied: 'applied-found-later',
  'as-wanted': 'as-wanted-found-later',
  'as-before': 'not-applied-found-later',
  otherwise: 'unknown-found-later',
  'not-told': 'not-told-found-later',
  'account-gone': 'account-gone',
} as const;

interface ReceiptFacts {
  plan: PlanRow;
  intent: Intent;
  /** As read back; the plan of an account that was deleted. */
  account: { readonly revision: string; readonly name?: string };
  at: number;
  hosting: 'on-premise' | 'adobe-managed';
  writer: ChangeReceiptBody['writer'];
  when: ChangeReceiptBody['found'];
}

function receiptFor({ plan, intent, account, at, hosting, writer, when }: ReceiptFacts): ChangeReceiptBody {
  const effective = effectOfChanges(plan.body.changes);
  return {
    planId: plan.planId,
    instanceKey: plan.instanceKey,
    accountName: account.name ?? plan.accountName,
    act: intent.act,
    revision: account.revision,
    appliedAt: new Date(at).toISOString(),
    appliedBy: plan.author,
    changes: plan.body.changes,
    effective,
    restart: effective === 'at-once' ? null : { hosting, command: restartCommand(hosting) },
    statedReading: plan.body.statedReading,
    writer,
    found: when,
    writtenBetween: writtenBetween(plan, intent),
    overrides: [...(plan.decision?.overrides ?? [])],
    cost: plan.decision?.cost ?? null,
    rereadAt: plan.decision?.rereadAt == null ? null : new Date(plan.decision.rereadAt).toISOString(),
  };
}

/** Another write since the plan was made, after which the values were the same again: the revision was equal, and Campaign's time was not. */
function writtenBetween({ body }: PlanRow, { stampBefore, writerBefore }: Intent): ChangeReceiptBody['writtenBetween'] {
  const planned = body.basisWrite?.at ?? null;
  if (planned === null || stampBefore === null || Date.parse(planned) === stampBefore) return null;
  return { by: writerBefore, at: new Date(stampBefore).toISOString() };
}
