import { failures } from './sv/failures.ts';

/** Why a call of the console came to nothing, in Swedish; loaded when one did. */
export const messages = { ...failures };
