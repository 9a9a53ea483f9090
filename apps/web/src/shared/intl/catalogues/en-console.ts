import { accounts } from './en/accounts.ts';
import { fields } from './en/fields.ts';
import { findings } from './en/findings.ts';
import { form } from './en/form.ts';
import { mask } from './en/mask.ts';
import { plan } from './en/plan.ts';

/** What the signed-in screens say beyond the sign-in page, in English. */
export const messages = { ...accounts, ...fields, ...findings, ...form, ...mask, ...plan } as const;
export type ConsoleMessages = typeof messages;
