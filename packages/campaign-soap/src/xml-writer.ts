import { CampaignSoapError } from './errors.ts';

export type WriteValue = string | number | boolean;

/** An element to send. `undefined` attributes are left out; booleans are written as `true` and `false`. */
export interface WriteElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, WriteValue | undefined>>;
  readonly children?: readonly WriteElement[];
  readonly text?: string;
}

// XML 1.0 cannot carry these, not even as character references. Lone surrogates have no UTF-8 form.
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const xmlName = /^[A-Za-z_][\w.-]*$/;
const special = /[&<>"'\t\n\r]/g;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // References, because a parser turns a bare tab or line end in an attribute into a space.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Escapes a value for text and for attributes alike.
 * @throws CampaignSoapError `invalid-request` naming `field` when XML 1.0 cannot carry a character of it.
 */
export function escapeXml(value: string, field: string): string {
  if (unwritable.test(value) || !value.isWellFormed())
    throw invalidRequest(field, 'holds a character XML cannot carry');
  return special.test(value) ? value.replaceAll(special, (character) => references[character] ?? character) : value;
}

/** @throws CampaignSoapError `invalid-request` naming the attribute or element that cannot be written. */
export function writeElement(element: WriteElement): string {
  const name = checkedName(element.name);
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(element.attributes ?? {})) {
    if (value !== undefined) tag += ` ${checkedName(key)}="${escapeXml(textOf(value, key), key)}"`;
  }
  const content = escapeXml(element.text ?? '', name) + (element.children ?? []).map(writeElement).join('');
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

export function invalidRequest(field: string, reason: string): CampaignSoapError {
  return new CampaignSoapError({ kind: 'invalid-request', operation: 'request', sent: 'no', field, reason });
}

function textOf(value: WriteValue, field: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw invalidRequest(field, 'is not a finite number');
  return String(value);
}

function checkedName(name: string): string {
  if (!xmlName.test(name)) throw invalidRequest('name', 'is not an XML name');
  return name;
}
