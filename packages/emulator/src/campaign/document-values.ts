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
  readElement({ records, schema, values }, source, '');
  return values;
}

interface Reading {
  readonly records: Records;
  readonly schema: Schema;
  readonly values: Values;
}

/** Reads an element whose content has paths that begin with `prefix`: empty for the document, else `params/` and the like. */
function readElement(reading: Reading, source: XmlElement, prefix: string): void {
  const { schema, values } = reading;
  refuseText(schema, source);
  for (const [name, value] of source.attributes) {
    if (prefix === '' && CONTROLS.has(name)) continue;
    const field = fieldAt(schema, `${prefix}@${name}`);
    if (!field) throw unknownAttribute(schema, `${prefix}@${name}`);
    values.set(field.path, checked(schema, field, value));
  }
  const seen = new Set<string>();
  for (const inner of source.children) {
    if (seen.has(inner.name)) throw unsavable(schema, `The element '${prefix}${inner.name}' occurs twice.`);
    seen.add(inner.name);
    readInner(reading, inner, `${prefix}${inner.name}`);
  }
}

function readInner(reading: Reading, inner: XmlElement, path: string): void {
  const { records, schema, values } = reading;
  const field = fieldAt(schema, path);
  const link = linkNamed(schema, path);
  if (field) values.set(field.path, checked(schema, field, textOnly(schema, inner)));
  else if (link) values.set(link.via, linkedId(records, { schema, target: link.target }, inner));
  else if (schema.fields.some((candidate) => candidate.path.startsWith(`${path}/`))) {
    readElement(reading, inner, `${path}/`);
  } else throw unknownAttribute(schema, path);
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
const LARGEST: Readonly<Record<'long' | 'short' | 'byte', number>> = {
  long: 2_147_483_647,
  short: 32_767,
  byte: 127,
};

function checked(schema: Schema, field: Field, value: string): string {
  switch (field.type) {
    case 'boolean':
      if (value === '1' || value === 'true') return field.spelled === true ? 'true' : '1';
      if (value === '0' || value === 'false' || value === '') return field.spelled === true ? 'false' : '0';
      throw unsavable(schema, `The value of '${field.path}' is not a boolean.`);
    case 'long':
    case 'short':
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
    default:
      // It is not known that a real server encrypts on write: a secret in plain text would be stored as it is.
      if (field.secret === true && value !== '' && !value.startsWith('@')) {
        throw unsavable(schema, `The value of '${field.path}' is not encrypted.`);
      }
      if (field.length !== undefined && Array.from(value).length > field.length) {
        throw unsavable(schema, `PGS-220000 ERROR: value too long for type character varying(${field.length})`);
      }
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
