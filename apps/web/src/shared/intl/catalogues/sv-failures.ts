import { failures } from './sv/failures.ts';

/** Swedish: why a call of the console failed. Loaded on the first failure. */
export const messages = { ...failures };
