import { type XmlElement, childrenNamed } from '@console/campaign-soap';
import {
  byField,
  flagFields,
  type ImsSettings,
  type ImsSettingsField,
  imsSettingsFields,
  type SecretState,
  textFields,
  type UnreadCause,
} from '@console/domain';
import type { AccountWrite } from '../../ports.ts';
import type { AccountSchema, FieldLocation, FieldSource } from './account-schema.ts';

/**
 * What a row says at a path: the value of an attribute, or the text of an element. Campaign leaves out an element that is
 * empty (facts on the wire: memo elements), so only an attribute that was asked for can be missing.
 */
export function valueAt(row: XmlElement, xpath: string): ReadValue<string> {
  if (xpath.startsWith('@')) {
    const value = row.attributes[xpath.slice(1)];
    return value === undefined ? { unread: 'not-in-reply' } : { value };
  }
  const [element, ...others] = childrenNamed(row, xpath);
  if (element === undefined) return { value: '' };
  return others.length > 0 || element.children.length > 0 ? { unread: 'odd' } : { value: element.text };
}

/** A value that Campaign sent, or why it is not known. */
export type ReadValue<T> = { readonly value: T } | { readonly unread: UnreadCause };

/** Campaign prints `2026-09-02 14:05:09.337Z`; null for anything that is no time. */
export function readTime(text: string | undefined): string | null {
  const time = Date.parse((text ?? '').replace(' ', 'T'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Campaign prints booleans as `1`, `0`, `true` or `false`; nothing, or anything else, says nothing. */
export function readFlag(text: string | undefined): boolean | null {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : null;
}

/** One text of commas on the wire; older accounts were typed with spaces or line ends as well. */
export function readScope(text: string): string[] {
  return text.split(/[\s,]+/).filter((token) => token !== '');
}

/** Nothing but commas is between the scopes. */
function isOfCommas(text: string): boolean {
  return !/\s/.test(text);
}

/** What a row says of a field, where this build has it. */
function textOf(row: XmlElement, { present, xpath }: FieldLocation): ReadValue<string> {
  return present ? valueAt(row, xpath) : { unread: 'not-on-build' };
}

function flagOf(row: XmlElement, location: FieldLocation): ReadValue<boolean> {
  const read = textOf(row, location);
  if ('unread' in read) return read;
  const value = readFlag(read.value);
  return value === null ? { unread: 'odd' } : { value };
}

const flags: ReadonlySet<ImsSettingsField> = new Set(flagFields);

/** Where the fields are, each with the reason why its value was not read. */
export function fieldSources(row: XmlElement, { fields }: AccountSchema): FieldSource[] {
  return fields.map((location) => {
    const read = flags.has(location.field) ? flagOf(row, location) : textOf(row, location);
    return { ...location, unread: 'unread' in read ? read.unread : null };
  });
}

function known<T>(read: ReadValue<T>): T | null {
  return 'unread' in read ? null : read.value;
}

/** The settings of a row. The secret's stored form goes to `fingerprint` and no further. */
export function readSettings(
  row: XmlElement,
  schema: AccountSchema,
  fingerprint: (cipherText: string) => string,
): ImsSettings {
  const text = (field: ImsSettingsField) => known(textOf(row, sourceOf(schema, field)));
  const flag = (field: ImsSettingsField) => known(flagOf(row, sourceOf(schema, field)));
  const scope = text('imsScope');
  const imsScope = scope === null ? null : readScope(scope);
  return {
    ...byField(textFields, text),
    ...byField(flagFields, flag),
    imsScope,
    ...(scope === null || isOfCommas(scope) ? {} : { imsScopeText: scope }),
    imsClientSecret: secretState(text('imsClientSecret'), fingerprint),
  };
}

/** Hardening leaves the attribute out (Campaign Classic docs, privacy): that says nothing of whether a secret is stored. */
function secretState(cipherText: string | null, fingerprint: (cipherText: string) => string): SecretState {
  if (cipherText === null) return 'hidden';
  return cipherText === '' ? { stored: false } : { stored: true, fingerprint: fingerprint(cipherText) };
}

export function sourceOf(
  schema: { readonly fields: readonly FieldLocation[] },
  field: ImsSettingsField,
): FieldLocation {
  const source = schema.fields.find((candidate) => candidate.field === field);
  if (source === undefined) throw new Error(`no source for ${field}`);
  return source;
}

/**
 * Every known value in one order, as Campaign sent it, the secret by its fingerprint: the same record gives the same text.
 * What was not read is `null`, so that it is another record than one with an empty value.
 */
export function canonicalRecord(
  row: XmlElement,
  schema: AccountSchema,
  fingerprint: (cipherText: string) => string,
): string {
  const present = schema.fields.filter(({ present }) => present);
  const values = present.map(({ field, xpath }) => {
    const read = valueAt(row, xpath);
    if ('unread' in read) return [xpath, null] as const;
    const { value } = read;
    return [xpath, field === 'imsClientSecret' && value !== '' ? fingerprint(value) : value] as const;
  });
  const { id = '', type = '' } = row.attributes;
  const sorted = [['@id', id] as const, ['@type', type] as const, ...values].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify(sorted);
}

/** Attributes and memo of a write: only what changes, and only where this build has it. */
export function writtenValues({ account, change, storedSecret }: AccountWrite): {
  attributes: Record<string, string | boolean>;
  memos: { name: string; text: string }[];
} {
  const attributes: Record<string, string | boolean> = {};
  const memos: { name: string; text: string }[] = [];
  for (const field of imsSettingsFields) {
    const value = field === 'imsClientSecret' ? storedSecret : change[field];
    if (value === undefined) continue;
    const { xpath } = sourceOf(account, field);
    const wire = typeof value === 'object' ? value.join(',') : value;
    if (xpath.startsWith('@')) attributes[xpath.slice(1)] = wire;
    else memos.push({ name: xpath, text: String(wire) });
  }
  return { attributes, memos };
}
