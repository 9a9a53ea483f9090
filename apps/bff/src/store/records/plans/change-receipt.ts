import type { ChangeReceiptBody } from '@console/contract';
import { fieldEffects } from '@console/domain';
import * as z from 'zod';
import { fieldChanges, formerFieldChanges } from '../accounts/field-values.ts';
import { readingOnWord } from '../accounts/statement.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';
import { applyCost, keptOverride } from './plan-decision.ts';
import { lastWrite } from './write-outcome.ts';

const receipt = z.strictObject({
  planId: z.uuid(),
  instanceKey: z.string().min(1),
  accountName: z.string(),
  act: z.enum(['change', 'create', 'delete']),
  revision: z.string().min(1),
  appliedAt: z.string(),
  appliedBy: z.string(),
  changes: fieldChanges,
  effective: z.enum(fieldEffects),
  restart: z.object({ hosting: z.enum(['on-premise', 'adobe-managed']), command: z.string() }).nullable(),
  statedReading: readingOnWord.nullable(),
  writer: z.enum(['checked', 'not-told', 'not-checked']),
  found: z.enum(['at-once', 'later', 'late']),
  writtenBetween: lastWrite.nullable(),
  overrides: z.array(keptOverride),
  cost: applyCost.nullable(),
  rereadAt: z.string().nullable(),
});

/** What a receipt did not hold yet is not known of it, or was not checked; nothing could be overridden then. */
const formerReceipt = receipt.extend({
  act: receipt.shape.act.default('change'),
  changes: formerFieldChanges,
  statedReading: readingOnWord.nullable().default(null),
  writer: receipt.shape.writer.default('not-checked'),
  found: receipt.shape.found.default('at-once'),
  writtenBetween: lastWrite.nullable().default(null),
  overrides: z.array(keptOverride).default([]),
  cost: applyCost.nullable().default(null),
  rereadAt: z.string().nullable().default(null),
});

export const changeReceiptRecord: StoredRecord<ChangeReceiptBody> = storedRecord({
  v: 3,
  present: receipt,
  unversioned: formerReceipt,
  former: { 2: receipt.extend({ act: receipt.shape.act.default('change') }) },
});
