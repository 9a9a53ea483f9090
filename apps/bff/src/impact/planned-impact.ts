import { applyCostSchema, impactSummarySchema, planDifferencesSchema } from '@console/contract';
import * as z from 'zod';
import type { PlannedImpact } from '../ports.ts';

/** Parses the answer of the worker process. */
export const plannedImpactSchema: z.ZodType<PlannedImpact> = z.strictObject({
  summary: impactSummarySchema,
  cost: applyCostSchema,
  people: z.string(),
  administrators: z.array(
    z.strictObject({ login: z.string(), name: z.string(), keepsAdobe: z.boolean(), hasPassword: z.boolean() }),
  ),
  differing: planDifferencesSchema.pick({ peopleCount: true, people: true }).nullable(),
});
