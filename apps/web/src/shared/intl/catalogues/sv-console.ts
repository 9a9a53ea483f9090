import { fields } from './sv/fields.ts';
import { form } from './sv/form.ts';
import { mask } from './sv/mask.ts';
import { shell } from './sv/shell.ts';

/** Swedish: the signed-in screens. */
export const messages = { ...fields, ...form, ...mask, ...shell };
