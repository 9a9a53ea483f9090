import { randomUUID } from 'node:crypto';
import type { ChangeReceiptBody } from '@console/contract';
import { type Override, secretMark } from '@console/domain';
import type { EncryptedSecret, ExternalAccounts } from '../../ports.ts';
import { Problem } from '../../problem.ts';
import type { ChangeTables, PlanRow } from '../../store/store.ts';
import type { Intent } from '../../store/tables/changes/settlement.ts';
import { findingOf, stampOf } from './judge-intent.ts';
import { createKeptRefusals } from './kept-refusals.ts';
import type { OpenIntents } from './open-intents.ts';
import { type EncryptedSecrets, marksOf, storedSecretsOf } from './secret-marks.ts';
import { readTarget, requireTarget, type Target, targetOf } from './plan-target.ts';
import { accountMoved, type ApplyDecisionParts, createApplyDecision } from './apply-decision.ts';
import type { SignedIn } from '../../sign-in/sessions.ts';
import { type SecretChanges, secretsOfPlan, withSecrets } from '../stored-change.ts';

export interface PlanApplications {
  /** Writes a plan once. The same key and plan give the same receipt, however often and however close together. */
  apply(planId: string, signedIn: SignedIn, request: ApplyRequest): Promise<ChangeReceiptBody>;
  /** Resolves when nothing is being applied. */
  ended(): Promise<void>;
}

export interface ApplyRequest {
  readonly key: string;
  readonly requestId: string;
  readonly overrides: readonly Override[];
}

export interface ApplyParts extends ApplyDecisionParts {
  readonly externalAccounts: ExternalAccounts;
  readonly changes: ChangeTables;
  readonly openIntents: OpenIntents;
  /** Awaited when one has ended, whatever came of it. */
  readonly onEnded: () => Promise<void>;
}

/** After the write's own deadline: a request that was still under way somewhere has landed or is lost. */
const quietMs = 10_000;

interface Work {
  readonly plan: PlanRow;
  readonly signedIn: SignedIn;
  readonly request: ApplyRequest;
  readonly intent: Intent;
  readonly secrets: SecretChanges;
}

const refusals = {
  'key-reused': 'idempotency-key-reused',
  applied: 'plan-already-applied',
  replayed: 'plan-already-applied',
  // Taken by a process that has ended since: the next reading of the account settles it.
  resumed: 'apply-in-progress',
  applying: 'apply-in-progress',
  unknown: 'outcome-unknown',
  expired: 'plan-expired',
} as const;
const campaignChanged = {
  applied: 'yes',
  replayed: 'yes',
  resumed: 'maybe',
  applying: 'maybe',
  unknown: 'maybe',
  expired: 'no',
} as const;

type Announcement = Omit<Work, 'intent'>;

