import { dialect } from './sv/dialect.ts';
import { maskDetails } from './sv/mask-details.ts';

/** Swedish: details below the preview and of one profile. Loaded with the components that use it. */
export const messages = { ...maskDetails, ...dialect };
