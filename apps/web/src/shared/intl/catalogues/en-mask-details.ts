import { dialect } from './en/dialect.ts';
import { maskDetails } from './en/mask-details.ts';

/** What is said below the preview and of one profile, in English; loaded with the parts that say it. */
export const messages = { ...maskDetails, ...dialect } as const;
export type MaskDetailsSentences = typeof messages;
