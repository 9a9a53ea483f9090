import type { PlainFieldKind } from '../account-types/descriptor.ts';
import { imsAccountName } from '../account-types/ims-account-type.ts';
import { type AccountFile, byText, type FileAccount, type FileValue } from './account-file.ts';
import type { AccountLeftOut, AccountNotInFile } from './write-account-file.ts';

/** A type of the instance, with the fields that a new account of it has. */
export interface FileAccountType {
  /** What `@type` of a record holds. */
  readonly value: string;
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly kind: PlainFieldKind }[];
  /** Why no account of it is created here; `null` where one may be. */
  readonly notOffered: 'ims' | 'adobe-managed' | null;
}

/** The accounts of an instance as a file, with what a comparison has to know besides. */
export interface InstanceAccounts {
  readonly file: AccountFile;
  readonly notInFile: readonly AccountNotInFile[];
  /** False when Campaign counts more accounts than it handed out: one that is missing may be there. */
  readonly isWhole: boolean;
  readonly types: readonly FileAccountType[];
  /** Internal names of accounts that are not changed here. */
  readonly readOnly: readonly string[];
  /** Fields that may have a secret and have none, by internal name. */
  readonly emptySecrets: Readonly<Record<string, readonly string[]>>;
}

/**
 * Why a field stays as it is, or is not compared. `secret`: nobody can tell whether two stored ones are the same;
 * `secret-only-here`; `secret-hidden-here`; `secret-in-kind`: it is a secret here; `not-read-here`, `holds-secret-here`: its value here is not
 * known or not shown; `left-out`: the file does not say; `not-in-file`; `no-such-field`: the form here does not have it; `other-kind`: a
 * text where a flag is, or the reverse.
 */
export type OpenReason =
  | 'secret'
  | 'secret-only-here'
  | 'secret-hidden-here'
  | 'secret-in-kind'
  | 'not-read-here'
  | 'holds-secret-here'
  | 'left-out'
  | 'not-in-file'
  | 'no-such-field'
  | 'other-kind';

export interface OpenField {
  readonly field: string;
  readonly why: OpenReason;
}

/** A value that differs; `null` where the account is not here yet. */
export interface FieldDifference {
  readonly field: string;
  readonly here: FileValue | null;
  readonly inFile: FileValue;
}

/** Why nothing can be said of an account. `names-not-read`, `not-whole`: it may be here all the same, under a name that was not read. */
export type NotCompared =
  | Exclude<AccountLeftOut, 'not-found'>
  | 'other-type'
  | 'names-not-read'
  | 'not-whole'
  | 'fields';

/** Why an account that is missing here, or differs, cannot be brought in. */
export type NotTaken = 'read-only' | 'no-such-type' | 'type-twice' | 'adobe-managed' | 'nothing-to-take';

interface Compared {
  readonly name: string;
  /** Name of the type. */
  readonly type: string;
}

/** An account of which something can be taken from the file. */
export interface Differing extends Compared {
  readonly kind: 'only-in-file' | 'differs';
  /** Of a new account, the value of its type here. */
  readonly typeValue: string | null;
  readonly differences: readonly FieldDifference[];
  /** Fields in which the file has a secret and this account has none: they have to be typed. */
  readonly secrets: readonly string[];
  /** Of a new account, fields of which the file does not say whether a secret was stored: they may be typed. */
  readonly maySecrets: readonly string[];
  readonly open: readonly OpenField[];
  readonly notTaken: NotTaken | null;
}

export type ComparedAccount =
  | Differing
  | (Compared & { readonly kind: 'only-here' })
  | (Compared & { readonly kind: 'same'; readonly open: readonly OpenField[] })
  | (Compared & { readonly kind: 'not-compared'; readonly why: NotCompared; readonly open: readonly OpenField[] });

/** Nothing is known to differ, and yet they may. */
const doubtful: ReadonlySet<OpenReason> = new Set([
  'not-read-here',
  'holds-secret-here',
  'secret-hidden-here',
  'left-out',
]);

/** They differ, and that stays so. */
const apart: ReadonlySet<OpenReason> = new Set(['secret-only-here', 'secret-in-kind', 'no-such-field', 'other-kind']);

