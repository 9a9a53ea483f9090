import { fieldAt, schemaId, type Field, type Schema } from '../schemas/definition.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readValues, type Values } from './document-values.ts';
import { MethodFailure, unknownSchema, unsavable } from './faults.ts';
import type { CampaignInstance } from './instance.ts';
import { EMPTY_RECORD_ID, wireTime, type Row, type Table } from './records.ts';

/** The operator who writes, and the instance. */
export interface WriteContext {
  readonly instance: CampaignInstance;
  readonly operator: Row;
}

interface Document {
  readonly table: Table;
  readonly values: Values;
  readonly key: Values;
  readonly operation: string;
}

const OPERATIONS = new Set(['insert', 'insertOrUpdate', 'update', 'delete', 'none']);

/** `Write`: one document. Throws `MethodFailure`, and then nothing is stored. */
export function writeDocument(context: WriteContext, document: XmlElement): void {
  apply(context, prepare(context, document, document.attributes.get('xtkschema')));
}

/** `WriteCollection`: all documents or none. Throws `MethodFailure`. */
export function writeCollection(context: WriteContext, collection: XmlElement): void {
  const inherited = collection.attributes.get('xtkschema');
  const other = [...collection.attributes.keys()].find((name) => name !== 'xtkschema');
  if (other !== undefined || collection.text.trim() !== '') {
    throw new MethodFailure(`A collection holds documents and 'xtkschema', not ${other ?? 'text'}.`);
  }
  const documents = collection.children.map((document) =>
    prepare(context, document, document.attributes.get('xtkschema') ?? inherited),
  );
  for (const document of documents) apply(context, document);
}

function prepare(context: WriteContext, source: XmlElement, id: string | undefined): Document {
  const table = context.instance.records.table(id ?? '');
  if (!table) throw unknownSchema(id ?? '');
  const { schema } = table;
  if (source.name !== schema.name) {
    throw unsavable(schema, `The element '${source.name}' is not the main element of the schema.`);
  }
  checkMayWrite(context, schema);
  const operation = source.attributes.get('_operation') ?? 'insertOrUpdate';
  if (!OPERATIONS.has(operation)) throw unsavable(schema, `The operation '${operation}' is unknown.`);
  const values = readValues(context.instance.records, schema, source);
  const document = { table, values, operation, key: readKey(schema, values, source.attributes.get('_key')) };
  if (operation === 'none') return document;
  refuseEmptyRecord(document);
  if (operation !== 'delete') checkKeys(document);
  return document;
}

/** Refuses an operator who may not write this schema. Throws `MethodFailure`. */
export function checkMayWrite({ instance, operator }: WriteContext, schema: Schema): void {
  if (schema.writable && instance.isAdministrator(operator)) return;
  throw unsavable(schema, 'You do not have the rights needed to carry out this operation.');
}

/** The fields that identify the row: those of `_key`, else of the first key whose fields are all in the document. */
function readKey(schema: Schema, values: Values, given: string | undefined): Values {
  const paths =
    given === undefined
      ? schema.keys.find((key) => key.every((path) => values.has(path)))
      : given.split(',').map((path) => path.trim().replace(/^\[|\]$/g, ''));
  if (!paths) throw unsavable(schema, 'The document holds no complete key.');
  return new Map(
    paths.map((path) => {
      const value = values.get(path);
      if (value === undefined) throw unsavable(schema, `The key field '${path}' is missing.`);
      return [path, value];
    }),
  );
}

/**
 * ASSUMPTION: no Write changes or deletes the empty record. Adobe says to leave it out (`@id<>0`) where accounts are
 * purged or exported; what a real server does to one who does not is not public.
 */
function refuseEmptyRecord({ table, key }: Document): void {
  if (table.find(key)?.get('@id') !== EMPTY_RECORD_ID) return;
  if (key.get('@name') === '') throw unsavable(table.schema, `The mandatory attribute '@name' is missing.`);
  throw unsavable(table.schema, `The record with the id ${EMPTY_RECORD_ID} is reserved.`);
}

function checkKeys({ table, values, key, operation }: Document): void {
  const { schema } = table;
  const existing = operation === 'insert' ? undefined : table.find(key);
  if (!existing && operation === 'update') return;
  if (!existing && fieldAt(schema, '@name') && (values.get('@name') ?? '') === '') {
    throw unsavable(schema, `The mandatory attribute '@name' is missing.`);
  }
  const id = values.get('@id');
  if (existing && id !== undefined && id !== existing.get('@id')) {
    throw unsavable(schema, "The primary key '@id' of a stored record cannot be changed.");
  }
  const changed = existing && schema.fields.find((field) => isFixed(field, existing, values));
  if (changed)
    throw unsavable(schema, `The value of '${changed.path}' cannot be changed after the record was created.`);
  for (const paths of schema.keys) {
    if (paths.includes('@id') && !existing && id === undefined) continue;
    const after = new Map(paths.map((path) => [path, values.get(path) ?? existing?.get(path) ?? '']));
    const other = table.find(after);
    if (other && other !== existing) {
      throw unsavable(
        schema,
        `PGS-220000 PostgreSQL error: ERROR: duplicate key value violates unique constraint "${constraintName(schema, paths)}"`,
      );
    }
  }
}

function isFixed({ path, fixed }: Field, existing: Row, values: Values): boolean {
  const value = values.get(path);
  return fixed === true && value !== undefined && value !== existing.get(path);
}

function constraintName(schema: Schema, paths: readonly string[]): string {
  return `${schemaId(schema).replace(':', '')}_${paths.map((path) => path.replace('@', '')).join('_')}`;
}

function apply(context: WriteContext, { table, values, key, operation }: Document): void {
  const existing = operation === 'insert' ? undefined : table.find(key);
  if (operation === 'none') return;
  if (operation === 'delete') {
    if (existing) table.remove(existing);
    return;
  }
  if (existing) {
    changeRow({ schema: table.schema, row: existing, by: context.operator }, values);
    table.changed();
  } else if (operation !== 'update') {
    table.add(insertedRow(context, table.schema, values));
  }
}

function insertedRow(context: WriteContext, schema: Schema, values: Values): Row {
  const created: Row = new Map();
  // A client may bring an id that it reserved with GetNewIdsEx.
  if (fieldAt(schema, '@id')) created.set('@id', values.get('@id') || context.instance.nextId());
  for (const field of schema.fields) if (field.default !== undefined) created.set(field.path, field.default);
  const time = wireTime(Date.now());
  if (fieldAt(schema, '@created')) created.set('@created', time);
  if (fieldAt(schema, '@createdBy-id')) created.set('@createdBy-id', context.operator.get('@id') ?? '0');
  changeRow({ schema, row: created, by: context.operator }, values);
  return created;
}

/** Sets values on a stored row and stamps it: the modification date always advances. */
export function changeRow(target: { schema: Schema; row: Row; by: Row }, values: ReadonlyMap<string, string>): void {
  const { schema, row } = target;
  for (const [path, value] of values) {
    if (fieldAt(schema, path)?.stamped !== true) row.set(path, value);
  }
  if (fieldAt(schema, '@lastModified')) {
    const before = Date.parse((row.get('@lastModified') ?? '').replace(' ', 'T'));
    row.set('@lastModified', wireTime(Number.isNaN(before) ? Date.now() : Math.max(Date.now(), before + 1)));
  }
  if (fieldAt(schema, '@modifiedBy-id')) row.set('@modifiedBy-id', target.by.get('@id') ?? '0');
}
