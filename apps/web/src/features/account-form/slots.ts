import type { AccountConflict, PlanBody } from '@console/contract';
import type { SettingsChange } from '@console/domain';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What the form hands to whoever draws the mask editor; the form itself knows nothing of previews. */
export interface MaskSlotProps {
  readonly instanceKey: string;
  readonly value: string;
  /** The mask stored in Campaign. */
  readonly savedValue: string;
  readonly onChange: (mask: string) => void;
  readonly isDisabled: boolean;
  readonly messagesId: string;
}

export type RenderMask = (props: MaskSlotProps) => ReactNode;

export interface ConflictDecision {
  /** Fields for which the typed value is kept; for the others the stored one is taken. */
  readonly keepMine: ReadonlySet<string>;
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

/** Computes a plan for a change; nothing reaches Campaign. */
export type PlanMutation = UseMutationResult<
  PlanBody,
  Error,
  { readonly change: SettingsChange; readonly baseRevision?: string | undefined }
>;

/** What other features lend to the form. */
export interface AccountSlots {
  readonly renderMask: RenderMask;
  readonly renderConflict: RenderConflict;
  readonly plan: PlanMutation;
}
