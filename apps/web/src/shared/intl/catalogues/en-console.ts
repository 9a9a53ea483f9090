import { fields } from './en/fields.ts';
import { form } from './en/form.ts';
import { mask } from './en/mask.ts';
import { shell } from './en/shell.ts';

/** What the signed-in screens say beyond the sign-in page, in English. */
export const messages = { ...fields, ...form, ...mask, ...shell } as const;
export type ConsoleMessages = typeof messages;
