import { findings } from './sv/findings.ts';

/** What is remarked on fields of an account, in Swedish; loaded when there is something to remark. */
export const messages = { ...findings };
