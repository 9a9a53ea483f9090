import * as z from 'zod';
import type { PlanSetMembers } from '../../tables/changes/plan-sets.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';
import { refusal } from './refusal.ts';

/** The plans of a set in their order, and the accounts that got none. */
export const planSetRecord: StoredRecord<PlanSetMembers> = storedRecord({
  v: 1,
  present: z.strictObject({
    planIds: z.array(z.uuid()),
    refused: z.array(z.strictObject({ account: z.string(), act: z.enum(['change', 'create', 'delete']), refusal })),
  }),
});
