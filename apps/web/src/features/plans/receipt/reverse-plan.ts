import type { ChangeReceiptBody } from '@console/contract';
import { type ImsSettingsField, type SettingsChange, settingsChangeSchema } from '@console/domain';

export interface Reverse {
  /** `null` where nothing can be put back, or the former values would be refused by now. */
  readonly change: SettingsChange | null;
  /** Fields whose former value is not kept, as of a secret, or was not read. */
  readonly left: readonly ImsSettingsField[];
}

/** What puts the former values back, as far as a receipt has them. */
export function reverseOf({ changes }: Pick<ChangeReceiptBody, 'changes'>): Reverse {
  const known: [string, unknown][] = [];
  const left: ImsSettingsField[] = [];
  for (const { field, before } of changes) {
    const isKept = before !== null && field !== 'imsClientSecret';
    if (isKept) known.push([field, before]);
    else left.push(field);
  }
  const read = settingsChangeSchema.safeParse(Object.fromEntries(known));
  return { change: read.success && known.length > 0 ? read.data : null, left };
}
