import { type AccountChange, byField, flagFields, type SettingsChange, textFields } from '@console/domain';
import * as z from 'zod';

/** Without the rules of the fields: they held when it was planned. */
const imsChange = z
  .strictObject({
    ...byField(textFields, () => z.string()),
    ...byField(flagFields, () => z.boolean()),
    imsScope: z.array(z.string()),
    imsClientSecret: z.union([
      z.strictObject({ action: z.literal('replace'), value: z.string() }),
      z.strictObject({ action: z.literal('clear') }),
    ]),
  })
  .partial();

/** A stored change of the IMS account as such. Throws for a change of another account. */
export function imsChangeOf(change: AccountChange): SettingsChange {
  return imsChange.parse(change);
}
