import * as z from 'zod';
import { hidePasswords } from '../account-search/hide-passwords.ts';
import { isSecretPath } from '../account-values/secret-paths.ts';

export const accountFileFormat = 'campaign-external-accounts';
export const accountFileVersion = 1;

/** Most bytes of a file that is read: some ten thousand accounts. */
export const accountFileLimit = 20 * 1024 * 1024;

/** Longest value, in code units: what one field of a change takes. */
export const longestFileValue = 65_536;

/**
 * Why a field of an account has no value in a file. `not-read`: Campaign did not report it, or not in a way that can be understood;
 * `secret-hidden`: Campaign does not report whether a secret is stored; `holds-secret`: its text holds a password, or it is called
 * as a secret is; `link`: it is the key of another record, which another instance numbers otherwise; `too-long`.
 */
export const fieldLeftOutReasons = ['not-read', 'secret-hidden', 'holds-secret', 'link', 'too-long'] as const;
export type FieldLeftOut = (typeof fieldLeftOutReasons)[number];

const fileValueSchema = z.union([z.string().max(longestFileValue), z.boolean()]);
/** A text as Campaign stores it, or a flag. */
export type FileValue = z.output<typeof fileValueSchema>;

const fileAccountSchema = z.strictObject({
  /** Internal name. */
  name: z.string().min(1),
  /** Name of the value in the enumeration of types: its number differs from instance to instance. */
  type: z.string().min(1),
  fields: z.record(z.string(), fileValueSchema),
  /** Fields in which a secret is stored. A file has no secret, and nothing by which to tell whether one changed. */
  secrets: z.array(z.string()).default([]),
  /** Fields of which the file does not say what they hold. */
  leftOut: z.record(z.string(), z.enum(fieldLeftOutReasons)).default({}),
});
export type FileAccount = z.output<typeof fileAccountSchema>;

/**
 * External accounts of an instance as a document for a repository. It has no time of its own, so that a second export of the same
 * accounts is the same text. The account of Adobe sign-in is never in it.
 */
export const accountFileSchema = z.strictObject({
  format: z.literal(accountFileFormat),
  version: z.literal(accountFileVersion),
  /** Key of the instance that it was exported from; for people alone. */
  instance: z.string().optional(),
  accounts: z.array(fileAccountSchema),
});
export type AccountFile = z.output<typeof accountFileSchema>;

/** Names that speak of a key or a token and hold none: the form of some type has them open. A test compares them with all forms. */
const openNames: ReadonlySet<string> = new Set([
  'awsKey',
  '@awsKey',
  'accessTokenExpiry',
  'params/@accessTokenExpiry',
  'params/line/@accessTokenExpiry',
  'params/lineParams/@accessTokenExpiry',
]);

/** Whether a value of this field is no value for a file: by the field's name, or by what the text holds. */
export function isSecretInFile(field: string, value: FileValue): boolean {
  if (isSecretPath(field) && !openNames.has(field)) return true;
  return typeof value === 'string' && hidePasswords(value) !== value;
}

/** Code units decide, not the language of the reader, so that the order is the same everywhere. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function sortedRecord<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => byText(one, other)));
}

/** The text of a file: accounts by name, fields by key, a line for each, so that a change of one value is a change of one line. */
export function accountFileText({ instance, accounts }: AccountFile): string {
  const sorted = [...accounts].sort((one, other) => byText(one.name, other.name));
  const document = {
    format: accountFileFormat,
    version: accountFileVersion,
    ...(instance === undefined ? {} : { instance }),
    accounts: sorted.map(({ name, type, fields, secrets, leftOut }) => ({
      name,
      type,
      fields: sortedRecord(fields),
      // What is undefined is not written.
      secrets: secrets.length === 0 ? undefined : [...secrets].sort(byText),
      leftOut: Object.keys(leftOut).length === 0 ? undefined : sortedRecord(leftOut),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
