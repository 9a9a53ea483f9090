import type { StoredSighting } from '@console/domain';

/** An account of an instance, by the id, which survives a rename. */
export interface AccountKey {
  readonly instanceKey: string;
  readonly accountId: string;
}

export interface SightingRow extends StoredSighting {
  readonly revision: string;
}

/** A look at an account. */
export interface NewSighting extends AccountKey, Omit<SightingRow, 'id' | 'firstSeenAt' | 'lastSeenAt'> {
  readonly seenAt: number;
}
