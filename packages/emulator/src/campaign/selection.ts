import { compileExpression, followLinks, resolvePath, type Scope } from '../expression/compile.ts';
import type { Field, Link } from '../schemas/definition.ts';
import { child, childrenNamed, element, type XmlElement } from '../xml/tree.ts';
import { MethodFailure } from './faults.ts';
import { readFlag } from './query-form.ts';
import { wireTime, type Row } from './records.ts';

/** What the caller may see. */
export interface Visibility {
  /** Secret attributes are left out, as with the `accessibleIf` hardening for operators who are not administrators. */
  readonly hidesSecrets: boolean;
}

type Writer = (row: Row, target: XmlElement) => void;

/** Compiles the `select` part of a query to a function from row to reply element. Throws `MethodFailure`. */
export function compileSelection(scope: Scope, query: XmlElement, visibility: Visibility): (row: Row) => XmlElement {
  const nodes = childrenNamed(child(query, 'select'), 'node');
  if (nodes.length === 0) throw new MethodFailure('The query selects no column.');
  const writers = nodes.flatMap((node) => compileNode(scope, node, visibility));
  const { name } = scope.schema;
  return (row) => {
    const target = element(name);
    for (const write of writers) write(row, target);
    return target;
  };
}

/** A bare path, with or without brackets; anything else is computed and needs an alias. */
const BARE_PATH = /^(?:\[([^\]]+)\]|(@?[\p{L}_][\p{L}\p{N}_]*))$/u;

function compileNode(scope: Scope, node: XmlElement, visibility: Visibility): Writer[] {
  const source = (node.attributes.get('expr') ?? '').trim();
  const alias = node.attributes.get('alias') ?? '';
  const bare = BARE_PATH.exec(source);
  const path = bare?.[1] ?? bare?.[2];
  if (path === undefined) return [compileComputed(scope, source, alias)];
  const { hops, field, schema } = resolvePath(scope, path);
  const { records } = scope;
  const at = outputPath(alias === '' ? path : alias);
  if (!field) {
    return ['@id', '@name', '@label']
      .filter((inner) => schema.fields.some((candidate) => candidate.path === inner))
      .map((inner) => writeAt(`${at}/${inner}`, (row) => followLinks(records, hops, row)?.get(inner) ?? ''));
  }
  if (field.secret === true && visibility.hidesSecrets) return [];
  const read = fieldReader(scope, hops, field);
  const writers = [writeAt(at, read)];
  if (readFlag(node, 'analyze') && field.enumeration !== undefined) {
    const values = schema.enumerations.find(({ name }) => name === field.enumeration)?.values ?? [];
    const entry = (row: Row) => values.find(({ value }) => value === read(row));
    writers.push(
      writeAt(`${at}Name`, (row) => entry(row)?.name ?? ''),
      writeAt(`${at}Label`, (row) => entry(row)?.label ?? ''),
    );
  }
  return writers;
}

function fieldReader(scope: Scope, hops: readonly Link[], field: Field): (row: Row) => string {
  const empty = emptyValue(field);
  return (row) => followLinks(scope.records, hops, row)?.get(field.path) ?? empty;
}

/** What a reply says of a value that was never set. */
function emptyValue({ type, spelled }: Field): string {
  if (type === 'boolean' && spelled === true) return 'false';
  return type === 'long' || type === 'short' || type === 'byte' || type === 'boolean' ? '0' : '';
}

function compileComputed(scope: Scope, source: string, alias: string): Writer {
  const compiled = compileExpression(scope, source);
  if (alias === '') throw new MethodFailure(`The computed column '${source}' needs an alias.`);
  return writeAt(outputPath(alias), (row) => {
    const value = compiled.read(row);
    if (value === null) return '';
    return compiled.type === 'datetime' && typeof value === 'number' ? wireTime(value) : String(value);
  });
}

/** A path that can be written: elements, then an element or an attribute. */
const OUTPUT_PATH = /^(?:[\p{L}_][\p{L}\p{N}_-]*\/)*@?[\p{L}_][\p{L}\p{N}_-]*$/u;

function outputPath(path: string): string {
  const bare = path.startsWith('[') && path.endsWith(']') ? path.slice(1, -1) : path;
  if (!OUTPUT_PATH.test(bare)) throw new MethodFailure(`XTK-170006 The alias '${path}' is not a path.`);
  return bare;
}

/** Writes a value at `@name`, `folder/@name` or, as an element with text, at `desc`. Empty elements are left out. */
function writeAt(path: string, read: (row: Row) => string): Writer {
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  return (row, root) => {
    const value = read(row);
    if (!last.startsWith('@') && value === '') return;
    let target = root;
    for (const step of steps) target = childCreated(target, step);
    if (last.startsWith('@')) target.attributes.set(last.slice(1), value);
    else childCreated(target, last).text = value;
  };
}

function childCreated(parent: XmlElement, name: string): XmlElement {
  const found = child(parent, name);
  if (found) return found;
  const created = element(name);
  parent.children.push(created);
  return created;
}
