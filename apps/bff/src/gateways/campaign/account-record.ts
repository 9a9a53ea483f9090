import { type XmlElement, childNamed } from '@console/campaign-soap';
import { type ImsSettings, type ImsSettingsField, type SecretState, imsSettingsFields } from '@console/domain';
import type { AccountWrite } from '../../ports.ts';
import type { AccountSchema, FieldSource } from './account-schema.ts';

/** The value at a path of a row: an attribute, or the text of an element. Undefined when Campaign left it out. */
export function valueAt(row: XmlElement, xpath: string): string | undefined {
  return xpath.startsWith('@') ? row.attributes[xpath.slice(1)] : childNamed(row, xpath)?.text;
}

/** Campaign prints `2026-09-02 14:05:09.337Z`; null for anything that is no time. */
export function readTime(text: string | undefined): string | null {
  const time = Date.parse((text ?? '').replace(' ', 'T'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** One text of commas on the wire; older accounts were typed with spaces or line ends as well. */
export function readScope(text: string): string[] {
  return text.split(/[\s,]+/).filter((token) => token !== '');
}

/** Whether this build has the field and the reply says something of it, be it empty. */
export function isFieldRead(row: XmlElement, schema: AccountSchema, field: ImsSettingsField): boolean {
  const { present, xpath } = sourceOf(schema, field);
  return present && valueAt(row, xpath) !== undefined;
}

/** The settings of a row. The secret's stored form goes to `fingerprint` and no further. */
export function readSettings(
  row: XmlElement,
  schema: AccountSchema,
  fingerprint: (cipherText: string) => string,
): ImsSettings {
  const text = (field: ImsSettingsField) => valueAt(row, sourceOf(schema, field).xpath) ?? '';
  const cipherText = text('imsClientSecret');
  const secret: SecretState =
    cipherText === '' ? { stored: false } : { stored: true, fingerprint: fingerprint(cipherText) };
  return {
    label: text('label'),
    name: text('name'),
    enabled: isTrue(text('enabled')),
    packageAutoExport: isTrue(text('packageAutoExport')),
    imsServer: text('imsServer'),
    imsScope: readScope(text('imsScope')),
    imsClientId: text('imsClientId'),
    imsClientSecret: secret,
    callbackServer: text('callbackServer'),
    imsOrganizationId: text('imsOrganizationId'),
    associationMask: text('associationMask'),
    productContext: text('productContext'),
    experienceCloudServer: text('experienceCloudServer'),
    tenant: text('tenant'),
    comment: text('comment'),
  };
}

export function sourceOf(schema: Pick<AccountSchema, 'fields'>, field: ImsSettingsField): FieldSource {
  const source = schema.fields.find((candidate) => candidate.field === field);
  if (source === undefined) throw new Error(`no source for ${field}`);
  return source;
}

/** Every known value in one order, as Campaign sent it, the secret by its fingerprint: the same record gives the same text. */
export function canonicalRecord(
  row: XmlElement,
  schema: AccountSchema,
  fingerprint: (cipherText: string) => string,
): string {
  const present = schema.fields.filter(({ present }) => present);
  const values = present.map(({ field, xpath }) => {
    const value = valueAt(row, xpath) ?? '';
    return [xpath, field === 'imsClientSecret' && value !== '' ? fingerprint(value) : value] as const;
  });
  const sorted = [['@id', valueAt(row, '@id') ?? ''], ['@type', valueAt(row, '@type') ?? ''], ...values].sort(
    ([one = ''], [other = '']) => (one < other ? -1 : 1),
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
