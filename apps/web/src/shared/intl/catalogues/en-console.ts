import { accounts } from './en/accounts.ts';
import { fields } from './en/fields.ts';
import { findings } from './en/findings.ts';
import { form } from './en/form.ts';
import { mask } from './en/mask.ts';

/** What the signed-in screens say beyond the sign-in page, in English. */
export const messages = { ...accounts, ...fields, ...findings, ...form, ...mask } as const;
export type ConsoleMessages = typeof messages;
