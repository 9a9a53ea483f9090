import type { AccountConflict } from '@console/contract';
import type { ReactNode } from 'react';

export interface ConflictDecision {
  /** Fields for which the stored value is taken; for all others what the form holds stays. */
  readonly takeTheirs: ReadonlySet<string>;
  /** The stored revision that was on screen when this was decided. */
  readonly theirsRevision: string;
}

export interface ConflictAnswers {
  readonly onDecide: (decision: ConflictDecision) => void;
  /** The account is being read anew, after which the decision holds. */
  readonly isDeciding: boolean;
  readonly onCancel: () => void;
}

/** Draws base, theirs and yours, and asks which to keep. */
export type RenderConflict = (conflict: AccountConflict, answers: ConflictAnswers) => ReactNode;
