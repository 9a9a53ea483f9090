import {
  changeReceiptSchema,
  expectationSchema,
  fieldChangeSchema,
  fieldValueSchema,
  imsSettingsSchema,
  planSchema,
  problemSchema,
  productProfileSchema,
} from '@console/contract';
import {
  effectOfField,
  guardCodes,
  guardStates,
  imsSettingsFields,
  statedReadingSchema,
  verdicts,
} from '@console/domain';
import * as z from 'zod';

/** Stored before each field told when it counts, a change says so by what its field is known for. */
const storedChanges = z.array(
  fieldChangeSchema
    .extend({ effective: fieldChangeSchema.shape.effective.optional() })
    .transform((change) => ({ ...change, effective: change.effective ?? effectOfField(change.field) })),
);

/** Shapes of the JSON columns: what was stored is parsed as strictly as what arrives over HTTP. */
/** Plans stored before impacts were computed have no `impact`; they read as having none. */
export const storedPlanBody = z.strictObject({
  ...planSchema.omit({ state: true, receipt: true, outcome: true }).shape,
  changes: storedChanges,
  impact: planSchema.shape.impact.default(null),
});
/** Without the rules of the fields: what was planned under former ones stays readable. */
export const storedChange = z
  .strictObject({
    label: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    packageAutoExport: z.boolean(),
    imsServer: z.string(),
    imsScope: z.array(z.string()),
    imsClientId: z.string(),
    callbackServer: z.string(),
    imsOrganizationId: z.string(),
    associationMask: z.string(),
    productContext: z.string(),
    experienceCloudServer: z.string(),
    tenant: z.string(),
    comment: z.string(),
  })
  .partial();
export const storedReceipt = z.strictObject({ ...changeReceiptSchema.shape, changes: storedChanges });
/** What a write was found to be when its intent was closed. */
export const storedOutcome = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['applied', 'as-wanted', 'as-before', 'otherwise', 'not-told', 'account-gone']),
  doubt: z.enum(['another', 'earlier', 'not-told', 'not-sent']).nullable(),
  reply: z.enum(['acknowledged', 'lost']),
  lastWrite: z.strictObject({ by: z.string().nullable(), at: z.string().nullable() }).nullable(),
});
/** What a request to apply was refused with. */
export const storedProblem = z.strictObject({
  v: z.literal(1),
  code: problemSchema.shape.code,
  facts: problemSchema.omit({ type: true, title: true, status: true, code: true, requestId: true }),
});
export type StoredProblem = z.output<typeof storedProblem>;
export const storedFieldValues = z.partialRecord(z.enum(imsSettingsFields), fieldValueSchema);
export const storedSettings = z.strictObject(imsSettingsSchema.shape);
const storedFacts = z.strictObject({ people: z.string(), groups: z.string(), sources: z.string() });
export const storedBasis = z
  .strictObject({ v: z.literal(1), inForce: z.string(), facts: storedFacts.nullable() })
  .transform(({ v: _version, ...basis }) => basis);
/** In a form of its own, apart from the guards' codes, which only grow. */
export const storedDecision = z
  .strictObject({
    v: z.literal(1),
    overrides: z.array(
      z.strictObject({
        guard: z.strictObject({
          code: z.enum(guardCodes),
          state: z.enum(guardStates),
          params: z.record(z.string(), z.string()),
          through: z.array(z.enum(guardCodes)).optional(),
          wasSoBefore: z.boolean().optional(),
        }),
        reason: z.string().nullable(),
      }),
    ),
    cost: z
      .strictObject({
        loses: z.int(),
        administrators: z.int(),
        mayLose: z.int(),
        people: z.array(z.strictObject({ who: z.string(), verdict: z.enum(verdicts), isAdministrator: z.boolean() })),
      })
      .nullable(),
    rereadAt: z.int().nullable(),
  })
  .transform(({ v: _version, ...decision }) => decision);
/** Settings as they were seen, in a form of their own: what the contract gains later breaks no row. */
export const storedSighting = z.strictObject({
  v: z.literal(1),
  settings: z.strictObject({
    label: z.string().nullable(),
    name: z.string().nullable(),
    enabled: z.boolean().nullable(),
    packageAutoExport: z.boolean().nullable(),
    imsServer: z.string().nullable(),
    imsScope: z.array(z.string()).nullable(),
    imsScopeText: z.string().optional(),
    imsClientId: z.string().nullable(),
    imsClientSecret: z.union([
      z.literal('hidden'),
      z.strictObject({ stored: z.literal(false) }),
      z.strictObject({
        stored: z.literal(true),
        fingerprint: z.string().optional(),
        changedAt: z.string().optional(),
      }),
    ]),
    callbackServer: z.string().nullable(),
    imsOrganizationId: z.string().nullable(),
    associationMask: z.string().nullable(),
    productContext: z.string().nullable(),
    experienceCloudServer: z.string().nullable(),
    tenant: z.string().nullable(),
    comment: z.string().nullable(),
  }),
});
export const storedProfiles = z.array(productProfileSchema);
export const storedNames = z.array(z.string());
export const storedExpectations = z.array(expectationSchema);
export const storedStatement = z.strictObject({ ...statedReadingSchema.shape, evidence: z.string() });

/** On whose word a users export is used, and the names in it. */
export const storedUpload = z.strictObject({
  instanceKey: z.string(),
  uploadedAt: z.int(),
  uploadedBy: z.string(),
  profileNames: storedNames,
  userGroupNames: storedNames,
});

/** Parses one JSON column. Throws when the row is not what this code wrote. */
export function readStored<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}
