import { type XmlElement, childNamed, childrenNamed } from '@console/campaign-soap';
import type { fieldSourceSchema } from '@console/contract';
import {
  type AccountType,
  effectOfField,
  findImsType,
  type ImsSettingsField,
  type ImsTypeFound,
  type SchemaNode,
  imsSettingsFields,
  possibleImsTypes,
  sectionsOf,
} from '@console/domain';
import { accountTypeOfKey, imsFormKey } from '@console/domain/account-types';
import type * as z from 'zod';
import { schemaNodes } from './schema-nodes.ts';

export type FieldSource = z.output<typeof fieldSourceSchema>;
/** Where a field is, whatever a record says of it. */
export type FieldLocation = Omit<FieldSource, 'unread'>;

/** What the instance's own `nms:extAccount` says: where each field lives, and which number means what. */
export interface AccountSchema {
  readonly types: ReadonlyMap<string, AccountType>;
  /** The type that holds Adobe sign-in, as far as it is known. */
  readonly imsType: ImsTypeFound | undefined;
  /** There are fields of Adobe sign-in: the package may be installed, whatever its type is called. */
  readonly hasImsFields: boolean;
  readonly fields: readonly FieldLocation[];
  /** Every attribute and text element of a record, by its XPath. */
  readonly nodes: ReadonlyMap<string, SchemaNode>;
  readonly hasModifiedBy: boolean;
  readonly hasFolder: boolean;
}

const described = sectionsOf(accountTypeOfKey(imsFormKey)).flatMap(({ fields }) => fields);

/** Where a field of Adobe sign-in is, and how certainly, as its descriptor says. */
function descriptorOf(field: ImsSettingsField): {
  readonly usual: string;
  readonly certainty: FieldSource['certainty'];
} {
  const found = described.find(({ key }) => key === field);
  const usual = found?.xpaths[0];
  if (found === undefined || usual === undefined) throw new Error(`No descriptor of ${field}.`);
  return { usual, certainty: found.certainty };
}

/** Whether a value of `@type` is, or may be, that of Adobe sign-in. */
export function isImsType({ imsType }: Pick<AccountSchema, 'imsType'>, value: string | undefined): boolean {
  return possibleImsTypes(imsType).some((type) => type.value === value);
}

/** A path as a query names it: whatever is no plain attribute of the record goes in brackets. */
export function queryPath(xpath: string): string {
  return /^@?\w+$/.test(xpath) ? xpath : `[${xpath}]`;
}

/** Reads the schema document of `nms:extAccount`. `imsTypeNames` are the deployer's names for the type, if any. */
export function readAccountSchema(document: XmlElement, imsTypeNames: readonly string[] | undefined): AccountSchema {
  const root = childrenNamed(document, 'element').find(({ attributes }) => attributes.name === 'extAccount');
  const nodes = schemaNodes(document, root);
  const types = new Map(typesOf(document).map((type) => [type.value, type]));
  const comment = commentPath(nodes);
  const links = new Set(childrenNamed(root, 'element').map(({ attributes }) => attributes.name));
  return {
    types,
    imsType: findImsType([...types.values()], imsTypeNames),
    hasImsFields: nodes.has(descriptorOf('imsServer').usual) || nodes.has(descriptorOf('associationMask').usual),
    fields: imsSettingsFields.map((field) => {
      const { usual, certainty } = descriptorOf(field);
      const xpath = field === 'comment' ? (comment ?? usual) : usual;
      const node = nodes.get(xpath);
      return {
        field,
        xpath,
        present: node !== undefined,
        certainty,
        schemaLabel: node?.label ?? null,
        effective: effectOfField(field),
        maxLength: node?.maxLength ?? null,
      };
    }),
    nodes,
    hasModifiedBy: links.has('modifiedBy'),
    hasFolder: links.has('folder'),
  };
}

function typesOf(document: XmlElement): AccountType[] {
  const enumeration = childrenNamed(document, 'enumeration').find(({ attributes }) => attributes.name === 'type');
  return childrenNamed(enumeration, 'value').flatMap(({ attributes: { value, name = '', label = name } }) =>
    value === undefined ? [] : [{ value, name, label }],
  );
}

function commentPath(nodes: AccountSchema['nodes']): string | undefined {
  const memos = [...nodes.values()].filter(({ xpath, type }) => !xpath.includes('/') && /^(?:memo|cdata)$/i.test(type));
  const named = memos.find(({ xpath }) => xpath === 'desc');
  const labelled = memos.find(({ label }) => /comment|description/i.test(label ?? ''));
  return (named ?? labelled)?.xpath;
}

/** Whether the schema document is what it should be at all. */
export function hasAccounts(document: XmlElement | undefined): document is XmlElement {
  return childNamed(document, 'element') !== undefined;
}
