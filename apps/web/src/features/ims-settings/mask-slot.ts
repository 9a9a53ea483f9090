import type { ReactNode } from 'react';

/** What the form hands to whoever draws the mask editor; the form itself knows nothing of previews. */
export interface MaskSlotProps {
  readonly instanceKey: string;
  readonly value: string;
  /** The mask stored in Campaign. */
  readonly savedValue: string;
  readonly onChange: (mask: string) => void;
  readonly isReadOnly: boolean;
  readonly isDisabled: boolean;
  readonly messagesId: string;
}

export type RenderMask = (props: MaskSlotProps) => ReactNode;
