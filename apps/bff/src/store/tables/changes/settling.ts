import type { StoredOutcome } from './settlement.ts';
import type { ProblemFacts } from '../../../problem.ts';
import type { Intent, Settlement, Verdict } from './settlement.ts';

/** What is known right before an intent's write is sent. */
export type Sending = Pick<Intent, 'quietUntil' | 'wanted' | 'sentAt' | 'stampBefore' | 'writerBefore'>;

/** An intent with its end; both are null while it is open. */
export interface IntentRecord {
  readonly intent: Intent;
  readonly end: { readonly verdict: Verdict; readonly at: number; readonly outcome: StoredOutcome | null } | null;
}

/** A closed intent whose write may still land, or has landed since. */
export interface Doubtful {
  readonly intent: Intent;
  /** Campaign's time of the last write when it was closed. */
  readonly stampAfter: number | null;
}

/** One request to apply a plan. */
export interface KeyOf {
  readonly login: string;
  readonly key: string;
}

/** The problem that a request to apply got. The code is plain text; the service that replies with it checks it. */
export interface StoredRefusal {
  readonly code: string;
  readonly facts: Partial<ProblemFacts>;
}

/** Settles plans and intents left open by a lost reply or by a process that died. */
export interface SettlingTables {
  /** Of one instance, or of all. */
  openIntents(instanceKey?: string): Promise<Intent[]>;
  /** The newest intent of a plan. */
  newestIntentOf(planId: string): Promise<IntentRecord | undefined>;
  /**
   * Intents of an account that were sent, were closed after `since` without being found applied, and have not been found
   * landed since; the newest first. `isKnownWrite` says whether a stamp is that of a write that was found applied.
   */
  doubtfulOf(account: { instanceKey: string; accountId: string; since: number }): Promise<{
    readonly doubtful: Doubtful[];
    readonly isKnownWrite: (stamp: number) => boolean;
  }>;
  /** Notes that the write of a closed intent has landed after its verdict. False when that was noted before. */
  settleLate(settlement: Settlement): Promise<boolean>;
  /**
   * Reopens plans that were claimed before a time and have no intent: the process that claimed them has ended. Each is
   * audited.
   */
  releaseStray(claims: { claimedBefore: number; now: number }): Promise<string[]>;
  /** Stores the refusal of a request, so that a retry with the same key gets the same reply. */
  noteRefusal(request: KeyOf, refusal: StoredRefusal): Promise<void>;
  refusalOf(request: KeyOf & { planId: string }): Promise<StoredRefusal | undefined>;
}