/** Without those that stay by design: secrets are never compared, and what the file does not have is not asked for. */
export function openFieldsOf(open: readonly OpenField[]): readonly OpenField[] {
  return open.filter(({ why }) => why !== 'secret' && why !== 'not-in-file');
}

/** Every account of the file and of the instance, by name. */
export function compareAccountFile(file: AccountFile, here: InstanceAccounts): readonly ComparedAccount[] {
  const hereOf = new Map(here.file.accounts.map((account) => [account.name, account]));
  const leftOutOf = new Map(here.notInFile.map(({ account, why }) => [account, why]));
  const inFile = new Set(file.accounts.map(({ name }) => name));
  const known = { readOnly: new Set(here.readOnly), emptySecrets: new Map(Object.entries(here.emptySecrets)) };
  const compared = file.accounts.map((wanted): ComparedAccount => {
    const found = hereOf.get(wanted.name);
    if (found !== undefined) return compareAccount(wanted, found, known);
    const why = whyNotCompared(wanted, here, leftOutOf);
    if (why !== null) return notCompared(wanted, why);
    return newAccount(wanted, here);
  });
  const others = here.file.accounts.filter(({ name }) => !inFile.has(name));
  return [...compared, ...others.map(({ name, type }) => ({ kind: 'only-here' as const, name, type }))].sort(
    (one, other) => byText(one.name, other.name),
  );
}

function notCompared({ name, type }: FileAccount, why: NotCompared, open: readonly OpenField[] = []): ComparedAccount {
  return { kind: 'not-compared', name, type, why, open };
}

/** Whether an account that is not among those of the instance is not there at all. */
function whyNotCompared(
  { name, type }: FileAccount,
  { types, isWhole }: InstanceAccounts,
  leftOutOf: ReadonlyMap<string | null, AccountLeftOut>,
): NotCompared | null {
  const why = leftOutOf.get(name);
  if (why !== undefined && why !== 'not-found') return why;
  const isIms = name === imsAccountName || types.some((one) => one.name === type && one.notOffered === 'ims');
  if (isIms) return 'ims';
  if (leftOutOf.has(null)) return 'names-not-read';
  return isWhole ? null : 'not-whole';
}

function newAccount(wanted: FileAccount, { types }: InstanceAccounts): Differing {
  const { name, type, fields, secrets, leftOut } = wanted;
  const [found, ...others] = types.filter((one) => one.name === type);
  const base = { kind: 'only-in-file' as const, name, type, typeValue: found?.value ?? null };
  const asWritten = Object.entries(fields).map(([field, inFile]) => ({ field, here: null, inFile }));
  if (found === undefined || others.length > 0 || found.notOffered !== null) {
    const notTaken =
      found === undefined ? 'no-such-type' : others.length > 0 ? 'type-twice' : ('adobe-managed' as const);
    return { ...base, differences: asWritten, secrets, maySecrets: [], open: [], notTaken };
  }
  const kindOf = new Map(found.fields.map(({ field, kind }) => [field, kind]));
  const open: OpenField[] = [];
  const differences = asWritten.filter(({ field, inFile }) => {
    const why = whyNotSet(kindOf.get(field), inFile);
    if (why !== null && !(why === 'no-such-field' && isNothing(inFile))) open.push({ field, why });
    return why === null;
  });
  const isSecret = (field: string): boolean => kindOf.get(field) === 'secret';
  for (const field of secrets)
    if (!isSecret(field)) open.push({ field, why: kindOf.has(field) ? 'other-kind' : 'no-such-field' });
  const maySecrets: string[] = [];
  for (const [field, why] of Object.entries(leftOut)) {
    if (why === 'secret-hidden' && isSecret(field)) maySecrets.push(field);
    else if (why !== 'link' && why !== 'secret-hidden') open.push({ field, why: 'left-out' });
  }
  return { ...base, differences, secrets: secrets.filter(isSecret), maySecrets, open, notTaken: null };
}

/** An empty text or a flag that is off: where there is no such field, it is no other than here. */
function isNothing(value: FileValue): boolean {
  return value === '' || value === false;
}

/** Why a value of the file cannot be stored in a field of this kind; a field without a kind is not there. */
function whyNotSet(kind: PlainFieldKind | undefined, value: FileValue): OpenReason | null {
  if (kind === undefined || kind === 'link') return 'no-such-field';
  if (kind === 'secret') return 'secret-in-kind';
  return (kind === 'flag') === (typeof value === 'boolean') ? null : 'other-kind';
}