export function createPlanApplications(parts: ApplyParts): PlanApplications {
  const { externalAccounts, changes, openIntents, readings, inForce, onEnded, now } = parts;
  const decide = createApplyDecision(parts);
  const refused = createKeptRefusals(changes);
  const running = new Map<string, Promise<ChangeReceiptBody>>();

  const start = async (plan: PlanRow, signedIn: SignedIn, request: ApplyRequest): Promise<ChangeReceiptBody> => {
    const begin = async () => {
      await requireSameReading(plan, signedIn);
      const secrets = secretsOfPlan(plan, signedIn);
      return { secrets, intent: await announce({ plan, signedIn, request, secrets }) };
    };
    const { secrets, intent } = await begin().catch(async (error: unknown) => {
      await changes.release(plan.planId);
      throw error;
    });
    openIntents.begin(intent.intentId);
    try {
      return await carryOut({ plan, signedIn, request, intent, secrets });
    } finally {
      openIntents.finish(intent.intentId);
    }
  };

  return {
    async apply(planId, signedIn, request) {
      const plan = await changes.findPlan(planId);
      if (plan === undefined || plan.instanceKey !== signedIn.instanceKey) throw new Problem('plan-not-found');
      if (plan.author !== signedIn.login) throw new Problem('plan-of-another', { campaignChanged: 'no' });
      const keyOf = { key: request.key, login: signedIn.login };
      await refused.repeat({ ...keyOf, planId });
      const claim = await changes.claim({ planId, ...keyOf, now: now() });
      if (claim === 'claimed') {
        const answer = async () => {
          try {
            return await start(plan, signedIn, request);
          } catch (error) {
            await refused.keep(keyOf, error);
            throw error;
          } finally {
            await onEnded();
          }
        };
        const work = answer().finally(() => running.delete(planId));
        running.set(planId, work);
        return await work;
      }
      // The same request once more: a double click, or a browser that saw no reply.
      const repeated = claim === 'resumed' ? await running.get(planId) : undefined;
      const receipt = claim === 'replayed' ? await changes.receiptOf(planId) : repeated;
      if (receipt !== undefined) return receipt;
      throw new Problem(refusals[claim], claim === 'key-reused' ? {} : { campaignChanged: campaignChanged[claim] });
    },
    async ended() {
      await Promise.allSettled(running.values());
    },
  };

  /** What a plan says holds under one statement, and while that one is followed. */
  async function requireSameReading({ body }: PlanRow, signedIn: SignedIn): Promise<void> {
    if (body.kind === 'plain') return;
    const planned = body.statedReading;
    const now = await readings.forReplies(signedIn);
    if (planned?.version !== now?.version || planned?.inUse !== now?.inUse) throw readingMoved();
  }

  async function announce({ plan, signedIn, request, secrets }: Announcement): Promise<Intent> {
    const { instanceKey, accountId } = plan;
    if ((await changes.openIntentOf(instanceKey, accountId)) !== undefined) {
      const target = await readTarget(externalAccounts, signedIn.access, targetOf(plan));
      if (target !== 'absent') await openIntents.settleIfDue(instanceKey, target);
    }
    const base = await changes.findRevision({ instanceKey, accountId, revision: plan.revision });
    const at = now();
    const intent: Intent = {
      intentId: randomUUID(),
      act: plan.body.act,
      planId: plan.planId,
      instanceKey,
      accountId,
      accountName: plan.accountName,
      author: signedIn.login,
      requestId: request.requestId,
      base: {
        values: Object.fromEntries(plan.body.changes.map(({ field, before }) => [field, before])),
        secrets: marksOf(secrets, (field) => (base === undefined ? null : secretMark(base.values[field]))),
      },
      wanted: {
        values: Object.fromEntries(plan.body.changes.map(({ field, after }) => [field, after])),
        secrets: marksOf(secrets, (_, { action }) => (action === 'clear' ? '' : null)),
      },
      createdAt: at,
      // Encrypting each secret, reading again and writing may each take as long as a write.
      quietUntil: at + (2 + Math.max(1, Object.keys(secrets).length)) * externalAccounts.writeDeadlineMs + quietMs,
      sentAt: null,
      stampBefore: null,
      writerBefore: null,
      clockAheadMs: signedIn.operator.clockAheadMs,
    };
    if (await changes.openIntent(intent)) return intent;
    throw new Problem('account-locked', { campaignChanged: 'no' });
  }

  async function carryOut(work: Work): Promise<ChangeReceiptBody> {
    const { plan, signedIn, intent } = work;
    const { account, encrypted, sending } = await prepare(work).catch(async (error: unknown) => {
      await openIntents.settle(intent, { verdict: 'not-sent', result: resultOf(error) });
      throw error;
    });
    const written = await externalAccounts.write(signedIn.access, {
      act: plan.body.act,
      account,
      change: plan.change,
      storedSecrets: storedSecretsOf(work.secrets, encrypted),
    });
    const sent = { ...work, intent: { ...intent, ...sending } };
    if (written === 'stored') return await conclude(sent, 'acknowledged');
    if (written.failure === 'lost') return await conclude(sent, 'lost');
    const verdict = written.failure === 'refused' ? 'not-applied' : 'not-sent';
    await openIntents.settle(intent, { verdict, result: resultOf(written.error) });
    throw written.error;
  }

  /** Everything before the write. A failure here means that nothing was sent. */
  async function prepare(work: Work) {
    const { plan, signedIn, intent, secrets } = work;
    const { access } = signedIn;
    await decide(work);
    const { instanceKey, revision } = plan;
    const encrypted = await encryptAll(access, secrets);
    // The last moment to see another administrator's change: Campaign has no conditional write.
    const target = requireTarget(plan.body.act, await readTarget(externalAccounts, access, targetOf(plan)));
    const account = target ?? (await externalAccounts.blank(access, plan.body.type ?? ''));
    if (target !== null && target.revision !== revision) {
      const change = withSecrets(plan.change, secrets);
      throw await accountMoved(changes, { instanceKey, account, baseRevision: revision, change, at: now() });
    }
    // A write of the same values since the plan was made is another's, and counts as one.
    if (account.kind === 'ims') {
      await inForce.observe(instanceKey, account);
      const row = await readings.current(instanceKey);
      const version = row?.statement ? row.version : undefined;
      if (version !== plan.body.statedReading?.version) throw readingMoved();
    }
    const sentAt = now();
    const sending = {
      quietUntil: sentAt + externalAccounts.writeDeadlineMs + quietMs,
      wanted: {
        ...intent.wanted,
        secrets: marksOf(secrets, (field) => encrypted[field]?.fingerprint ?? intent.wanted.secrets[field] ?? null),
      },
      sentAt,
      stampBefore: stampOf(account),
      writerBefore: account.changedBy,
    };
    await changes.noteSending(intent.intentId, sending);
    return { account, encrypted, sending };
  }

  async function encryptAll(access: SignedIn['access'], secrets: SecretChanges): Promise<EncryptedSecrets> {
    const encrypted: Record<string, EncryptedSecret> = {};
    for (const [field, secret] of Object.entries(secrets))
      if (secret.action === 'replace') encrypted[field] = await externalAccounts.encrypt(access, secret.value);
    return encrypted;
  }

  async function conclude(
    { plan, signedIn, intent }: Work,
    reply: 'acknowledged' | 'lost',
  ): Promise<ChangeReceiptBody> {
    const account = await readBack(signedIn, plan);
    const finding = account === undefined ? undefined : findingOf(intent, account, reply);
    const campaignChanged = reply === 'acknowledged' ? 'yes' : 'maybe';
    if (finding?.verdict === 'applied') {
      const { verdict, outcome: found } = finding;
      const receipt = await openIntents.settle(intent, { verdict, found, account, result: 'applied' }).catch(() => {
        // The intent is durable: the next reading of the account settles it.
        throw new Problem('store-unavailable', { campaignChanged: 'yes' });
      });
      if (receipt !== undefined) return receipt;
    } else if (reply === 'acknowledged' && finding !== undefined) {
      // Nothing is under way any more, so waiting would tell nothing new.
      const { outcome: found } = finding;
      await openIntents.settle(intent, { verdict: 'unknown', found, account, result: `${found.kind}-after-write` });
    } else {
      await changes.holdUnknown(plan.planId, {
        at: now(),
        event: 'apply',
        login: signedIn.login,
        instanceKey: plan.instanceKey,
        accountName: plan.accountName,
        planId: plan.planId,
        requestId: intent.requestId,
        result: 'outcome-unknown',
      });
    }
    throw new Problem('outcome-unknown', { campaignChanged });
  }

  async function readBack({ access }: SignedIn, plan: PlanRow): Promise<Target | undefined> {
    return await readTarget(externalAccounts, access, targetOf(plan)).catch(() => undefined);
  }
}

function readingMoved(): Problem {
  return new Problem('basis-moved', { moved: ['reading'], campaignChanged: 'no' });
}

function resultOf(error: unknown): string {
  return error instanceof Problem ? error.code : 'failed';
}
