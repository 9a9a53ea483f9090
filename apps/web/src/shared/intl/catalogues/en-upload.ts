import { upload } from './en/upload.ts';

/** What is said of a users export as the source of people, in English; loaded with the parts that say it. */
export const messages = { ...upload } as const;
export type UploadSentences = typeof messages;
