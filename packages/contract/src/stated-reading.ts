import { alternativeReadings, dialects, refuseUnfit, type StatedReading, statedReadingSchema } from '@console/domain';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';

/** Shortest and longest evidence in UTF-16 units, after trimming, and most people listed who contradict the statement. */
export const statementLimits = { evidenceFrom: 10, evidence: 500, people: 20 } as const;

/** How an instance reads its mask, with who stated it and the evidence. `dialect` is null where none was stated. */
export const readingStatementSchema = z.object({
  ...statedReadingSchema.omit({ dialect: true }).shape,
  dialect: z.enum(dialects).nullable(),
  evidence: z.string(),
  statedBy: z.string(),
  /** ISO 8601. */
  statedAt: z.string(),
});
export type ReadingStatementBody = z.output<typeof readingStatementSchema>;

/** The statement that a reply depends on; every reply that depends on a mask has it. */
export const readingOnWordSchema = z.object({
  ...readingStatementSchema.shape,
  /** Version of the statement: replies with the same version were computed under the same statement. */
  version: z.int(),
  /** False when it is contradicted: the reply was then computed without it. */
  inUse: z.boolean(),
  /** How many people are in a group that only another reading gives. */
  contradictedBy: z.int(),
  /** False when it is not known whether anybody contradicts it; it is still used. */
  isChecked: z.boolean(),
});
export type ReadingOnWordBody = z.output<typeof readingOnWordSchema>;

/** Operators who sign in by Adobe ID and are in a group that only another reading of the mask in force gives. */
export const readingContradictionSchema = z.object({
  count: z.int(),
  /** At most `statementLimits.people` of them. */
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      email: z.string(),
      login: z.string(),
      /** Internal names of these groups. */
      groups: z.array(z.string()),
      /** Readings that give them; `main` is the one by the mask's form. */
      readings: z.array(z.enum(['main', ...alternativeReadings])),
    }),
  ),
  /** False when people, operators, groups or the mask in force were not fully read. */
  isKnown: z.boolean(),
});
export type ReadingContradictionBody = z.output<typeof readingContradictionSchema>;

export const statedReadingReplySchema = z.object({
  /** Null when nothing is stated. */
  stated: readingStatementSchema.nullable(),
  /** The number of statements and withdrawals so far. */
  version: z.int(),
  /** Null when nothing is stated. */
  contradiction: readingContradictionSchema.nullable(),
  /** A reading is stated and nobody contradicts it. */
  inUse: z.boolean(),
});
export type StatedReadingBody = z.output<typeof statedReadingReplySchema>;

/** The statement that a reply was computed with; none when nothing is stated, or when it is contradicted. */
export function readingInUse(word: ReadingOnWordBody | null): StatedReading | undefined {
  return word?.inUse === true ? statedReadingOf(word) : undefined;
}

export function statedReadingOf({
  reading,
  anchored,
  ignoresCase,
  dialect,
}: Omit<ReadingStatementBody, 'evidence' | 'statedBy' | 'statedAt'>): StatedReading {
  return { reading, anchored, ignoresCase, ...(dialect === null ? {} : { dialect }) };
}

const path = '/api/instances/:instanceKey/stated-reading';
/** The version that a change is based on. */
const versionSchema = z.int().min(0);

export const readStatedReading = endpoint({
  method: 'GET',
  path,
  summary: 'How the instance reads its mask, as an administrator stated it, and who contradicts that',
  needs: 'signed-in',
  params: instanceParamsSchema,
  response: statedReadingReplySchema,
});

export const stateReading = endpoint({
  method: 'PUT',
  path,
  summary: 'State how the instance reads its mask; `stated-reading-changed` when somebody else did meanwhile',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  body: z.strictObject({
    ...statedReadingSchema.shape,
    /** The evidence: a test, a ticket, a page. */
    evidence: z
      .string({ error: ({ input }) => (input === undefined ? 'required' : undefined) })
      .trim()
      .min(1, { error: 'required', abort: true })
      .min(statementLimits.evidenceFrom, 'too-short')
      .max(statementLimits.evidence, 'too-long')
      .check(refuseUnfit),
    version: versionSchema,
  }),
  response: statedReadingReplySchema,
});

export const withdrawStatedReading = endpoint({
  method: 'DELETE',
  path,
  summary: 'Withdraw what was stated; every reading counts again',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  body: z.strictObject({ version: versionSchema }),
  response: statedReadingReplySchema,
});
