import { upload } from './sv/upload.ts';

/** Swedish: a users export as the source of people. Loaded with the components that use it. */
export const messages = { ...upload };
