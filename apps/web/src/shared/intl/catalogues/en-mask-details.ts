import { dialect } from './en/dialect.ts';
import { maskDetails } from './en/mask-details.ts';

/** English: details below the preview and of one profile. Loaded with the components that use it. */
export const messages = { ...maskDetails, ...dialect } as const;
export type MaskDetailsSentences = typeof messages;
