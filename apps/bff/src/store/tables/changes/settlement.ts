import type { ChangeReceiptBody, WriteOutcomeBody } from '@console/contract';
import type { FieldValue, ImsSettings, ImsSettingsField, SettingsChange } from '@console/domain';
import type { AuditEntry } from '../../audit/audit-entry.ts';
import type { NewSighting } from './sightings.ts';

export type Verdict = 'applied' | 'not-applied' | 'unknown' | 'not-sent';

export type FieldValues = Partial<Record<ImsSettingsField, FieldValue>>;

/** A write announced before it is sent. Contains no secret: a changed secret is compared by its fingerprint. */
export interface Intent {
  readonly intentId: string;
  readonly planId: string;
  readonly instanceKey: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly author: string;
  readonly requestId: string;
  readonly base: FieldValues;
  readonly wanted: FieldValues;
  readonly baseSecret: string | null;
  readonly wantedSecret: string | null;
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
  readonly settings: ImsSettings;
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
export type PlainChange = Omit<SettingsChange, 'imsClientSecret'>;

/** The outcome of a write, as found when its intent was closed. */
export type StoredOutcome = Pick<WriteOutcomeBody, 'doubt' | 'reply' | 'lastWrite'> & {
  readonly kind: Exclude<WriteOutcomeBody['kind'], 'open'> | 'applied';
};
