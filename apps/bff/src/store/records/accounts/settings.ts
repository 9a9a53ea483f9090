import { type AccountValues, type ImsSettings, valuesOfSettings } from '@console/domain';
import * as z from 'zod';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

const secretState = z.union([
  z.literal('hidden'),
  z.strictObject({ stored: z.literal(false) }),
  z.strictObject({
    stored: z.literal(true),
    fingerprint: z.string().optional(),
    changedAt: z.string().optional(),
  }),
]);

/** Settings as an account was met with; `null` was not read. */
export const settings = z.strictObject({
  label: z.string().nullable(),
  name: z.string().nullable(),
  enabled: z.boolean().nullable(),
  packageAutoExport: z.boolean().nullable(),
  imsServer: z.string().nullable(),
  imsScope: z.array(z.string()).nullable(),
  imsScopeText: z.string().optional(),
  imsClientId: z.string().nullable(),
  imsClientSecret: secretState,
  callbackServer: z.string().nullable(),
  imsOrganizationId: z.string().nullable(),
  associationMask: z.string().nullable(),
  productContext: z.string().nullable(),
  experienceCloudServer: z.string().nullable(),
  tenant: z.string().nullable(),
  comment: z.string().nullable(),
});

const secretValue = z.strictObject({
  secret: z.enum(['absent', 'stored', 'hidden']),
  fingerprint: z.string().optional(),
});
const accountValue = z.union([z.string(), z.boolean(), z.array(z.string()), secretValue]).nullable();
const formerRevision = settings.transform((stored) => ({ values: valuesOfSettings(stored) }));

/** Of a revision: the values of an account of any type. Former versions had the settings of the IMS account. */
export const revisionRecord: StoredRecord<{ readonly values: AccountValues }> = storedRecord({
  v: 3,
  present: z.strictObject({ values: z.record(z.string(), accountValue) }),
  unversioned: formerRevision,
  former: { 2: formerRevision },
});

/** Of a sighting, which said its version from the first one on. */
export const sightingRecord: StoredRecord<{ readonly settings: ImsSettings }> = storedRecord({
  v: 1,
  present: z.strictObject({ settings }),
});