interface KnownHere {
  readonly readOnly: ReadonlySet<string>;
  readonly emptySecrets: ReadonlyMap<string, readonly string[]>;
}

function compareAccount(
  wanted: FileAccount,
  found: FileAccount,
  { readOnly, emptySecrets }: KnownHere,
): ComparedAccount {
  const { name, type } = wanted;
  // A type never changes, and the same attributes mean other things in another one.
  if (type !== found.type) return notCompared(wanted, 'other-type');
  const { differences, open } = compareFields(wanted, found);
  const secrets = compareSecrets(wanted, found, emptySecrets.get(name) ?? []);
  const all = [...open, ...secrets.open];
  if (differences.length > 0 || secrets.missing.length > 0 || all.some(({ why }) => apart.has(why))) {
    const isReadOnly = readOnly.has(name);
    const isEmpty = differences.length === 0 && secrets.missing.length === 0;
    const notTaken = isReadOnly ? 'read-only' : isEmpty ? 'nothing-to-take' : null;
    const rest = { differences, secrets: secrets.missing, maySecrets: [], open: all, notTaken } as const;
    return { kind: 'differs', name, type, typeValue: null, ...rest };
  }
  if (all.some(({ why }) => doubtful.has(why))) return notCompared(wanted, 'fields', all);
  return { kind: 'same', name, type, open: all };
}

function compareFields(
  wanted: FileAccount,
  found: FileAccount,
): { readonly differences: readonly FieldDifference[]; readonly open: readonly OpenField[] } {
  const [differences, open]: [FieldDifference[], OpenField[]] = [[], []];
  const secretsHere = new Set(found.secrets);
  const hereOf = new Map(Object.entries(found.fields));
  const leftOutHere = new Map(Object.entries(found.leftOut));
  for (const [field, inFile] of Object.entries(wanted.fields)) {
    const value = hereOf.get(field);
    if (value === undefined) {
      const why = whyNotHere(leftOutHere.get(field), secretsHere.has(field));
      if (why !== 'no-such-field' || !isNothing(inFile)) open.push({ field, why });
    } else if (typeof value !== typeof inFile) open.push({ field, why: 'other-kind' });
    else if (value !== inFile) differences.push({ field, here: value, inFile });
  }
  const said = new Set([...Object.keys(wanted.fields), ...wanted.secrets, ...Object.keys(wanted.leftOut)]);
  for (const [field, why] of Object.entries(wanted.leftOut))
    if (why !== 'link') open.push({ field, why: why === 'secret-hidden' ? 'secret' : 'left-out' });
  for (const field of hereOf.keys()) if (!said.has(field)) open.push({ field, why: 'not-in-file' });
  return { differences, open };
}

/** Why the account here has no value to compare with. */
function whyNotHere(leftOut: FileAccount['leftOut'][string] | undefined, isSecret: boolean): OpenReason {
  if (isSecret || leftOut === 'secret-hidden') return 'secret-in-kind';
  if (leftOut === 'holds-secret') return 'holds-secret-here';
  return leftOut === undefined || leftOut === 'link' ? 'no-such-field' : 'not-read-here';
}

function compareSecrets(
  wanted: FileAccount,
  found: FileAccount,
  empty: readonly string[],
): { readonly missing: readonly string[]; readonly open: readonly OpenField[] } {
  const [missing, open]: [string[], OpenField[]] = [[], []];
  const [stored, isSaid] = [new Set(found.secrets), new Set([...wanted.secrets, ...Object.keys(wanted.leftOut)])];
  for (const field of wanted.secrets) {
    if (stored.has(field)) open.push({ field, why: 'secret' });
    else if (Object.hasOwn(found.leftOut, field)) open.push({ field, why: 'secret-hidden-here' });
    else if (Object.hasOwn(found.fields, field)) open.push({ field, why: 'other-kind' });
    else if (empty.includes(field)) missing.push(field);
    else open.push({ field, why: 'no-such-field' });
  }
  for (const field of found.secrets) if (!isSaid.has(field)) open.push({ field, why: 'secret-only-here' });
  return { missing, open };
}
