/** Value types an attribute can have; the names are those of a Campaign schema. */
export type FieldType = 'string' | 'memo' | 'long' | 'short' | 'byte' | 'double' | 'boolean' | 'datetime';

/** One stored value: an attribute (`@name`), an element (`desc`), or either inside others (`params/mscrm/@crmGrantType`). */
export interface Field {
  readonly path: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length?: number;
  readonly enumeration?: string;
  readonly default?: string;
  /** Stored as cipher text; hidden from some operators where the `accessibleIf` hardening is on. */
  readonly secret?: boolean;
  /** Stamped by the server over whatever a Write says of it; only an insert may bring its own `@id`. */
  readonly stamped?: boolean;
  /** Set by the insert; a Write that changes it is refused. */
  readonly fixed?: boolean;
  /** A boolean that is stored and sent as `true` or `false`; others are `1` or `0`. */
  readonly spelled?: boolean;
}

/** A link to the one row of `target` whose `@id` equals the attribute `via`. */
export interface Link {
  readonly name: string;
  readonly label: string;
  readonly target: string;
  readonly via: string;
}

/** A link inside elements that the database stores as one text: described, and in no query. */
interface TextLink {
  /** Elements and the name of the link, by their names. */
  readonly path: string;
  readonly label: string;
  readonly target: string;
}

interface EnumerationValue {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export interface Enumeration {
  readonly name: string;
  readonly baseType: FieldType;
  readonly default?: string;
  readonly values: readonly EnumerationValue[];
}

interface Parameter {
  readonly name: string;
  readonly type: string;
  /** A parameter goes in where it says nothing. */
  readonly direction?: 'out' | 'inout';
  readonly optional?: boolean;
}

export interface Method {
  readonly name: string;
  readonly kind: 'static' | 'const' | 'instance';
  readonly parameters?: readonly Parameter[];
}

/** A schema as the emulated instance knows it: enough to answer queries, check writes and describe itself. */
export interface Schema {
  readonly namespace: string;
  readonly name: string;
  readonly label: string;
  /** Paths of each key, in the order Write tries them. Empty for a schema without rows. */
  readonly keys: readonly (readonly string[])[];
  readonly fields: readonly Field[];
  readonly links: readonly Link[];
  readonly textLinks?: readonly TextLink[];
  /** Links of other schemas to this one, seen from here: lists of the rows of `target` by their attribute `via`. */
  readonly reverseLinks?: readonly Link[];
  /** Labels of the elements that hold fields, by path. */
  readonly elementLabels?: Readonly<Record<string, string>>;
  readonly enumerations: readonly Enumeration[];
  readonly methods: readonly Method[];
  readonly implements?: string;
  /** Methods of the interface this schema declares, such as `persist` in `xtk:session`. */
  readonly interfaceMethods?: { readonly name: string; readonly methods: readonly Method[] };
  /** Elements beside the main one, which output parameters are typed by. */
  readonly elements?: readonly string[];
  /** Whether Write may touch it at all. */
  readonly writable: boolean;
}

/** `nms:extAccount` for the schema of that namespace and name. */
export function schemaId(schema: Schema): string {
  return `${schema.namespace}:${schema.name}`;
}

/** The label and name as the server prints them in its messages. */
export function displayName(schema: Schema): string {
  return `${schema.label} (${schemaId(schema)})`;
}

/** The field at a path, if the schema has it. */
export function fieldAt(schema: Schema, path: string): Field | undefined {
  return schema.fields.find((field) => field.path === path);
}

/** The link with this name, if the schema has it. */
export function linkNamed(schema: Schema, name: string): Link | undefined {
  return schema.links.find((link) => link.name === name);
}
