import { fields } from './en/fields.ts';
import { form } from './en/form.ts';
import { mask } from './en/mask.ts';
import { shell } from './en/shell.ts';

/** English: the signed-in screens. */
export const messages = { ...fields, ...form, ...mask, ...shell } as const;
export type ConsoleMessages = typeof messages;
