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
} from '@console/domain';
import type * as z from 'zod';
import { schemaNodes } from './schema-nodes.ts';

export type FieldSource = z.output<typeof fieldSourceSchema>;
/** Where a field is, whatever a record says of it. */
export type FieldLocation = Omit<FieldSource, 'unread'>;

/** What the instance's own `nms:extAccount` says: where each field lives, and which number means what. */
export interface AccountSchema {
  readonly md5: string;
  readonly types: ReadonlyMap<string, AccountType>;
  /** The type that holds Adobe sign-in, as far as it is known. */
  readonly imsType: ImsTypeFound | undefined;
  /** There are fields of Adobe sign-in: the package may be installed, whatever its type is called. */
  readonly hasImsFields: boolean;
  readonly fields: readonly FieldLocation[];
  /** Every attribute and text element of a record, by its XPath. */
  readonly nodes: ReadonlyMap<string, SchemaNode>;
  readonly hasModifiedBy: boolean;
}

type Certainty = FieldSource['certainty'];

// `documented`: seen on real replies under this name; `name-match`: the attribute's name says it; `unconfirmed`: inferred.
const places: Readonly<Record<ImsSettingsField, readonly [xpath: string, certainty: Certainty]>> = {
  label: ['@label', 'documented'],
  name: ['@name', 'documented'],
  enabled: ['@active', 'documented'],
  packageAutoExport: ['@packageAutoExport', 'documented'],
  imsServer: ['@imsServer', 'name-match'],
  imsScope: ['@userScope', 'unconfirmed'],
  imsClientId: ['@clientId', 'unconfirmed'],
  imsClientSecret: ['@clientSecret', 'unconfirmed'],
  callbackServer: ['@callbackServer', 'name-match'],
  imsOrganizationId: ['@imsOrgId', 'name-match'],
  associationMask: ['@imsRightsMask', 'unconfirmed'],
  productContext: ['@productContext', 'name-match'],
  experienceCloudServer: ['@server', 'unconfirmed'],
  tenant: ['@tenant', 'name-match'],
  comment: ['desc', 'unconfirmed'],
};

/** Reads the schema document of `nms:extAccount`. `imsTypeNames` are the deployer's names for the type, if any. */
export function readAccountSchema(document: XmlElement, imsTypeNames: readonly string[] | undefined): AccountSchema {
  const root = childrenNamed(document, 'element').find(({ attributes }) => attributes.name === 'extAccount');
  const nodes = schemaNodes(document, root);
  const types = new Map(typesOf(document).map((type) => [type.value, type]));
  const comment = commentPath(nodes);
  return {
    md5: document.attributes.md5 ?? '',
    types,
    imsType: findImsType([...types.values()], imsTypeNames),
    hasImsFields: nodes.has(places.imsServer[0]) || nodes.has(places.associationMask[0]),
    fields: imsSettingsFields.map((field) => {
      const [usual, certainty] = places[field];
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
    hasModifiedBy: childrenNamed(root, 'element').some(({ attributes }) => attributes.name === 'modifiedBy'),
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
