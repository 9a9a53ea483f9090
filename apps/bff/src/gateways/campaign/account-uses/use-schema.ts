import { childrenNamed, type XmlElement } from '@console/campaign-soap';
import { queryPath } from '../account-schema.ts';

const accountSchema = 'nms:extAccount';
/** Elements within elements of a schema go no deeper than this in any public one. */
const deepest = 8;

/** A link to external accounts that a query can follow. */
export interface UseLink {
  readonly name: string;
  readonly label: string | null;
  /** What a query compares, and with what of the account; `null` where the schema joins by something else. */
  readonly compared: { readonly path: string; readonly with: 'id' | 'name' } | null;
}

/** What a schema says of accounts, and of what its records are shown by. */
export interface UseSchema {
  readonly label: string | null;
  readonly links: readonly UseLink[];
  /** It has a link to accounts within an element that the database stores as one text. */
  readonly hasTextLink: boolean;
  /** Attributes (`@label`) and text elements (`memoValue`) right below the root. */
  readonly paths: ReadonlySet<string>;
  /** Labels of the values of `@state`. */
  readonly statuses: ReadonlyMap<string, string>;
  /** Schemas that have a link to this one: a server adds the reverse of each link to the schema that it points to. */
  readonly linkedFrom: readonly string[];
}

/** Reads the schema document of `namespace:name`. One that lacks its main element says nothing of accounts. */
export function readUseSchema(document: XmlElement, schema: string): UseSchema {
  const name = schema.slice(schema.indexOf(':') + 1);
  const root = childrenNamed(document, 'element').find(({ attributes }) => attributes.name === name);
  const links: UseLink[] = [];
  const linkedFrom: string[] = [];
  let hasTextLink = false;
  const walk = (element: XmlElement | undefined, at: { path: string; isText: boolean; depth: number }): void => {
    for (const child of childrenNamed(element, 'element')) {
      const { name: step = '', type, target = '', xml, unbound } = child.attributes;
      if (type === 'link') {
        if (unbound === 'true') linkedFrom.push(target);
        else if (target === accountSchema && at.isText) hasTextLink = true;
        else if (target === accountSchema) links.push(linkOf(child, `${at.path}${step}`));
      } else if (at.depth < deepest) {
        // The members of a list are rows of no table that a condition on this schema reaches.
        const isText = at.isText || xml === 'true' || unbound === 'true';
        walk(child, { path: `${at.path}${step}/`, isText, depth: at.depth + 1 });
      }
    }
  };
  walk(root, { path: '', isText: false, depth: 1 });
  return {
    label: document.attributes.label ?? root?.attributes.label ?? null,
    links,
    hasTextLink,
    paths: new Set([
      ...childrenNamed(root, 'attribute').map(({ attributes }) => `@${attributes.name ?? ''}`),
      ...childrenNamed(root, 'element').flatMap(({ attributes: { name: step = '', type = '' } }) =>
        type === '' || type === 'link' ? [] : [step],
      ),
    ]),
    statuses: statusesOf(document, root),
    linkedFrom: [...new Set(linkedFrom)],
  };
}

function linkOf(link: XmlElement, path: string): UseLink {
  const { label = null } = link.attributes;
  return { name: path, label, compared: comparedBy(childrenNamed(link, 'join'), path) };
}

function comparedBy(joins: readonly XmlElement[], path: string): UseLink['compared'] {
  const [join, ...others] = joins;
  const source = join?.attributes['xpath-src']?.replace(/^\//, '') ?? '';
  const target = join?.attributes['xpath-dst']?.replace(/^\//, '') ?? '@id';
  if (others.length > 0 || (target !== '@id' && target !== '@name')) return null;
  const end = target === '@id' ? 'id' : 'name';
  // Below an element it is not public from where the source counts, and Campaign follows its own links.
  const isOwn = source !== '' && !path.includes('/');
  return { path: isOwn ? queryPath(source) : `[${path}/${target}]`, with: end };
}

function statusesOf(document: XmlElement, root: XmlElement | undefined): ReadonlyMap<string, string> {
  const status = childrenNamed(root, 'attribute').find(({ attributes }) => attributes.name === 'state');
  const enumeration = childrenNamed(document, 'enumeration').find(
    ({ attributes }) => attributes.name === status?.attributes.enum,
  );
  return new Map(
    childrenNamed(enumeration, 'value').flatMap(({ attributes: { value, name = '', label = name } }) =>
      value === undefined || label === '' ? [] : [[value, label] as const],
    ),
  );
}
