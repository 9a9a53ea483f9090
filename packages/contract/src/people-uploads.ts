import { decidingColumns, noTextKinds, rowFaultCodes, separators } from '@console/domain';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { instanceParamsSchema } from './instances.ts';
import { usersExportSchema } from './users-export.ts';

/** Most bytes of an export, people in it, and entries in one reply. */
export const uploadLimits = {
  bytes: 32 * 1024 * 1024,
  people: 250_000,
  columns: 40,
  rows: 5,
  names: 10,
  faults: 100,
} as const;

/** What is wrong with one row of an export, before it is used. */
export const rowFaultSchema = z.object({
  /** The line where the row begins, counted as in an editor, from 1. */
  line: z.int(),
  code: z.enum(rowFaultCodes),
  /** The heading of the column; empty for a fault of the whole row. */
  column: z.string(),
  /** The beginning of the cell; for `differs` the line of the earlier row. */
  text: z.string(),
});
export type RowFaultBody = z.output<typeof rowFaultSchema>;

/** A report on an export, before it is used: requesting it changes nothing. */
export const exportReportSchema = z.object({
  encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']),
  separator: z.enum(separators),
  /** Headings as the file has them. */
  columns: z.array(z.string()),
  /** Missing columns whose absence leaves a doubt about everybody. */
  missing: z.array(z.enum(decidingColumns)),
  people: z.int(),
  /** How many of these are in a user group: an export does not show whether their profiles include those of the group. */
  inUserGroups: z.int(),
  profiles: z.int(),
  /** The first profile names, split at the commas. */
  profileNames: z.array(z.string()),
  rows: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      email: z.string(),
      username: z.string(),
      profileNames: z.array(z.string()),
    }),
  ),
  /** How many rows could not be understood, in full or in part, with the first faults. */
  oddRows: z.int(),
  faults: z.array(rowFaultSchema),
  repeatedRows: z.int(),
  emptyRows: z.int(),
});
export type ExportReportBody = z.output<typeof exportReportSchema>;

/** Why a file is refused: `errors[].code` with the path `file`; `errors[].message` names the column. */
export const uploadFaultCodes = [
  ...noTextKinds.map((kind) => `file-is-${kind}` as const),
  'file-damaged',
  'not-an-export',
  'column-missing',
  'column-twice',
  'nobody-in-file',
  'too-many-people',
] as const;
export type UploadFaultCode = (typeof uploadFaultCodes)[number];

const bytes = z.instanceof(Uint8Array);

/** The body is the file itself, in any encoding. */
export const checkPeopleUpload = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/people/uploads/checks',
  summary: 'What a users export of Admin Console says, with what is wrong with it row by row; stores nothing',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  accepts: 'application/octet-stream',
  body: bytes,
  response: exportReportSchema,
});

/** Replaces a former export of this instance. */
export const uploadPeople = endpoint({
  method: 'POST',
  path: '/api/instances/:instanceKey/people/uploads',
  summary:
    'Take a users export of Admin Console as the source of people of this instance, where no technical account reads them',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  query: z.strictObject({
    /** ISO 8601 with its offset: when the file was exported. */
    exportedAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u, 'not-a-time'),
  }),
  accepts: 'application/octet-stream',
  body: bytes,
  status: 201,
  response: exportReportSchema.extend({ usersExport: usersExportSchema }),
});
export type UploadedPeopleBody = z.output<typeof uploadPeople.response>;

export const removePeopleUpload = endpoint({
  method: 'DELETE',
  path: '/api/instances/:instanceKey/people/uploads',
  summary: 'Use the uploaded users export no more; nothing happens where there is none',
  needs: 'accounts:apply',
  params: instanceParamsSchema,
  status: 204,
  response: z.undefined(),
});
