import type * as z from 'zod';
import type { SettingsFindingCode } from '../ims-settings.ts';
import { hasUnstorable } from '../../text/text-scan.ts';
import { holdsSecret } from './secret-text.ts';

/** What no text that is shown to people takes, whatever it means. */
export function unfit(text: string): SettingsFindingCode | null {
  if (hasUnstorable(text)) return 'unstorable-character';
  return holdsSecret(text) ? 'secret-in-open-field' : null;
}

/** The same as a check of a schema; the text itself is no part of the issue. */
export function refuseUnfit(context: z.core.ParsePayload<string>): void {
  const message = unfit(context.value);
  if (message !== null) context.issues.push({ code: 'custom', message, input: '' });
}
