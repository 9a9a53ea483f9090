import type { ChangeReceiptBody } from '@console/contract';
import {
  effectOfChanges,
  fieldValueOf,
  type ImsSettingsField,
  imsSettingsFields,
  isTold,
  sameFieldValue,
} from '@console/domain';
import type { InstanceConfig } from '../config.ts';
import type { ImsAccountReading } from '../ports.ts';
import type { ChangeTables, Intent, PlanRow, Settlement, Verdict } from '../store/store.ts';
import { sightingOf } from './in-force.ts';
import { restartCommand } from './restart-command.ts';

/** Decides what became of writes whose reply was lost: by reading, never by sending again. */
export interface OpenIntents {
  /** Settles the account's open intent when the reading proves it, or when enough quiet time has passed. */
  settleIfDue(instanceKey: string, account: ImsAccountReading): Promise<void>;
  /** Ends an intent of this process with its verdict and everything that goes with it. */
  settle(intent: Intent, outcome: Outcome): Promise<ChangeReceiptBody | undefined>;
  /** While this process works on an intent, readers leave it alone. */
  begin(intentId: string): void;
  finish(intentId: string): void;
}

export interface Outcome {
  readonly verdict: Verdict;
  /** The account as read back, when it was. */
  readonly account?: ImsAccountReading | undefined;
  readonly result: string;
}

export interface OpenIntentParts {
  readonly changes: ChangeTables;
  readonly instances: ReadonlyMap<string, InstanceConfig>;
  readonly now: () => number;
}

/**
 * What an account says of an intent. `applied`: all of the wanted values are there; `not-applied`: all of the former
 * ones are; `unknown`: neither, somebody else wrote as well; `not-told`: it hangs on a value that Campaign does not tell.
 */
export function judge(intent: Intent, { settings }: ImsAccountReading): Judgement {
  const fields = imsSettingsFields.filter((field) => intent.wanted[field] !== undefined);
  const holds = (values: Intent['wanted'], secret: string | null): Holds => {
    const holdsField = (field: ImsSettingsField): Holds => {
      if (field === 'imsClientSecret') return compared(secretOf(settings), secret);
      const [now, value] = [fieldValueOf(settings, field), values[field] ?? null];
      if (!isTold(now) || !isTold(value)) return 'not-told';
      return sameFieldValue(now, value) ? 'yes' : 'no';
    };
    const found = new Set(fields.map(holdsField));
    if (found.has('no')) return 'no';
    return found.has('not-told') ? 'not-told' : 'yes';
  };
  const wanted = holds(intent.wanted, intent.wantedSecret);
  if (wanted === 'yes') return 'applied';
  const base = holds(intent.base, intent.baseSecret);
  // Where it is not known which secret was wanted, none was sent yet.
  if (base === 'yes') return 'not-applied';
  return wanted === 'not-told' || base === 'not-told' ? 'not-told' : 'unknown';
}

export type Judgement = 'applied' | 'not-applied' | 'unknown' | 'not-told';
type Holds = 'yes' | 'no' | 'not-told';

function compared(now: string | null, wanted: string | null): Holds {
  if (now === null || wanted === null) return 'not-told';
  return now === wanted ? 'yes' : 'no';
}

/** A secret's fingerprint, empty text when none is stored, `null` when it is hidden. */
export function secretOf({ imsClientSecret }: ImsAccountReading['settings']): string | null {
  if (imsClientSecret === 'hidden') return null;
  return imsClientSecret.stored ? (imsClientSecret.fingerprint ?? 'stored') : '';
}

/** A reading that does not tell leaves the intent to the next one for so long: one odd reply is soon over. */
const patienceMs = 5 * 60_000;

const planStates = { applied: 'applied', 'not-applied': 'open', 'not-sent': 'open', unknown: 'unknown' } as const;

export function createOpenIntents({ changes, instances, now }: OpenIntentParts): OpenIntents {
  const inHand = new Set<string>();

  const settle: OpenIntents['settle'] = async (intent, { verdict, account, result }) => {
    const at = now();
    const plan = await changes.findPlan(intent.planId);
    const receipt =
      verdict === 'applied' && account !== undefined && plan !== undefined
        ? receiptFor({ plan, account, at, hosting: instances.get(intent.instanceKey)?.hosting ?? 'on-premise' })
        : undefined;
    const settlement: Settlement = {
      intent,
      verdict,
      planState: planStates[verdict],
      now: at,
      receipt,
      audit: {
        at,
        event: 'apply',
        login: intent.author,
        instanceKey: intent.instanceKey,
        accountName: intent.accountName,
        planId: intent.planId,
        requestId: intent.requestId,
        fields: imsSettingsFields.filter((field) => intent.wanted[field] !== undefined),
        result,
        details: plan?.decision ?? undefined,
      },
      sighting:
        account && verdict === 'applied'
          ? {
              ...sightingOf(account, { instanceKey: intent.instanceKey, accountId: account.id }, at),
              source: 'applied',
            }
          : undefined,
      revision: account && {
        instanceKey: intent.instanceKey,
        accountId: account.id,
        revision: account.revision,
        settings: account.settings,
        source: verdict === 'applied' ? 'applied' : 'read',
        author: verdict === 'applied' ? intent.author : null,
        firstSeenAt: at,
      },
    };
    const settled = await changes.settle(settlement);
    return settled ? receipt : await changes.receiptOf(intent.planId);
  };

  return {
    settle,
    begin: (intentId) => void inHand.add(intentId),
    finish: (intentId) => void inHand.delete(intentId),
    async settleIfDue(instanceKey, account) {
      const intent = await changes.openIntentOf(instanceKey, account.id);
      if (intent === undefined || inHand.has(intent.intentId)) return;
      const judged = judge(intent, account);
      // Wanted values prove the write at once. Their absence proves nothing while the write may still land.
      if (judged !== 'applied' && now() < intent.quietUntil) return;
      if (judged === 'not-told' && now() < intent.quietUntil + patienceMs) return;
      const verdict = judged === 'not-told' ? 'unknown' : judged;
      await settle(intent, { verdict, account, result: `${judged}-found-later` });
    },
  };
}

interface ReceiptFacts {
  plan: PlanRow;
  account: ImsAccountReading;
  at: number;
  hosting: 'on-premise' | 'adobe-managed';
}

function receiptFor({ plan, account, at, hosting }: ReceiptFacts): ChangeReceiptBody {
  const effective = effectOfChanges(plan.body.changes);
  return {
    planId: plan.planId,
    instanceKey: plan.instanceKey,
    accountName: account.name,
    revision: account.revision,
    appliedAt: new Date(at).toISOString(),
    appliedBy: plan.author,
    changes: plan.body.changes,
    effective,
    restart: effective === 'at-once' ? null : { hosting, command: restartCommand(hosting) },
    statedReading: plan.body.statedReading,
    overrides: [...(plan.decision?.overrides ?? [])],
    cost: plan.decision?.cost ?? null,
    rereadAt: plan.decision?.rereadAt == null ? null : new Date(plan.decision.rereadAt).toISOString(),
  };
}
