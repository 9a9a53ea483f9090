import type { ReactNode } from 'react';
import type { RenderConflict } from '../../shared/ui/form/conflict-slot.ts';
import type { PlanMutation } from '../../shared/ui/form/plan-request.ts';

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

/** What other features lend to the form. */
export interface AccountSlots {
  readonly renderMask: RenderMask;
  readonly renderConflict: RenderConflict;
  readonly plan: PlanMutation;
}
