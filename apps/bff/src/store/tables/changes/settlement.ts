import type { ChangeReceiptBody, WriteOutcomeBody } from '@console/contract';
import type { AccountChange, AccountValues, FieldValue, SecretChange } from '@console/domain';
import type { AuditEntry } from '../../audit/audit-entry.ts';
import type { NewSighting } from './sightings.ts';

export type Verdict = 'applied' | 'not-applied' | 'unknown' | 'not-sent';

/** What the changed fields hold before a write, or after it. */
export interface IntentValues {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Fingerprints of the changed secrets: empty text where none is stored, `null` where it is not known. */
  readonly secrets: Readonly<Record<string, string | null>>;
}

/** A write announced before it is sent. Contains no secret: a changed secret is compared by its fingerprint. */
export interface Intent {
  readonly intentId: string;
  /** What the write does to its account. */
  readonly act: 'change' | 'create' | 'delete';
  readonly planId: string;
  readonly instanceKey: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly author: string;
  readonly requestId: string;
  readonly base: IntentValues;
  readonly wanted: IntentValues;
  readonly createdAt: number;
  readonly quietUntil: number;
  /** Stored right before it is sent; null if nothing was sent. */
  readonly sentAt: number | null;
  /** The previous write, by Campaign's clock and Campaign's label, as read right before sending. */
  readonly stampBefore: number | null;
  readonly writerBefore: string | null;
  /** How far Campaign's clock was ahead of the console's when the person signed in, ms. */
  readonly clockAheadMs: number | null;
}

export interface RevisionRow {
  readonly instanceKey: string;
  readonly accountId: string;
  readonly revision: string;
  readonly values: AccountValues;
  readonly source: 'read' | 'applied';
  readonly author: string | null;
  readonly firstSeenAt: number;
}

/** How an intent ends; stored in one transaction. */
export interface Settlement {
  readonly intent: Intent;
  readonly verdict: Verdict;
  readonly planState: 'open' | 'applied' | 'unknown';
  readonly now: number;
  readonly outcome: StoredOutcome;
  /** Campaign's time of the last write, as of the verdict. */
  readonly stampAfter: number | null;
  readonly audit: AuditEntry;
  readonly revision?: RevisionRow | undefined;
  /** What it has changed, as read back. */
  readonly sighting?: NewSighting | undefined;
  readonly receipt?: ChangeReceiptBody | undefined;
}

/** The part of a change that may be stored in the clear. */
export type ClearChange = Readonly<Record<string, Exclude<AccountChange[string], SecretChange>>>;

/** The outcome of a write, as found when its intent was closed. */
export type StoredOutcome = Pick<WriteOutcomeBody, 'doubt' | 'reply' | 'lastWrite'> & {
  readonly kind: Exclude<WriteOutcomeBody['kind'], 'open'> | 'applied';
};
