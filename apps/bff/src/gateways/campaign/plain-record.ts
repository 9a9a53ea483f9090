import type { XmlElement } from '@console/campaign-soap';
import {
  type AccountType,
  type AccountValue,
  type AccountValues,
  type BoundField,
  type BoundSection,
  bindSections,
  imsAccountName,
  isSecretValue,
  sectionsOf,
  type UnreadCause,
} from '@console/domain';
import { describeAccount, describedPaths, imsFormKey, imsPaths } from '@console/domain/account-types';
import type { ListedRecord, PlainAccountReading, PlainField, PlainSection } from '../../ports.ts';
import { readFlag, type ReadValue, secretValueOf, valueAt } from './account-record.ts';
import { type AccountSchema, isImsType } from './account-schema.ts';

type PlainPart = Pick<PlainAccountReading, 'type' | 'described' | 'sections' | 'fields' | 'values' | 'mayBeIms'>;

/** The fields of a record of any type, each with its value or why it was not read. Cipher text goes to `fingerprint` alone. */
export function readPlain(
  row: XmlElement,
  schema: AccountSchema,
  fingerprint: (cipherText: string) => string,
): PlainPart {
  const { type, described } = formOf(row, schema);
  const values: Record<string, AccountValue> = {};
  const read = (bound: BoundField): PlainField => {
    const found = valueOf(row, bound, fingerprint);
    values[bound.field] = found.value;
    return { ...bound, unread: found.unread };
  };
  const isShown = (field: PlainField): boolean => isOfAccount(field, values, { described, schema });
  const sections: PlainSection[] = boundForm(schema, described)
    .map(({ key, title, shownWhen, fields: bound }) => ({
      key,
      title,
      shownWhen,
      fields: bound.map(read).filter(isShown),
    }))
    .filter((section) => section.fields.length > 0);
  const fields = sections.flatMap((section) => section.fields);
  const shown = Object.fromEntries(fields.map(({ field }) => [field, values[field] ?? null]));
  return { type, described, sections, fields, values: shown, mayBeIms: mayBeIms(row, schema, described?.key) };
}

type Described = ReturnType<typeof describeAccount>;

/** The type of a record, and what the console knows of it. */
function formOf(
  row: XmlElement,
  schema: AccountSchema,
): { readonly type: AccountType | null; readonly described: Described } {
  const type = typeOf(row, schema);
  return { type, described: type === null ? undefined : describeAccount(type, row.attributes.name ?? null) };
}

const boundForms = new WeakMap<AccountSchema, Map<Described, readonly BoundSection[]>>();

/** A form is bound once for each type of a schema: thousands of accounts have it. */
function boundForm(schema: AccountSchema, described: Described): readonly BoundSection[] {
  const ofSchema = boundForms.get(schema) ?? new Map<Described, readonly BoundSection[]>();
  boundForms.set(schema, ofSchema);
  const known = ofSchema.get(described);
  if (known !== undefined) return known;
  const nodes = new Map([...schema.nodes].filter(([xpath]) => !imsPaths.has(xpath)));
  const bound = bindSections(sectionsOf(described), nodes);
  ofSchema.set(described, bound);
  return bound;
}

/** Every type's attributes are in the one schema: those of another type are shown only where this record holds something there. */
function isOfAccount(
  { field, kind, xpath }: BoundField,
  values: AccountValues,
  { described, schema }: { readonly described: Described; readonly schema: AccountSchema },
): boolean {
  if (field !== xpath || described === undefined || !describedPaths.has(xpath)) return true;
  const { usual = '', usualText = usual } = schema.nodes.get(xpath) ?? {};
  return holdsSomething(values[field] ?? null, kind, [usual, usualText]);
}

/** A record among all of an instance, with the fields that {@link readPlain} shows. Of a secret only its state: none is compared here. */
export function readListed(row: XmlElement, schema: AccountSchema): ListedRecord {
  const { type, described } = formOf(row, schema);
  const bound = boundForm(schema, described).flatMap(({ fields }) => fields);
  const values = Object.fromEntries(bound.map((one) => [one.field, valueOf(row, one, () => '').value]));
  const { name = '' } = row.attributes;
  return {
    name: name === '' ? null : name,
    type,
    isIms: isImsType(schema, row.attributes.type),
    mayBeIms: mayBeIms(row, schema, described?.key),
    fields: bound.filter((one) => isOfAccount(one, values, { described, schema })),
    values,
  };
}

