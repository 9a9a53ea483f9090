import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import type { Edit } from './effect.ts';
import { normalizeLineEndings } from '../xml/read.ts';
import { NotInReply, readPath, type Step } from './path.ts';

type PathEdit = Exclude<Edit, { replace: string }>;

const ELEMENT_NODE = 1;

/**
 * Applies an edit to an XML text. The first step of the path names an element anywhere in the document, the others those inside it;
 * names may have their prefix or not. Throws when the path does not exist or the edit does not fit.
 */
export function editXml(text: string, edit: PathEdit): string {
  const document = new DOMParser({ normalizeLineEndings }).parseFromString(text, 'text/xml');
  const steps = readPath(edit.path, '/');
  const last = steps.at(-1);
  const attribute = last?.name.startsWith('@') === true ? last.name.slice(1) : undefined;
  const elements = elementsAt(document, attribute === undefined ? steps : steps.slice(0, -1));
  const present = elements.filter((each) => attribute === undefined || 'set' in edit || each.hasAttribute(attribute));
  if (present.length === 0) throw new NotInReply(edit.path);
  for (const each of present) {
    if (attribute === undefined) editElement(each, edit);
    else editAttribute(each, attribute, edit);
  }
  return new XMLSerializer().serializeToString(document);
}

function elementsAt(document: Document, steps: readonly Step[]): readonly Element[] {
  const [first, ...inner] = steps;
  if (!first) return [];
  let found = chosen(descendants(document), first);
  for (const step of inner) found = found.flatMap((parent) => chosen(childElements(parent), step));
  return found;
}

function chosen(elements: readonly Element[], { name, index = 0 }: Step): Element[] {
  const named = elements.filter(({ nodeName, localName }) => nodeName === name || localName === name);
  return index === 'each' ? named : named.slice(index, index + 1);
}

/** Every element below a node, in the order of the document. */
function descendants(parent: Node): Element[] {
  const found: Element[] = [];
  const waiting = childElements(parent).toReversed();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (const inner of childElements(element).toReversed()) waiting.push(inner);
  }
  return found;
}

function childElements(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

function editAttribute(element: Element, name: string, edit: PathEdit): void {
  if ('set' in edit) {
    element.setAttribute(name, textOf(edit));
  } else if ('rename' in edit || 'remove' in edit) {
    const value = element.getAttribute(name) ?? '';
    element.removeAttribute(name);
    if ('rename' in edit) element.setAttribute(edit.rename, value);
  } else {
    throw new Error(`The fault's edit ${edit.path} does not fit an attribute.`);
  }
}

function editElement(element: Element, edit: PathEdit): void {
  const parent = element.parentNode;
  if ('set' in edit) element.textContent = textOf(edit);
  else if ('keep' in edit) for (const inner of childElements(element).slice(edit.keep)) element.removeChild(inner);
  else if ('rename' in edit) rename(element, edit.rename);
  else {
    const copies = 'repeat' in edit ? edit.repeat : 0;
    for (let made = 0; made < copies; made += 1) parent?.insertBefore(element.cloneNode(true), element);
    parent?.removeChild(element);
  }
}

function rename(element: Element, name: string): void {
  const { prefix, namespaceURI, ownerDocument, parentNode } = element;
  const created = ownerDocument?.createElementNS(namespaceURI, prefix === null ? name : `${prefix}:${name}`);
  if (!created) return;
  for (const { name: attribute, value } of element.attributes) created.setAttribute(attribute, value);
  while (element.firstChild) created.appendChild(element.firstChild);
  parentNode?.replaceChild(created, element);
}

function textOf({ path, set }: { path: string; set: unknown }): string {
  if (typeof set === 'string' || typeof set === 'number' || typeof set === 'boolean') return String(set);
  throw new Error(`The fault's edit ${path} sets what is no text in XML.`);
}
