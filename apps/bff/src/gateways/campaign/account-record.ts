import { type XmlElement, childrenNamed } from '@console/campaign-soap';
import {
  byField,
  flagFields,
  type ImsSettings,
  type ImsSettingsField,
  type SecretState,
  type SecretValue,
  textFields,
  type UnreadCause,
} from '@console/domain';
import type { AccountSchema, FieldLocation, FieldSource } from './account-schema.ts';

/**
 * What a row says at a path: the value of an attribute, or the text of an element. Campaign leaves out an element that is
 * empty (facts on the wire: memo elements): an attribute that was asked for is missing only where its element came.
 */
export function valueAt(row: XmlElement, xpath: string): ReadValue<string> {
  const [step = '', ...deeper] = xpath.split('/');
  if (step.startsWith('@')) {
    const value = row.attributes[step.slice(1)];
    return value === undefined ? { unread: 'not-in-reply' } : { value };
  }
  const [element, ...others] = childrenNamed(row, step);
  if (element === undefined) return { value: '', isLeftOut: true };
  if (others.length > 0) return { unread: 'odd' };
  if (deeper.length > 0) return valueAt(element, deeper.join('/'));
  return element.children.length > 0 ? { unread: 'odd' } : { value: element.text };
}

/** A value that Campaign sent, or why it is not known. `isLeftOut`: taken to be empty, since its element did not come. */
export type ReadValue<T> = { readonly value: T; readonly isLeftOut?: true } | { readonly unread: UnreadCause };

/** Hardening leaves a secret out (Campaign Classic docs, privacy): that says nothing of whether one is stored. */
export function secretValueOf(read: ReadValue<string>, fingerprint: (cipherText: string) => string): SecretValue {
  if ('unread' in read || read.isLeftOut === true) return { secret: 'hidden' };
  return read.value === '' ? { secret: 'absent' } : { secret: 'stored', fingerprint: fingerprint(read.value) };
}

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

function sourceOf(schema: { readonly fields: readonly FieldLocation[] }, field: ImsSettingsField): FieldLocation {
  const source = schema.fields.find((candidate) => candidate.field === field);
  if (source === undefined) throw new Error(`no source for ${field}`);
  return source;
}

interface Part {
  readonly xpath: string;
  readonly isSecret: boolean;
}

/**
 * The values of a record in one order, as Campaign sent them, secrets by their fingerprint: the same record gives the same
 * text. What was not read is `null`, so that it is another record than one with an empty value.
 */
export function canonicalRecord(
  row: XmlElement,
  parts: readonly Part[],
  fingerprint: (cipherText: string) => string,
): string {
  const values = parts.map(({ xpath, isSecret }) => {
    const read = valueAt(row, xpath);
    if ('unread' in read) return [xpath, null] as const;
    const { value } = read;
    return [xpath, isSecret && value !== '' ? fingerprint(value) : value] as const;
  });
  const { id = '', type = '' } = row.attributes;
  const sorted = [['@id', id] as const, ['@type', type] as const, ...values].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify(sorted);
}

/** What decides the revision of the IMS account: its own fields, so that an attribute of another type moves nothing. */
export function imsParts({ fields }: AccountSchema): Part[] {
  return fields.flatMap(({ field, xpath, present }) =>
    present ? [{ xpath, isSecret: field === 'imsClientSecret' }] : [],
  );
}

/** Of any other account: all there is, stamps of Campaign left out. */
export function plainParts({ nodes }: AccountSchema): Part[] {
  return [...nodes.values()].filter(({ isOwn }) => !isOwn);
}
