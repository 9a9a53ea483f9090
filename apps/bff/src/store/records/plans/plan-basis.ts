import * as z from 'zod';
import type { PlanBasis } from '../../store.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

const facts = z.strictObject({ people: z.string(), groups: z.string(), sources: z.string() });

export const planBasisRecord: StoredRecord<PlanBasis> = storedRecord({
  v: 1,
  present: z.strictObject({ inForce: z.string(), facts: facts.nullable() }),
});
