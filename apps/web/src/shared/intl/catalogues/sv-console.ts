import { fields } from './sv/fields.ts';
import { findings } from './sv/findings.ts';
import { form } from './sv/form.ts';
import { mask } from './sv/mask.ts';
import { shell } from './sv/shell.ts';

/** What the signed-in screens say beyond the sign-in page, in Swedish. */
export const messages = { ...fields, ...findings, ...form, ...mask, ...shell };
