import { upload } from './sv/upload.ts';

/** What is said of a users export as the source of people, in Swedish; loaded with the parts that say it. */
export const messages = { ...upload };
