import type { Intent, RevisionRow, Settlement, ClearChange } from './tables/changes/settlement.ts';
import type { PlanDecision, AuditEntry } from './audit/audit-entry.ts';
import type { ChainEnd } from './audit/audit-chain.ts';
import type { AuditCheck, AuditCheckOptions } from './audit/audit-check.ts';
import type { CountsAt, StoreCounts } from './tables/counts.ts';
import type { ChangeReceiptBody, PlanBody, SnapshotBody } from '@console/contract';
import type { Claim, Expectation, ProductProfile, RestartDeclaration, StatedReading } from '@console/domain';
import type { PlanSetTable } from './tables/changes/plan-sets.ts';
import type { Sending, SettlingTables } from './tables/changes/settling.ts';
import type { GroupNameTable } from './tables/lists/group-name-table.ts';
import type { LeaseTable } from './tables/lease-table.ts';
import type { OperatorListTable, PeopleTable } from './people-store.ts';
import type { SecretTable } from './tables/changes/secret-table.ts';
import type { AccountKey, NewSighting, SightingRow } from './tables/changes/sightings.ts';

/** `rolled-back`: the file is older than what was last written to it. */
export type StoreFileState = 'sound' | 'gone' | 'replaced' | 'rolled-back';

/** A signed-in browser. Has no token in the clear, and not the cookie's value. */
export interface SessionRow {
  readonly idHash: string;
  readonly instanceKey: string;
  readonly login: string;
  readonly profile: string;
  readonly sealedTokens: Buffer;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  /** When the password was last proved: at sign-in, or later. */
  readonly provedAt: number;
}

/** Every operation is conditional: a session that has ended is never found, changed or created again. */
export interface SessionTable {
  insert(session: SessionRow): Promise<void>;
  /** The session, unless it has ended, is past its end, or was last seen before `idleSince`. @throws StoredRowAltered */
  find(idHash: string, at: { now: number; idleSince: number }): Promise<SessionRow | undefined>;
  /** Notes that the session is in use; false when it is over. */
  touch(idHash: string, at: { now: number; idleSince: number }): Promise<boolean>;
  /** The password was proved once more. */
  prove(idHash: string, now: number): Promise<void>;
  /** False when it had already ended. */
  end(idHash: string, now: number): Promise<boolean>;
  /** Ends sessions that are past their end or idle and deletes their tokens. Returns their hashes. */
  endOverdue(at: { now: number; idleSince: number }): Promise<string[]>;
  purge(before: number): Promise<void>;
}

export interface PlanRow {
  readonly planId: string;
  readonly instanceKey: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly sessionHash: string;
  readonly author: string;
  readonly revision: string;
  readonly state: 'open' | 'applying' | 'applied' | 'unknown';
  readonly body: Omit<PlanBody, 'state' | 'receipt' | 'outcome'>;
  readonly change: ClearChange;
  /** New secrets, or that one is cleared, sealed under the author's session. */
  readonly sealedSecret: Buffer | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Null in plans older than this field. */
  readonly basis: PlanBasis | null;
  /** Whom it touches, sealed. */
  readonly people: Buffer | null;
  /** Null until it is applied. */
  readonly decision: PlanDecision | null;
}

/** What a plan was computed on besides the account: equal texts mean equal facts. */
export interface PlanBasis {
  readonly inForce: string;
  /** Null if there are no verdicts. */
  readonly facts: { readonly people: string; readonly groups: string; readonly sources: string } | null;
}

/** What was stored in accounts, as the console saw it, and the restarts that people declared. */
export interface InForceTable {
  /** The newest sightings of an account, the oldest first, and the declarations that were not undone. */
  find(account: AccountKey): Promise<{ sightings: SightingRow[]; declarations: RestartDeclaration[] }>;
  /** Adds a sighting if it shows another write than the newest one; else updates the newest one. */
  note(sighting: NewSighting): Promise<void>;
  /** False when another write has been seen since `sightingId`; nothing is stored then. */
  declare(declaration: {
    readonly declarationId: string;
    readonly account: AccountKey;
    readonly accountName: string;
    readonly sightingId: number;
    readonly audit: AuditEntry & { readonly login: string };
  }): Promise<boolean>;
  /** False when the instance has no such declaration that counts. */
  undo(undoing: {
    readonly declarationId: string;
    readonly instanceKey: string;
    readonly audit: AuditEntry & { readonly login: string };
  }): Promise<boolean>;
}

export interface ChangeTables extends SettlingTables, PlanSetTable, SecretTable {
  insertPlan(plan: PlanRow): Promise<void>;
  /** @throws StoredRowAltered */
  findPlan(planId: string): Promise<PlanRow | undefined>;
  receiptOf(planId: string): Promise<ChangeReceiptBody | undefined>;
  /** Binds the key to the plan and claims the plan, once. */
  claim(plan: { planId: string; key: string; login: string; now: number }): Promise<Claim>;
  /** Stores the decision by which a claimed plan is applied, before anything is sent. */
  noteDecision(planId: string, decision: PlanDecision): Promise<void>;
  /** Reopens a claimed plan for which nothing was sent. */
  release(planId: string): Promise<void>;
  /** False when the account has an open intent already: this is the account's lease. */
  openIntent(intent: Intent): Promise<boolean>;
  openIntentOf(instanceKey: string, accountId: string): Promise<Intent | undefined>;
  /** Written right before the write is sent. */
  noteSending(intentId: string, facts: Sending): Promise<void>;
  /** False when the intent was settled before; nothing is stored then. */
  settle(settlement: Settlement): Promise<boolean>;
  /** It is not known whether the write landed: the plan says so, and the intent stays open. */
  holdUnknown(planId: string, audit: AuditEntry): Promise<void>;
  recordRevision(revision: RevisionRow): Promise<void>;
  findRevision(of: { instanceKey: string; accountId: string; revision: string }): Promise<RevisionRow | undefined>;
  /**
   * Deletes the sealed secrets of plans past their end, keys bound before `keysBefore`, and the people of plans made before
   * `peopleBefore`.
   */
  purge(at: { now: number; keysBefore: number; peopleBefore: number }): Promise<void>;
}

