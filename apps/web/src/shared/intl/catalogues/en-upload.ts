import { upload } from './en/upload.ts';

/** English: a users export as the source of people. Loaded with the components that use it. */
export const messages = { ...upload } as const;
export type UploadSentences = typeof messages;
