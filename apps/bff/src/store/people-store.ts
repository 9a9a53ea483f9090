import type { SnapshotBody } from '@console/contract';
import type { AuditEntry } from './audit/audit-entry.ts';

/** Of a set taken from a users export: for which instance, who uploaded it when, and the names in it. */
export interface PeopleUpload {
  readonly instanceKey: string;
  readonly uploadedAt: number;
  readonly uploadedBy: string;
  /** Profiles that people in the export have; an export does not say of which product. */
  readonly profileNames: readonly string[];
  readonly userGroupNames: readonly string[];
}

/** The people of Admin Console, from one read or one export. */
export interface PeopleSet {
  readonly setId: string;
  /** Of an export: when it was exported. */
  readonly readAt: number;
  readonly completeness: 'complete' | 'partial';
  /** `unproved-end`: of an export, in which nothing shows where the list ends. */
  readonly reason: SnapshotBody['reason'] | 'unproved-end';
  readonly userCount: number;
  readonly organizationId: string;
  /** Entries that could not be understood, or not in every member. */
  readonly oddEntries: number;
  /** Partial only because of members of known entries: nobody is left out. */
  readonly isEveryEntryKnown: boolean;
  /** Announced by Adobe and not listed, as technical accounts are. */
  readonly notListed: number;
  /** `null` for people read from Admin Console. */
  readonly upload: PeopleUpload | null;
}

export interface PeopleTable {
  /**
   * `users` are `UserColumns`, packed. A whole set that was read replaces all others that were read; one that lacks people
   * is stored only while there is no whole one. An uploaded set replaces the instance's former one. The audit row is stored
   * in the same transaction.
   */
  insert(set: PeopleSet, users: Uint8Array<ArrayBuffer>, audit?: AuditEntry): Promise<void>;
  /** What was read of an organization. */
  current(organizationId: string): Promise<PeopleSet | undefined>;
  /** What was uploaded for an instance. */
  uploaded(instanceKey: string): Promise<PeopleSet | undefined>;
  /** False when there was none; then no audit row is written. */
  removeUploaded(instanceKey: string, audit: AuditEntry): Promise<boolean>;
  /** Deletes sets read before this time, ms since 1970; uploaded sets stay. */
  forget(readBefore: number): Promise<void>;
  /** Undefined when another set has replaced it. @throws StoredRowAltered */
  users(setId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Operators of an instance, with how whole the list was. */
export interface StoredOperators {
  /** Names the instance and its address. */
  readonly listKey: string;
  readonly readAt: number;
  readonly count: number;
  readonly partial: 'limited' | 'short' | 'unreadable-entries' | null;
  readonly oddEntries: number;
  readonly isEveryEntryKnown: boolean;
  /** `OperatorColumns`, packed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Operators as an administrator last read them, one list per key. */
export interface OperatorListTable {
  /** Replaces the former list of the same key. */
  put(list: StoredOperators): Promise<void>;
  /** Undefined if there is none, or if the list was altered in the store. */
  find(listKey: string): Promise<StoredOperators | undefined>;
  /** Deletes lists read before this time, ms since 1970. */
  forget(readBefore: number): Promise<void>;
}
