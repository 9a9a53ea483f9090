import { guardCodes, guardStates, verdicts } from '@console/domain';
import * as z from 'zod';
import type { PlanDecision } from '../../audit/audit-entry.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';

const guardShape = {
  code: z.enum(guardCodes),
  state: z.enum(guardStates),
  params: z.record(z.string(), z.string()),
  through: z.array(z.enum(guardCodes)).optional(),
  wasSoBefore: z.boolean().optional(),
};
export const guard = z.object(guardShape);
export const keptOverride = z.object({ guard, reason: z.string().nullable() });

const costlyPerson = { who: z.string(), verdict: z.enum(verdicts), isAdministrator: z.boolean() };
const costShape = { loses: z.int(), administrators: z.int(), mayLose: z.int() };
/** Whom an apply costs. */
export const applyCost = z.object({ ...costShape, people: z.array(z.object(costlyPerson)) });

/** On what an apply was decided: with its plan, and in the audit. */
export const planDecisionRecord: StoredRecord<PlanDecision> = storedRecord({
  v: 1,
  present: z.strictObject({
    overrides: z.array(z.strictObject({ guard: z.strictObject(guardShape), reason: z.string().nullable() })),
    cost: z.strictObject({ ...costShape, people: z.array(z.strictObject(costlyPerson)) }).nullable(),
    rereadAt: z.int().nullable(),
  }),
});
