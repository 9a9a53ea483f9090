import type { Expectation } from '@console/domain';
import * as z from 'zod';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

/** Without the rules for what is typed: a pin from under former rules stays readable. */
export const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person-signs-in'), person: z.string() }),
  z.strictObject({ kind: z.literal('person-keeps-group'), person: z.string(), groupName: z.string() }),
  z.strictObject({ kind: z.literal('profiles-never-reach'), profiles: z.string(), groupName: z.string() }),
]);

const expectations = z.array(expectation);

export const expectationsRecord: StoredRecord<{ readonly expectations: readonly Expectation[] }> = storedRecord({
  v: 2,
  present: z.strictObject({ expectations }),
  unversioned: expectations.transform((stored) => ({ expectations: stored })),
});
