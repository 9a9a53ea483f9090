import { dialect } from './sv/dialect.ts';
import { maskDetails } from './sv/mask-details.ts';

/** What is said below the preview and of one profile, in Swedish; loaded with the parts that say it. */
export const messages = { ...maskDetails, ...dialect };
