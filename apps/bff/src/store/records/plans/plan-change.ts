import * as z from 'zod';
import type { PlainChange } from '../../tables/changes/settlement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

/** Without the rules of the fields: what was planned under former ones stays readable. */
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

/** The part of a plan's change that is stored in the clear. */
export const planChangeRecord: StoredRecord<PlainChange> = storedRecord({
  v: 2,
  present: change,
  unversioned: change,
});