/** Something else than what Campaign fills in where nothing is given: a number that has no other first value is 0. */
function holdsSomething(value: AccountValue, kind: BoundField['kind'], usual: readonly string[]): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value !== (readFlag(usual[0]) ?? false);
  if (typeof value === 'object') return isSecretValue(value) && value.secret === 'stored';
  const isNumber = kind === 'number' || kind === 'choice' || kind === 'link';
  return value !== '' && !usual.includes(value) && !(isNumber && value === '0');
}

/**
 * It has the name or the form of the account of Adobe sign-in, or values that only that account has, and another type than the
 * one that is taken for it. Where no type is, a value that was not read may be one as well.
 */
function mayBeIms(row: XmlElement, { imsType, nodes }: AccountSchema, formKey: string | undefined): boolean {
  if (row.attributes.name === imsAccountName || formKey === imsFormKey) return true;
  return [...imsPaths].some((xpath) => {
    const found = nodes.has(xpath) ? valueAt(row, xpath) : { value: '' };
    return 'unread' in found ? imsType === undefined : found.value !== '';
  });
}

/** A number that the enumeration lacks is a type all the same: it is shown by its number. */
export function typeOf({ attributes: { type: value } }: XmlElement, { types }: AccountSchema): AccountType | null {
  if (value === undefined || value === '') return null;
  return types.get(value) ?? { value, name: '', label: value };
}

interface FoundValue {
  readonly value: AccountValue;
  readonly unread: UnreadCause | null;
}

/** The value of a field, or why it is not known. Cipher text goes to `fingerprint` alone. */
export function valueOf(row: XmlElement, bound: BoundField, fingerprint: (cipherText: string) => string): FoundValue {
  const isSecret = bound.kind === 'secret';
  if (!bound.present) return { value: isSecret ? { secret: 'absent' } : null, unread: 'not-on-build' };
  const found = valueAt(row, bound.xpath);
  if (isSecret) return { value: secretValueOf(found, fingerprint), unread: null };
  if ('unread' in found) return { value: null, unread: found.unread };
  return bound.kind === 'flag' ? flagValue(found) : { value: found.value, unread: null };
}

/** An attribute of an element that Campaign left out because it is empty has its first value, which is off. */
function flagValue({ value }: Extract<ReadValue<string>, { value: string }>): FoundValue {
  const flag = value === '' ? false : readFlag(value);
  return { value: flag, unread: flag === null ? 'odd' : null };
}

/** A new account of a type: no record yet, and in each field what the schema says that Campaign fills in. */
export function blankAccount(schema: AccountSchema, typeValue: string): PlainAccountReading {
  const row = { name: 'extAccount', attributes: { type: typeValue }, children: [], text: '' };
  const part = readPlain(row, schema, () => '');
  const sections = part.sections.map((section) =>
    Object.assign({ ...section }, { fields: section.fields.map((field) => (field.present ? asNew(field) : field)) }),
  );
  const fields = sections.flatMap((section) => section.fields);
  const values = Object.fromEntries(fields.map((field) => [field.field, firstValue(field, schema)]));
  const none = { changedAt: null, changedBy: null, changedByLogin: null };
  return { kind: 'plain', id: '', name: '', revision: 'new', ...part, ...none, sections, fields, values };
}

/** Nothing was asked for, so that nothing was left out. */
function asNew(field: PlainField): PlainField {
  return { ...field, unread: null };
}

function firstValue({ kind, xpath, present }: PlainField, { nodes }: AccountSchema): AccountValue {
  if (kind === 'secret') return { secret: 'absent' };
  if (!present) return null;
  const usual = nodes.get(xpath)?.usual ?? '';
  return kind === 'flag' ? (readFlag(usual) ?? false) : usual;
}
