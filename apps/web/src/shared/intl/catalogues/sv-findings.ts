import { findings } from './sv/findings.ts';

/** Swedish: findings on fields of an account. Loaded when there are some. */
export const messages = { ...findings };
