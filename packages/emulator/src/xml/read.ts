import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import type { XmlElement } from './tree.ts';

/** The request is not a well-formed document, or carries a document type declaration. */
export class UnreadableXml extends Error {
  override readonly name = 'UnreadableXml';
}

/** Parses a document into a tree of local names. Throws `UnreadableXml`. */
export function readXml(source: string): XmlElement {
  const root = parse(source);
  if (root === null) throw new UnreadableXml('The document has no root element.');
  return toTree(root, 0);
}

function parse(source: string): Element | null {
  try {
    const document = new DOMParser({ onError: refuse, normalizeLineEndings }).parseFromString(source, 'text/xml');
    if (document.doctype !== null) throw new UnreadableXml('A document type declaration is not accepted.');
    return document.documentElement;
  } catch (error) {
    if (error instanceof UnreadableXml) throw error;
    throw new UnreadableXml(error instanceof Error ? error.message : 'Not an XML document.');
  }
}

// The parser only warns of an unquoted attribute and the like, which a server refuses. It also warns of U+FFFD, which is an ordinary
// character.
function refuse(level: 'error' | 'fatalError' | 'warning', message: string): void {
  if (level !== 'warning' || !message.startsWith('Unicode replacement character')) throw new UnreadableXml(message);
}

/** XML 1.0 only knows these line ends; the parser also accepts U+0085, U+2028 and U+2029. */
export function normalizeLineEndings(source: string): string {
  return source.replaceAll(/\r\n?/g, '\n');
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** Deeper documents are refused rather than left to exhaust the stack. */
const DEEPEST = 500;

function toTree(source: Element, depth: number): XmlElement {
  if (depth > DEEPEST) throw new UnreadableXml('The document is nested too deeply.');
  const tree: XmlElement = {
    name: source.localName ?? source.nodeName,
    attributes: new Map(),
    children: [],
    text: '',
  };
  for (let index = 0; index < source.attributes.length; index += 1) {
    const attribute = source.attributes.item(index);
    if (attribute && attribute.name !== 'xmlns' && !attribute.name.startsWith('xmlns:')) {
      tree.attributes.set(attribute.name, attribute.value);
    }
  }
  for (let node = source.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) tree.children.push(toTree(node, depth + 1));
    else if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) tree.text += node.nodeValue ?? '';
  }
  return tree;
}
