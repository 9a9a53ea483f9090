import { accounts } from './sv/accounts.ts';
import { fields } from './sv/fields.ts';
import { findings } from './sv/findings.ts';
import { form } from './sv/form.ts';
import { mask } from './sv/mask.ts';

/** What the signed-in screens say beyond the sign-in page, in Swedish. */
export const messages = { ...accounts, ...fields, ...findings, ...form, ...mask };
