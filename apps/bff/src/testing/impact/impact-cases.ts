import { readFileSync } from 'node:fs';
import { verdicts } from '@console/domain';
import * as z from 'zod';

// Stored with the emulator's seeds, since the journeys read the same file.
const file = new URL('../../../../../packages/emulator/src/seeds/impact-cases.json', import.meta.url);

const verdictSchema = z.enum(verdicts);
const caseSchema = z.strictObject({
  seed: z.enum(['small', 'messy']),
  /** What the mask does in this seed. */
  what: z.string(),
  mask: z.string(),
  /** Without those that are zero. */
  counts: z.partialRecord(verdictSchema, z.int().positive()),
  /** By e-mail address or login. */
  people: z.record(z.string(), verdictSchema),
  /** Exit code of `pnpm console impact`. */
  exitCode: z.int(),
  /** Whether the mask, as a change, gets a plan, or else the problem's code. */
  plan: z.enum(['made', 'nothing-to-change', 'invalid-request']),
});
export type ImpactCase = z.output<typeof caseSchema>;

/** Masks with the verdicts that every surface must report. */
export const impactCases: readonly ImpactCase[] = z
  .strictObject({ cases: z.array(caseSchema) })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
