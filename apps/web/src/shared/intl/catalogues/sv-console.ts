import { fields } from './sv/fields.ts';
import { form } from './sv/form.ts';
import { mask } from './sv/mask.ts';
import { shell } from './sv/shell.ts';

/** What the signed-in screens say beyond the sign-in page, in Swedish. */
export const messages = { ...fields, ...form, ...mask, ...shell };