export interface StoredSnapshot {
  readonly organizationId: string;
  readonly body: SnapshotBody;
  readonly profiles: readonly ProductProfile[];
  readonly userGroupNames: readonly string[];
}

export interface SnapshotTable {
  insert(snapshot: StoredSnapshot): Promise<void>;
  /** The organization's newest whole one; one that lacks entries only while no whole one was ever stored. */
  current(organizationId: string): Promise<StoredSnapshot | undefined>;
}

export interface StoredExpectations {
  readonly expectations: readonly Expectation[];
  /** Counts the changes, from 1. */
  readonly version: number;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** An account as it is now, for what is pinned to it. */
export interface PinnedAccount {
  readonly instanceKey: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Pins are stored by instance and account name, so that an account that is deleted and created again still has them. They
 * follow an account that is renamed: each read stores its name with its id, and the id finds it again.
 */
export interface ExpectationTable {
  find(account: PinnedAccount): Promise<StoredExpectations | undefined>;
  /** False when `version` is not the stored one (0: none stored); nothing is changed then. */
  replace(change: {
    readonly account: PinnedAccount;
    readonly version: number;
    readonly expectations: readonly Expectation[];
    readonly audit: AuditEntry & { readonly login: string };
  }): Promise<boolean>;
}

/** A statement of how an instance reads its mask, or its withdrawal (`statement` is null). */
export interface StatementRow {
  /** Counts both, from 1. */
  readonly version: number;
  readonly statement: (StatedReading & { readonly evidence: string }) | null;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** Append-only: every statement stays, and the newest row counts. */
export interface StatedReadingTable {
  current(instanceKey: string): Promise<StatementRow | undefined>;
  /** All rows, the oldest first. */
  history(instanceKey: string): Promise<StatementRow[]>;
  /** False when `version` is not that of the newest row (0: there is none); nothing is stored then, the audit row included. */
  add(change: {
    readonly instanceKey: string;
    readonly version: number;
    readonly statement: StatementRow['statement'];
    readonly audit: AuditEntry & { readonly login: string };
  }): Promise<boolean>;
}

/** A counter of the current window, and its limit. */
export interface LimitedCounter {
  readonly counter: string;
  readonly limit: number;
}

/** Counters of windows of time, at most 10,000 in all, and who signed in from where. Names are stored as hashes. */
export interface RateTable {
  /**
   * Adds one to each counter and returns the new counts. Undefined when one of them is at its limit; then nothing is written.
   * When the table is full, the oldest and smallest counters are evicted.
   */
  take(counters: readonly LimitedCounter[], start: number): Promise<number[] | undefined>;
  /** Subtracts one from each counter, never below zero; counters at zero are deleted. */
  giveBack(counters: readonly string[], start: number): Promise<void>;
  /** Remembers until `until`, ms since 1970, that this login signed in from this address; the newest 20 of each login. */
  remember(pair: KnownPair, until: number): Promise<void>;
  isKnown(pair: string, now: number): Promise<boolean>;
  /** Deletes counters of windows that began before `windowsBefore`, and pairs past their end. */
  purge(at: { windowsBefore: number; now: number }): Promise<void>;
}

export interface KnownPair {
  readonly pair: string;
  /** Hash of the login alone. */
  readonly login: string;
}

export interface AuditTable {
  append(entry: AuditEntry): Promise<void>;
  /** Logins that signed in to an instance with a password since `since`, ms since 1970. */
  signedInSince(instanceKey: string, since: number): Promise<string[]>;
  /** Recomputes the chain. An old copy of the whole store is noticed only by comparing with a head stored elsewhere. */
  verify(options?: AuditCheckOptions): Promise<AuditCheck>;
  /** Where the chain ends; undefined when that is not proved. */
  head(): Promise<ChainEnd | undefined>;
}

/**
 * Everything the console stores. One implementation per database, one contract suite for all. Every method rejects with
 * StoreUnavailable when the database does.
 */
export interface Store {
  readonly sessions: SessionTable;
  readonly changes: ChangeTables;
  readonly inForce: InForceTable;
  readonly snapshots: SnapshotTable;
  readonly people: PeopleTable;
  readonly operators: OperatorListTable;
  readonly expectations: ExpectationTable;
  readonly statedReadings: StatedReadingTable;
  readonly groupNames: GroupNameTable;
  readonly rates: RateTable;
  readonly audit: AuditTable;
  readonly leases: LeaseTable;
  /** Counts for the metrics. */
  counts(at: CountsAt): Promise<StoreCounts>;
  /**
   * After a restore from a backup: ends all sessions and open plans, since what happened to them after the backup is not
   * known.
   */
  endAfterRestore(now: number): Promise<void>;
  /**
   * Checks that the open file is still the one at its path and contains what was last written. If not, every write is refused
   * from then on, since it would be lost.
   */
  lookAtFile(): Promise<StoreFileState>;
  /** Reads and writes once; rejects when either is not possible. */
  check(): Promise<void>;
  close(): Promise<void>;
}
