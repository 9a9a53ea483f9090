import type { ProductProfile } from '@console/domain';
import * as z from 'zod';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

export const names = z.array(z.string());

/** Names of user groups. */
export const namesRecord: StoredRecord<{ readonly names: readonly string[] }> = storedRecord({
  v: 2,
  present: z.strictObject({ names }),
  unversioned: names.transform((stored) => ({ names: stored })),
});

const profiles = z.array(z.object({ id: z.string(), name: z.string(), productName: z.string().optional() }));

export const profilesRecord: StoredRecord<{ readonly profiles: readonly ProductProfile[] }> = storedRecord({
  v: 2,
  present: z.strictObject({ profiles }),
  unversioned: profiles.transform((stored) => ({ profiles: stored })),
});
