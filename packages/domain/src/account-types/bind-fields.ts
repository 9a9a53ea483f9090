import { type FieldEffect } from '../settings/account-fields.ts';
import type { FieldDescriptor, PlainFieldKind, SectionDescriptor, ShownWhen, Titled } from './descriptor.ts';

/** An attribute or a text element of `nms:extAccount`, as the instance's own schema describes it. */
export interface SchemaNode {
  /** From the record, such as `@server`, `params/@smscName` or `desc`. */
  readonly xpath: string;
  readonly label: string | null;
  /** `string`, `byte`, `boolean`, `memo` …; empty where the schema does not say. */
  readonly type: string;
  readonly maxLength: number | null;
  /** The values of its enumeration, where this schema has it. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  /** What Campaign fills in where nothing is given; empty where the schema does not say. */
  readonly usual: string;
  /** The same as the schema writes it, quotes and all: a few values are stored so (facts: account types, A4, Salesforce). */
  readonly usualText?: string;
  /** It has an `accessibleIf`, as Adobe recommends for secrets (Campaign Classic docs, privacy), or a name of a secret. */
  readonly isSecret: boolean;
  /** Campaign sets it itself, or it tells what the record is. */
  readonly isOwn: boolean;
}

/** A field of a type as it is on one instance. */
export interface BoundField {
  readonly field: string;
  readonly kind: PlainFieldKind;
  readonly label: Titled;
  readonly help: Titled | null;
  readonly xpath: string;
  /** Whether the instance's schema has it. */
  readonly present: boolean;
  readonly certainty: FieldDescriptor['certainty'];
  readonly schemaLabel: string | null;
  readonly maxLength: number | null;
  readonly options: SchemaNode['options'];
  readonly shownWhen: ShownWhen | null;
  readonly needed: boolean;
  readonly bareHost: boolean;
  readonly matchesOnly: boolean;
  readonly usual: string | null;
  readonly effective: FieldEffect;
}

export interface BoundSection {
  readonly key: string;
  readonly title: Titled;
  readonly shownWhen: ShownWhen | null;
  readonly fields: readonly BoundField[];
}

const otherTitle: Titled = { en: 'Other attributes', sv: 'Övriga attribut' };
const numbers: ReadonlySet<string> = new Set(['byte', 'short', 'long', 'int64', 'integer']);

/** What the schema says of a value counts more than what a page says of it. */
function boundKind(described: PlainFieldKind, { type, options, isSecret }: SchemaNode): PlainFieldKind {
  if (described === 'secret' || isSecret) return 'secret';
  if (type === 'boolean') return 'flag';
  if (options !== null) return 'choice';
  return described === 'flag' && !numbers.has(type) ? 'text' : described;
}

function kindOfNode(node: SchemaNode): PlainFieldKind {
  if (node.xpath.endsWith('-id') && !node.isSecret) return 'link';
  if (numbers.has(node.type)) return boundKind('number', node);
  return boundKind(/^(?:memo|cdata|html)$/i.test(node.type) ? 'long-text' : 'text', node);
}

function bind(described: FieldDescriptor, nodes: ReadonlyMap<string, SchemaNode>): BoundField {
  const found = described.xpaths.find((xpath) => nodes.has(xpath));
  const node = found === undefined ? undefined : nodes.get(found);
  return {
    field: described.key,
    kind: node === undefined ? described.kind : boundKind(described.kind, node),
    label: described.label,
    help: described.help ?? null,
    xpath: found ?? described.xpaths[0] ?? '',
    present: node !== undefined,
    certainty: described.certainty,
    schemaLabel: node?.label ?? null,
    maxLength: node?.maxLength ?? null,
    options: node?.options ?? null,
    shownWhen: described.shownWhen ?? null,
    needed: described.needed ?? false,
    bareHost: described.bareHost ?? false,
    matchesOnly: described.matchesOnly ?? false,
    usual: described.usual ?? null,
    effective: 'at-once',
  };
}

/** A field that no descriptor names goes by its XPath, which no key of a descriptor looks like. */
function otherField(node: SchemaNode): BoundField {
  const label = node.label ?? node.xpath;
  return {
    field: node.xpath,
    kind: kindOfNode(node),
    label: { en: label, sv: label },
    help: null,
    xpath: node.xpath,
    present: true,
    certainty: 'unconfirmed',
    schemaLabel: node.label,
    maxLength: node.maxLength,
    options: node.options,
    shownWhen: null,
    needed: false,
    bareHost: true,
    matchesOnly: false,
    usual: null,
    effective: 'at-once',
  };
}

/**
 * The sections of a type on one instance: each field where the schema has it, and at the end what the schema has and no
 * section names. A node is bound once, by the first field that asks for it.
 */
export function bindSections(
  sections: readonly SectionDescriptor[],
  nodes: ReadonlyMap<string, SchemaNode>,
): readonly BoundSection[] {
  const bound = sections.map(({ key, title, shownWhen, fields }) => ({
    key,
    title,
    shownWhen: shownWhen ?? null,
    fields: fields.map((field) => bind(field, nodes)),
  }));
  const taken = new Set(bound.flatMap(({ fields }) => fields.map(({ xpath }) => xpath)));
  const others = [...nodes.values()].filter(({ xpath, isOwn }) => !isOwn && !taken.has(xpath)).map(otherField);
  return others.length === 0 ? bound : [...bound, { key: 'other', title: otherTitle, shownWhen: null, fields: others }];
}
