import type { Intent, RevisionRow, Settlement, ClearChange } from './tables/changes/settlement.ts';
import type { PlanDecision, AuditEntry } from './audit/audit-entry.ts';
import type { ChainEnd } from './audit/audit-chain.ts';
import type { AuditCheck, AuditCheckOptions } from './audit/audit-check.ts';
import type { CountsAt, StoreCounts } from './tables/counts.ts';
import type { ChangeReceiptBody, PlanBody, SnapshotBody } from '@console/contract';
import type { Claim, Expectation, ProductProfile, RestartDeclaration, StatedReading } from '@console/domain';
import type { Sending, SettlingTables } from './tables/changes/settling.ts';
import type { GroupNameTable } from './tables/lists/group-name-table.ts';
import type { LeaseTable } from './tables/lease-table.ts';
import type { OperatorListTable, PeopleTable } from './people-store.ts';
import type { AccountKey, NewSighting, SightingRow } from './tables/changes/sightings.ts';

/** `rolled-back`: it is older than what was written to it. */
export type StoreFileState = 'sound' | 'gone' | 'replaced' | 'rolled-back';

/** A signed-in browser. Holds no token in the clear and not the cookie's value. */
export interface SessionRow {
  readonly idHash: string;
  readonly instanceKey: string;
  readonly login: string;
  readonly profile: string;
  readonly sealedTokens: Buffer;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  /** When the password was proved last: at the sign-in, or since. */
  readonly provedAt: number;
}

/** Every operation is conditional: a session that ended is never found, changed or made again. */
export interface SessionTable {
  insert(session: SessionRow): Promise<void>;
  /** The session when it is neither ended, nor past its end, nor idle since before `idleSince`. @throws StoredRowAltered */
  find(idHash: string, at: { now: number; idleSince: number }): Promise<SessionRow | undefined>;
  /** Puts off the idle end; false when the session is over. */
  touch(idHash: string, at: { now: number; idleSince: number }): Promise<boolean>;
  /** The password was proved once more. */
  prove(idHash: string, now: number): Promise<void>;
  /** False when it was over already. */
  end(idHash: string, now: number): Promise<boolean>;
  /** Ends the sessions that are past their end or idle, and lets their tokens go. Gives their hashes. */
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
  /** `clear`, or the new secret sealed under the author's session. */
  readonly sealedSecret: Buffer | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Null in plans from before it was kept. */
  readonly basis: PlanBasis | null;
  /** Whom it touches, sealed. */
  readonly people: Buffer | null;
  /** Null until it is applied. */
  readonly decision: PlanDecision | null;
}

/** What a plan was computed on beside the account: texts that are the same where the facts are. */
export interface PlanBasis {
  readonly inForce: string;
  /** Null where nobody is judged. */
  readonly facts: { readonly people: string; readonly groups: string; readonly sources: string } | null;
}

/** What was stored of accounts, as the console saw it, and the restarts that people declared. */
export interface InForceTable {
  /** The newest sightings of an account, the oldest first, and the declarations that were not undone. */
  find(account: AccountKey): Promise<{ sightings: SightingRow[]; declarations: RestartDeclaration[] }>;
  /** Adds a sighting where it shows another write than the newest one; else notes the look. */
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

export interface ChangeTables extends SettlingTables {
  insertPlan(plan: PlanRow): Promise<void>;
  /** @throws StoredRowAltered */
  findPlan(planId: string): Promise<PlanRow | undefined>;
  receiptOf(planId: string): Promise<ChangeReceiptBody | undefined>;
  /** Binds the key to the plan and takes the plan, once. */
  claim(plan: { planId: string; key: string; login: string; now: number }): Promise<Claim>;
  /** Keeps on what a claimed plan is applied, before anything is sent. */
  noteDecision(planId: string, decision: PlanDecision): Promise<void>;
  /** Gives a claimed plan back, nothing having been sent. */
  release(planId: string): Promise<void>;
  /** False when the account has an open intent already: this is the account's lease. */
  openIntent(intent: Intent): Promise<boolean>;
  openIntentOf(instanceKey: string, accountId: string): Promise<Intent | undefined>;
  /** Written right before the write is sent. */
  noteSending(intentId: string, facts: Sending): Promise<void>;
  /** False when the intent was settled before; nothing is stored then. */
  settle(settlement: Settlement): Promise<boolean>;
  /** Nobody knows whether the write landed: the plan says so, the intent stays open. */
  holdUnknown(planId: string, audit: AuditEntry): Promise<void>;
  recordRevision(revision: RevisionRow): Promise<void>;
  findRevision(of: { instanceKey: string; accountId: string; revision: string }): Promise<RevisionRow | undefined>;
  /**
   * Forgets the sealed secrets of plans that are past their end, keys bound before `keysBefore`, and whom plans made before
   * `peopleBefore` touch.
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
  /** Of this organization the newest whole one; one that lacks entries only while no whole one was ever stored. */
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
 * Pins are kept by instance and account name, so that an account that is deleted and made anew has them. An account that was
 * given another name takes them along: each look at an account keeps name and id together, and a known id says which it is.
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

/** Nothing is changed or taken away here: every statement stays, and the newest row counts. */
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

/** A counter of the present window, and how far it may go. */
export interface LimitedCounter {
  readonly counter: string;
  readonly limit: number;
}

/** Counters of windows of time, at most 10,000 in all, and who signed in from where. Names are stored as hashes. */
export interface RateTable {
  /**
   * Adds one to each counter and gives the counts after it. Undefined when one of them is at its limit: nothing is written
   * then. When the table is full, the oldest and smallest counters make room.
   */
  take(counters: readonly LimitedCounter[], start: number): Promise<number[] | undefined>;
  /** Takes one off each counter again; never below nothing, and what counts nothing is not kept. */
  giveBack(counters: readonly string[], start: number): Promise<void>;
  /** Keeps until `until`, ms since 1970, that this pair of a login and an address signed in; of a login the newest 20. */
  remember(pair: KnownPair, until: number): Promise<void>;
  isKnown(pair: string, now: number): Promise<boolean>;
  /** Forgets counters of windows that began before `windowsBefore`, and pairs whose time is over. */
  purge(at: { windowsBefore: number; now: number }): Promise<void>;
}

export interface KnownPair {
  readonly pair: string;
  /** Whose pair it is. */
  readonly login: string;
}

export interface AuditTable {
  append(entry: AuditEntry): Promise<void>;
  /** Logins that signed in to an instance with a password since `since`, ms since 1970. */
  signedInSince(instanceKey: string, since: number): Promise<string[]>;
  /** Recomputes the chain. Putting back an old copy of the whole store is seen only against a head that was kept elsewhere. */
  verify(options?: AuditCheckOptions): Promise<AuditCheck>;
  /** Where the chain ends; undefined when that is not proved. */
  head(): Promise<ChainEnd | undefined>;
}

/**
 * Everything the console keeps. One implementation per database, one contract suite for all. Every method rejects with
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
  /** What is watched. */
  counts(at: CountsAt): Promise<StoreCounts>;
  /**
   * After the store was put back from a backup: nobody is signed in, and what was open to be applied is over, since what became of
   * either after the backup is not known here.
   */
  endAfterRestore(now: number): Promise<void>;
  /**
   * Looks whether the file that is open is still the one at its path and holds what was written to it. Where it is not, every write
   * is refused from then on, since what is written would be lost.
   */
  lookAtFile(): Promise<StoreFileState>;
  /** Reads and writes once; rejects when either is not possible. */
  check(): Promise<void>;
  close(): Promise<void>;
}
