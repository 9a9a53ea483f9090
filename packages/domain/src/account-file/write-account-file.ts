import type { BoundField } from '../account-types/bind-fields.ts';
import { type AccountValues, isSecretValue } from '../account-values/account-values.ts';
import {
  type AccountFile,
  accountFileFormat,
  accountFileVersion,
  byText,
  type FieldLeftOut,
  type FileAccount,
  type FileValue,
  isSecretInFile,
  longestFileValue,
} from './account-file.ts';

/**
 * Why an account of the instance is not in its file. `ims`: it holds Adobe sign-in, which has a page of its own; `may-be-ims`: it
 * may hold it; `name-not-read`, `type-not-read`: Campaign did not report that; `type-without-name`: the instance's enumeration has no
 * name for its type; `name-twice`: another account has the same name; `not-found`: it was asked for, and is not there.
 */
export const accountLeftOutReasons = [
  'ims',
  'may-be-ims',
  'name-not-read',
  'type-not-read',
  'type-without-name',
  'name-twice',
  'not-found',
] as const;
export type AccountLeftOut = (typeof accountLeftOutReasons)[number];

export interface AccountNotInFile {
  /** Internal name; `null` where Campaign did not report it. */
  readonly account: string | null;
  readonly why: AccountLeftOut;
}

/** An account as it was read, with all fields of its form. */
export interface ReadAccount {
  readonly name: string | null;
  /** Name of its type; `null` where the type was not read, empty where the enumeration has no name for it. */
  readonly typeName: string | null;
  readonly imsState: 'ims' | 'may-be-ims' | 'other';
  readonly fields: readonly Pick<BoundField, 'field' | 'kind' | 'present'>[];
  /** `null` was not read. */
  readonly values: AccountValues;
}

function whyNotInFile({ name, typeName, imsState }: ReadAccount): AccountLeftOut | null {
  if (imsState !== 'other') return imsState;
  if (name === null || name === '') return 'name-not-read';
  if (typeName === null) return 'type-not-read';
  return typeName === '' ? 'type-without-name' : null;
}

/** What a file says of one field: its value, that a secret is needed, why it says nothing; `null` where there is nothing to say. */
type FieldInFile = { readonly value: FileValue } | { readonly leftOut: FieldLeftOut } | 'secret' | null;

function fieldInFile({ field, kind, present }: ReadAccount['fields'][number], values: AccountValues): FieldInFile {
  // The name is beside the fields, and what this build does not have is nothing of the account's.
  if (!present || field === 'name') return null;
  if (kind === 'link') return { leftOut: 'link' };
  const value = values[field] ?? null;
  if (value === null) return { leftOut: 'not-read' };
  if (typeof value === 'object') {
    // A list of texts is of the account of Adobe sign-in alone.
    if (!isSecretValue(value)) return { leftOut: 'not-read' };
    if (value.secret === 'hidden') return { leftOut: 'secret-hidden' };
    return value.secret === 'stored' ? 'secret' : null;
  }
  if (kind === 'secret' || isSecretInFile(field, value)) return { leftOut: 'holds-secret' };
  return typeof value === 'string' && value.length > longestFileValue ? { leftOut: 'too-long' } : { value };
}

function fileAccount({ fields, values }: ReadAccount, { name, type }: Pick<FileAccount, 'name' | 'type'>): FileAccount {
  const said: [string, FileValue][] = [];
  const leftOut: [string, FieldLeftOut][] = [];
  const secrets: string[] = [];
  for (const one of fields) {
    const found = fieldInFile(one, values);
    if (found === null) continue;
    if (found === 'secret') secrets.push(one.field);
    else if ('value' in found) said.push([one.field, found.value]);
    else leftOut.push([one.field, found.leftOut]);
  }
  return {
    name,
    type,
    fields: Object.fromEntries(said.sort(([one], [other]) => byText(one, other))),
    secrets: secrets.sort(byText),
    leftOut: Object.fromEntries(leftOut.sort(([one], [other]) => byText(one, other))),
  };
}

export interface WrittenAccounts {
  readonly file: AccountFile;
  readonly notInFile: readonly AccountNotInFile[];
  /** Fields of accounts in the file that may have a secret and have none, by internal name. */
  readonly emptySecrets: ReadonlyMap<string, readonly string[]>;
}

function emptySecretsOf({ fields, values }: ReadAccount): readonly string[] {
  return fields.flatMap(({ field, present }) => {
    const value = values[field] ?? null;
    return present && isSecretValue(value) && value.secret === 'absent' ? [field] : [];
  });
}

/**
 * The file of an instance's accounts, in the order of their names, and which accounts are not in it.
 * @param instance - its key
 */
export function writeAccountFile(instance: string, accounts: readonly ReadAccount[]): WrittenAccounts {
  const countOf = new Map<string | null, number>();
  for (const { name } of accounts) countOf.set(name, (countOf.get(name) ?? 0) + 1);
  const written: FileAccount[] = [];
  const notInFile: AccountNotInFile[] = [];
  const emptySecrets = new Map<string, readonly string[]>();
  for (const account of accounts) {
    const { name, typeName } = account;
    const why = whyNotInFile(account);
    if (why !== null) notInFile.push({ account: name === '' ? null : name, why });
    else if ((countOf.get(name) ?? 0) > 1) notInFile.push({ account: name, why: 'name-twice' });
    else if (name !== null && typeName !== null) {
      written.push(fileAccount(account, { name, type: typeName }));
      const empty = emptySecretsOf(account);
      if (empty.length > 0) emptySecrets.set(name, empty);
    }
  }
  written.sort((one, other) => byText(one.name, other.name));
  return {
    file: { format: accountFileFormat, version: accountFileVersion, instance, accounts: written },
    notInFile,
    emptySecrets,
  };
}
