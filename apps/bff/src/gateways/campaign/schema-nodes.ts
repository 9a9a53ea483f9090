import { childrenNamed, type XmlElement } from '@console/campaign-soap';
import { isSecretPath, type SchemaNode } from '@console/domain';
import { describedPaths, describedSecrets } from '@console/domain/account-types';

type Options = NonNullable<SchemaNode['options']>;

/** What a record is, and what Campaign stamps on it: shown elsewhere, and never written (facts: account types, A4). */
const own: ReadonlySet<string> = new Set([
  '@id',
  '@type',
  '@created',
  '@lastModified',
  '@createdBy-id',
  '@modifiedBy-id',
  '@deployed',
]);

/** Elements within elements of a schema go no deeper than this in any public one. */
const deepest = 6;

/**
 * Every attribute and text element below the root of a schema. Links to other records are left out: their foreign key is an
 * attribute of its own.
 */
export function schemaNodes(document: XmlElement, root: XmlElement | undefined): ReadonlyMap<string, SchemaNode> {
  const enumerations = new Map(
    childrenNamed(document, 'enumeration').map((one) => [one.attributes.name ?? '', optionsOf(one)] as const),
  );
  const found: SchemaNode[] = [];
  const walk = (element: XmlElement | undefined, path: string, depth: number): void => {
    for (const attribute of childrenNamed(element, 'attribute')) {
      const { name = '' } = attribute.attributes;
      if (name !== '') found.push(nodeOf(attribute, `${path}@${name}`, enumerations));
    }
    for (const child of childrenNamed(element, 'element')) {
      const { name = '', type = '' } = child.attributes;
      if (name === '' || type === 'link' || depth >= deepest) continue;
      const isText = child.children.every((node) => node.name !== 'attribute' && node.name !== 'element');
      // A group that has no members on this build is no text.
      if (isText && type === '') continue;
      if (isText) found.push(nodeOf(child, `${path}${name}`, enumerations));
      else walk(child, `${path}${name}/`, depth + 1);
    }
  };
  walk(root, '', 1);
  return new Map(found.map((node) => [node.xpath, node]));
}

function optionsOf(enumeration: XmlElement): Options {
  return childrenNamed(enumeration, 'value').flatMap(({ attributes: { value, name, label } }) => {
    const stored = value ?? name;
    return stored === undefined ? [] : [{ value: stored, label: label ?? name ?? stored }];
  });
}

function nodeOf(
  { attributes: { label, type = '', length = '', enum: enumeration, default: usual = '', accessibleIf } }: XmlElement,
  xpath: string,
  enumerations: ReadonlyMap<string, Options>,
): SchemaNode {
  return {
    xpath,
    label: label ?? null,
    type,
    maxLength: /^\d{1,9}$/.test(length) ? Number(length) : null,
    options: enumeration === undefined ? null : (enumerations.get(enumeration) ?? null),
    // A field that a form describes is as secret as the form says.
    usual: readDefault(usual),
    usualText: usual,
    isSecret: accessibleIf !== undefined || isSecret(xpath),
    isOwn: own.has(xpath),
  };
}

/** A default is an expression: a text in quotes, a number or a flag is its own value, and what is computed is not known here. */
function readDefault(expression: string): string {
  const quoted = /^'([^']*)'$/.exec(expression)?.[1];
  if (quoted !== undefined) return quoted;
  return /^[\w.:+-]*$/.test(expression) ? expression : '';
}

/** What some form describes is as secret as that form says; of all else the name decides, on the side of secret. */
function isSecret(xpath: string): boolean {
  return describedSecrets.has(xpath) || (isSecretPath(xpath) && !describedPaths.has(xpath));
}
