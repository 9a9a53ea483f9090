import { dialects } from '@console/domain';
import * as z from 'zod';
import type { StatementRow } from '../../store.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

const statement = z.strictObject({
  reading: z.enum(['expression', 'prefix']),
  anchored: z.boolean(),
  ignoresCase: z.boolean(),
  dialect: z.enum(dialects).optional(),
  evidence: z.string(),
});

export const statementRecord: StoredRecord<NonNullable<StatementRow['statement']>> = storedRecord({
  v: 2,
  present: statement,
  unversioned: statement,
});

/** On whose word a plan or a receipt was computed. */
export const readingOnWord = z.object({
  reading: z.enum(['expression', 'prefix']),
  anchored: z.boolean(),
  ignoresCase: z.boolean(),
  dialect: z.enum(dialects).nullable(),
  evidence: z.string(),
  statedBy: z.string(),
  statedAt: z.string(),
  version: z.int(),
  inUse: z.boolean(),
  contradictedBy: z.int(),
  isChecked: z.boolean(),
});
