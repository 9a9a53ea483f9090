import type { SnapshotBody } from '@console/contract';
import type { AuditEntry } from './audit/audit-entry.ts';

/** Where a set was taken from a users export: for which instance, on whose word, and the names in it. */
export interface PeopleUpload {
  readonly instanceKey: string;
  readonly uploadedAt: number;
  readonly uploadedBy: string;
  /** Profiles that somebody holds; of which product, no export tells. */
  readonly profileNames: readonly string[];
  readonly userGroupNames: readonly string[];
}

/** The people of Admin Console as one read found them, or as an export lists them. */
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
   * `users` are `UserColumns`, packed. Of what was read, a whole set takes the place of all others; one that lacks people that of its like, while there is no
   * whole one. An uploaded set takes the place of the instance's former one. The audit row is stored with it.
   */
  insert(set: PeopleSet, users: Uint8Array<ArrayBuffer>, audit?: AuditEntry): Promise<void>;
  /** What was read of an organization. */
  current(organizationId: string): Promise<PeopleSet | undefined>;
  /** What was uploaded for an instance. */
  uploaded(instanceKey: string): Promise<PeopleSet | undefined>;
  /** False when there was none; nothing is audited then. */
  removeUploaded(instanceKey: string, audit: AuditEntry): Promise<boolean>;
  /** What was read of an organization before this time, ms since 1970, goes; what was uploaded stays. */
  forget(readBefore: number): Promise<void>;
  /** Undefined when another set took its place. @throws StoredRowAltered */
  users(setId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Operators of an instance, with how whole the list was. */
export interface StoredOperators {
  /** Names the instance and where it is. */
  readonly place: string;
  readonly readAt: number;
  readonly count: number;
  readonly partial: 'limited' | 'short' | 'unreadable-entries' | null;
  readonly oddEntries: number;
  readonly isEveryEntryKnown: boolean;
  /** `OperatorColumns`, packed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Operators as an administrator saw them last, one list for each place. */
export interface OperatorListTable {
  /** Takes the place of the list before. */
  put(list: StoredOperators): Promise<void>;
  /** Undefined where there is none, and where the list was altered in the store. */
  find(place: string): Promise<StoredOperators | undefined>;
  /** Lists of any place that were read before this time, ms since 1970, go. */
  forget(readBefore: number): Promise<void>;
}
