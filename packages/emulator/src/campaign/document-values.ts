import { fieldAt, linkNamed, type Field, type Schema } from '../schemas/definition.ts';
import type { XmlElement } from '../xml/tree.ts';
import { unknownAttribute, unsavable } from './faults.ts';
import type { Records } from './records.ts';
import { readTime } from '../expression/parse.ts';

/** The values of a document to be stored, by path. */
export type Values = Map<string, string>;

/** Attributes that control how to store a document, and are not stored. */
const CONTROLS: ReadonlySet<string> = new Set(['xtkschema', '_operation', '_key']);

/** The values of a document; links as ids. Throws `MethodFailure` for values that cannot be stored. */
export function readValues(records: Records, schema: Schema, source: XmlElement): Values {
  const values: Values = new Map();
  refuseText(schema, source);
  for (const [name, value] of source.attributes) {
    if (CONTROLS.has(name)) continue;
    const field = fieldAt(schema, `@${name}`);
    if (!field) throw unknownAttribute(schema, `@${name}`);
    values.set(field.path, checked(schema, field, value));
  }
  const seen = new Set<string>();
  for (const inner of source.children) {
    if (seen.has(inner.name)) throw unsavable(schema, `The element '${inner.name}' occurs twice.`);
    seen.add(inner.name);
    const field = fieldAt(schema, inner.name);
    const link = linkNamed(schema, inner.name);
    if (field) values.set(field.path, checked(schema, field, textOnly(schema, inner)));
    else if (link) values.set(link.via, linkedId(records, { schema, target: link.target }, inner));
    else readStructure(schema, inner, values);
  }
  return values;
}

function readStructure(schema: Schema, source: XmlElement, values: Values): void {
  const known = schema.fields.some((field) => field.path.startsWith(`${source.name}/`));
  if (!known) throw unknownAttribute(schema, source.name);
  refuseText(schema, source);
  for (const [name, value] of source.attributes) {
    const field = fieldAt(schema, `${source.name}/@${name}`);
    if (!field) throw unknownAttribute(schema, `${source.name}/@${name}`);
    values.set(field.path, checked(schema, field, value));
  }
  for (const inner of source.children) throw unknownAttribute(schema, `${source.name}/${inner.name}`);
}

function refuseText(schema: Schema, source: XmlElement): void {
  if (source.text.trim() !== '') throw unsavable(schema, `The element '${source.name}' holds no text.`);
}

function textOnly(schema: Schema, source: XmlElement): string {
  const [attribute] = source.attributes.keys();
  const [inner] = source.children;
  const other = attribute === undefined ? inner?.name : `@${attribute}`;
  if (other !== undefined) throw unknownAttribute(schema, `${source.name}/${other}`);
  return source.text;
}

/** The id of the row that a linked element names. Only reconciling is done here: the linked row itself is never written. */
function linkedId(records: Records, link: { schema: Schema; target: string }, source: XmlElement): string {
  const table = records.builtIn(link.target);
  refuseText(link.schema, source);
  const wanted = new Map<string, string>();
  for (const [name, value] of source.attributes) {
    if (name === '_operation' && value === 'none') continue;
    if (name.startsWith('_'))
      throw unsavable(link.schema, `'${name}="${value}"' of a linked element is not available.`);
    if (!fieldAt(table.schema, `@${name}`)) throw unknownAttribute(table.schema, `@${name}`);
    wanted.set(`@${name}`, value);
  }
  for (const inner of source.children) throw unknownAttribute(table.schema, inner.name);
  const found = wanted.size > 0 ? table.find(wanted) : undefined;
  if (!found) throw unsavable(table.schema, `The linked element '${source.name}' does not exist.`);
  return found.get('@id') ?? '';
}

/** The largest number of each whole-number type; the smallest is one below its negative. */
const LARGEST: Readonly<Record<'long' | 'byte', number>> = { long: 2_147_483_647, byte: 127 };

function checked(schema: Schema, field: Field, value: string): string {
  switch (field.type) {
    case 'boolean':
      if (value === '1' || value === 'true') return '1';
      if (value === '0' || value === 'false' || value === '') return '0';
      throw unsavable(schema, `The value of '${field.path}' is not a boolean.`);
    case 'long':
    case 'byte': {
      if (value === '') return value;
      const isWhole = /^-?\d+$/.test(value);
      if (!isWhole) throw unsavable(schema, `The value of '${field.path}' is not a whole number.`);
      const largest = LARGEST[field.type];
      if (Number(value) > largest || Number(value) < -largest - 1) {
        throw unsavable(schema, `The value of '${field.path}' is out of range.`);
      }
      return value;
    }
    case 'double':
      if (value === '' || /^-?\d+(?:\.\d+)?$/.test(value)) return value;
      throw unsavable(schema, `The value of '${field.path}' is not a number.`);
    case 'datetime':
      if (value === '' || isTime(value)) return value;
      throw unsavable(schema, `The value of '${field.path}' is not a date.`);
    case 'string':
      // It is not known that a real server encrypts on write: a secret in plain text would be stored as it is.
      if (field.secret === true && value !== '' && !value.startsWith('@')) {
        throw unsavable(schema, `The value of '${field.path}' is not encrypted.`);
      }
      if (field.length !== undefined && Array.from(value).length > field.length) {
        throw unsavable(schema, `PGS-220000 ERROR: value too long for type character varying(${field.length})`);
      }
      return value;
    default:
      return value;
  }
}

function isTime(value: string): boolean {
  try {
    readTime(value);
    return true;
  } catch {
    return false;
  }
}
