import { doubtedCredits } from '@console/domain';
import * as z from 'zod';
import type { StoredOutcome } from '../../tables/changes/settlement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

const writeShape = { by: z.string().nullable(), at: z.string().nullable() };
/** Who wrote an account last, as Campaign told it. */
export const lastWrite = z.object(writeShape);

/** What a write was found to be when its intent was closed. */
export const writeOutcomeRecord: StoredRecord<StoredOutcome> = storedRecord({
  v: 1,
  present: z.strictObject({
    kind: z.enum(['applied', 'as-wanted', 'as-before', 'otherwise', 'not-told', 'account-gone']),
    doubt: z.enum(doubtedCredits).nullable(),
    reply: z.enum(['acknowledged', 'lost']),
    lastWrite: z.strictObject(writeShape).nullable(),
  }),
});
