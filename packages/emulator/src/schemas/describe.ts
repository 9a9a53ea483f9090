import { createHash } from 'node:crypto';
import { element, type XmlElement } from '../xml/tree.ts';
import { writeXml } from '../xml/write.ts';
import type { Field, Link, Method, Schema } from './definition.ts';

/**
 * Whether the hardening that Adobe recommends for secrets is on, and which of its two conditions: `true` shows them to
 * operators with the right `admin`, `but-admin` to the operator `admin` alone (and to `internal`, whose id is 0 in Campaign).
 */
export type SecretHiding = boolean | 'but-admin';

const ADMINISTRATORS_ONLY = "hasNamedRight('admin')";
const ONE_LOGIN_ONLY = "$(loginId)=0 or $(login)='admin'";

/**
 * The schema document that `GetEntityIfMoreRecent` returns, with its `@md5`.
 * @param hidesSecrets adds the `accessibleIf` hardening to every secret attribute.
 */
export function describeSchema(schema: Schema, hidesSecrets: SecretHiding): XmlElement {
  const document = element('schema', {
    namespace: schema.namespace,
    name: schema.name,
    label: schema.label,
    mappingType: schema.keys.length > 0 ? 'sql' : 'xmlFile',
    ...(schema.implements === undefined ? {} : { implements: schema.implements }),
    xtkschema: 'xtk:schema',
  });
  for (const enumeration of schema.enumerations) {
    const values = enumeration.values.map(({ name, value, label }) => element('value', { name, value, label }));
    const initial: Record<string, string> = enumeration.default === undefined ? {} : { default: enumeration.default };
    document.children.push(
      element('enumeration', { basetype: enumeration.baseType, ...initial, name: enumeration.name }, values),
    );
  }
  if (schema.interfaceMethods) {
    const methods = schema.interfaceMethods.methods.map(describeMethod);
    document.children.push(element('interface', { name: schema.interfaceMethods.name }, methods));
  }
  document.children.push(...(schema.elements ?? []).map((name) => element('element', { name })));
  document.children.push(describeRoot(schema, hidesSecrets));
  if (schema.methods.length > 0) {
    document.children.push(element('methods', {}, schema.methods.map(describeMethod)));
  }
  document.attributes.set('md5', createHash('md5').update(writeXml(document)).digest('hex').toUpperCase());
  return document;
}

function describeRoot(schema: Schema, hidesSecrets: SecretHiding): XmlElement {
  const root = element('element', { name: schema.name, label: schema.label });
  for (const key of schema.keys) {
    const name = key.map((path) => path.replace('@', '')).join('-');
    const keyFields = key.map((xpath) => element('keyfield', { xpath }));
    root.children.push(element('key', { name, ...(name === 'id' ? { internal: 'true' } : {}) }, keyFields));
  }
  const structures = new Map([['', root]]);
  for (const field of schema.fields) {
    const slash = field.path.lastIndexOf('/');
    const owner = structureAt({ schema, structures }, slash < 0 ? '' : field.path.slice(0, slash));
    const name = field.path.slice(slash + 1);
    owner.children.push(describeField(field, { name, hidden: field.secret === true && hidesSecrets }));
  }
  root.children.push(...schema.links.map(describeLink));
  root.children.push(...(schema.reverseLinks ?? []).map(describeReverseLink));
  root.children.push(...(schema.textLinks ?? []).map(describeTextLink));
  return root;
}

/** The element that describes a path, made with those around it on first use; the empty path is the root. */
function structureAt(described: { schema: Schema; structures: Map<string, XmlElement> }, path: string): XmlElement {
  const { schema, structures } = described;
  const known = structures.get(path);
  if (known) return known;
  const slash = path.lastIndexOf('/');
  const label = schema.elementLabels?.[path];
  const created = element('element', { name: path.slice(slash + 1), ...(label === undefined ? {} : { label }) });
  structures.set(path, created);
  structureAt(described, slash < 0 ? '' : path.slice(0, slash)).children.push(created);
  return created;
}

function describeField(field: Field, as: { name: string; hidden: SecretHiding }): XmlElement {
  const isAttribute = as.name.startsWith('@');
  return element(isAttribute ? 'attribute' : 'element', {
    name: isAttribute ? as.name.slice(1) : as.name,
    label: field.label,
    type: field.type,
    ...(field.length === undefined ? {} : { length: String(field.length) }),
    ...(field.enumeration === undefined ? {} : { enum: field.enumeration }),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(as.hidden === false ? {} : { accessibleIf: as.hidden === true ? ADMINISTRATORS_ONLY : ONE_LOGIN_ONLY }),
  });
}

function describeLink(link: Link): XmlElement {
  return element('element', { name: link.name, label: link.label, type: 'link', target: link.target }, [
    element('join', { 'xpath-dst': '@id', 'xpath-src': link.via }),
  ]);
}

function describeReverseLink(link: Link): XmlElement {
  const { name, label, target, via } = link;
  return element('element', { name, label, type: 'link', target, unbound: 'true' }, [
    element('join', { 'xpath-dst': via, 'xpath-src': '@id' }),
  ]);
}

/** The outermost element says that all of it is stored as one text. */
function describeTextLink({ path, label, target }: NonNullable<Schema['textLinks']>[number]): XmlElement {
  const [outer = '', ...steps] = path.split('/');
  const link = element('element', { name: steps.pop() ?? '', label, type: 'link', target });
  const inner = steps.reduceRight((child, name) => element('element', { name }, [child]), link);
  return element('element', { name: outer, xml: 'true' }, [inner]);
}

function describeMethod(method: Method): XmlElement {
  const parameters = (method.parameters ?? []).map(({ name, type, direction, optional }) =>
    element('param', {
      name,
      type,
      ...(direction === undefined ? {} : { inout: direction }),
      ...(optional === true ? { optional: 'true' } : {}),
    }),
  );
  return element(
    'method',
    { name: method.name, ...(method.kind === 'instance' ? {} : { [method.kind]: 'true' }) },
    parameters.length === 0 ? [] : [element('parameters', {}, parameters)],
  );
}
