import type { XmlElement } from '../xml/tree.ts';
import { MethodFailure, unsupported } from './faults.ts';

/** What an element of a query may contain; everything else is refused, since ignoring a clause changes the answer. */
interface Form {
  readonly attributes: readonly string[];
  readonly children: Readonly<Record<string, Form>>;
}

const SELECT_NODE: Form = {
  // The last three change how a real server prepares the query, not its result.
  attributes: ['expr', 'alias', 'analyze', 'groupBy', 'noSqlBind', 'noComputeString', 'anyType'],
  children: {},
};
const ORDER_NODE: Form = { attributes: ['expr', 'sortDesc'], children: {} };
const CONDITIONS: Record<string, Form> = {};
const CONDITION: Form = {
  attributes: ['expr', 'boolOperator', 'bool-operator', 'ignore', 'enabledIf', 'setOperator'],
  children: CONDITIONS,
};
CONDITIONS['condition'] = CONDITION;
const WHERE: Form = { attributes: [], children: { condition: CONDITION } };
CONDITIONS['subQuery'] = {
  attributes: ['schema'],
  children: { select: { attributes: [], children: { node: SELECT_NODE } }, where: WHERE },
};
const QUERY: Form = {
  attributes: [
    'xtkschema',
    'schema',
    'operation',
    'lineCount',
    'startLine',
    'startPath',
    // Hints: how many rows come first, and whether rows marked as deleted count; no row here is marked.
    'firstRows',
    'ignoreDeleteStatus',
    'distinct',
  ],
  children: {
    select: { attributes: [], children: { node: SELECT_NODE } },
    where: WHERE,
    orderBy: { attributes: [], children: { node: ORDER_NODE } },
  },
};

/** Refuses a query document with clauses that this server does not support. Throws `MethodFailure`. */
export function checkQueryForm(query: XmlElement): void {
  if (query.name !== 'queryDef') throw new MethodFailure(`XTK-170006 '${query.name}' is not a query document.`);
  checkForm(query, QUERY);
  for (const name of Object.keys(QUERY.children)) {
    if (query.children.filter((child) => child.name === name).length > 1) throw unsupported(`A second '${name}'`);
  }
  const { attributes } = query;
  if ((attributes.get('xtkschema') ?? 'xtk:queryDef') !== 'xtk:queryDef') {
    throw new MethodFailure(`XTK-170006 '${attributes.get('xtkschema')}' is not the schema of queries.`);
  }
  if ((attributes.get('startPath') ?? '/') !== '/')
    throw unsupported(`The start path '${attributes.get('startPath')}'`);
  if (readFlag(query, 'distinct')) throw unsupported("The clause 'distinct'");
}

/** The same for a single `where` element, as in `DeleteCollection`. Throws `MethodFailure`. */
export function checkWhereForm(where: XmlElement): void {
  if (where.name !== 'where') throw new MethodFailure(`XTK-170006 '${where.name}' is not a 'where' element.`);
  checkForm(where, WHERE);
}

function checkForm(element: XmlElement, form: Form): void {
  for (const [name, value] of element.attributes) {
    if (!form.attributes.includes(name)) throw unsupported(`The attribute '${name}' of '${element.name}'`);
    if (name === 'enabledIf' && value !== '') throw unsupported(`The clause '${name}'`);
  }
  if (form === SELECT_NODE && readFlag(element, 'groupBy')) throw unsupported("The clause 'groupBy'");
  if (element.text.trim() !== '') throw unsupported(`Text inside '${element.name}'`);
  for (const inner of element.children) {
    const innerForm = Object.hasOwn(form.children, inner.name) ? form.children[inner.name] : undefined;
    if (!innerForm) throw unsupported(`The element '${inner.name}' inside '${element.name}'`);
    checkForm(inner, innerForm);
  }
}

/** A yes-or-no attribute; no when it is absent. Throws `MethodFailure` for any other value. */
export function readFlag(element: XmlElement, name: string): boolean {
  const value = element.attributes.get(name) ?? '';
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0' || value === '') return false;
  throw new MethodFailure(`XTK-170006 The value '${value}' of '${name}' is not a boolean.`);
}
