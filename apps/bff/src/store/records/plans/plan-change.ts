import * as z from 'zod';
import type { ClearChange } from '../../tables/changes/settlement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

/** There was the IMS account alone. Without the rules of the fields: what was planned under former ones stays readable. */
const change = z
  .strictObject({
    label: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    packageAutoExport: z.boolean(),
    imsServer: z.string(),
    imsScope: z.array(z.string()),
    imsClientId: z.string(),
    callbackServer: z.string(),
    imsOrganizationId: z.string(),
    associationMask: z.string(),
    productContext: z.string(),
    experienceCloudServer: z.string(),
    tenant: z.string(),
    comment: z.string(),
  })
  .partial();

const formerChange = change.transform((stored): { change: ClearChange } => ({ change: stored }));

/** The part of a plan's change that is stored in the clear. */
export const planChangeRecord: StoredRecord<{ readonly change: ClearChange }> = storedRecord({
  v: 3,
  present: z.strictObject({
    change: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]).optional()),
  }),
  unversioned: formerChange,
  former: { 2: formerChange },
});
