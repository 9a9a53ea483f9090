import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import type { XmlElement } from './xml-element.ts';

/** Caps on one reply. `bytes` counts after decompression; in `nodes` an attribute counts one, an element, being larger, two. */
export interface Limits {
  bytes: number;
  depth: number;
  attributes: number;
  nodes: number;
}

export const defaultLimits: Limits = { bytes: 32 * 1024 * 1024, depth: 64, attributes: 256, nodes: 1_000_000 };

/** Thrown while a document is read; holds fixed words only, never a part of the document. */
export class XmlRefused extends Error {
  readonly kind: 'malformed-reply' | 'too-large' | 'unexpected-reply';

  constructor(kind: XmlRefused['kind'], reason: string) {
    super(reason);
    this.name = 'XmlRefused';
    this.kind = kind;
  }
}

export interface XmlReaderOptions {
  limits: Limits;
  /** Takes an element instead of its parent, as soon as it is complete. Asked with the element's depth (root = 1) and parent. */
  takes?: (depth: number, parent: XmlElement) => boolean;
  take?: (element: XmlElement) => void;
}

export interface XmlReader {
  write(text: string): void;
  /** Ends the document: anything left open is an error. */
  close(): XmlElement;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

// Most elements are leaves, many have no attributes: one shared empty value each keeps big replies small.
const noChildren: XmlElement[] = [];
const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/**
 * Builds elements from text as it arrives. DOCTYPE is refused, so no entity but XML's own five can occur.
 *
 * Six handlers, not more: saxes keeps them as properties set by computed name, and V8 turns an object that gets many of those
 * into a slow dictionary, which made reading six times slower. So errors are caught as thrown, and the depth is looked
 * at when a tag opens.
 */
export function createXmlReader({ limits, takes, take }: XmlReaderOptions): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let attributes = 0;
  let takeFailed = false;

  const countNodes = (weight: number) => {
    nodes += weight;
    if (nodes > limits.nodes) throw new XmlRefused('too-large', 'too many nodes');
  };

  const addText = (text: string) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };

  const handOver = (element: XmlElement) => {
    takeFailed = true;
    take?.(element);
    takeFailed = false;
  };

  parser.on('doctype', () => {
    throw new XmlRefused('malformed-reply', 'DOCTYPE refused');
  });
  parser.on('attribute', () => {
    countNodes(1);
    attributes += 1;
    if (attributes > limits.attributes) throw new XmlRefused('too-large', 'too many attributes on one element');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    countNodes(2);
    if (open.length >= limits.depth) throw new XmlRefused('too-large', 'nested too deeply');
    open.push({
      name: tag.name,
      attributes: attributes === 0 ? noAttributes : tag.attributes,
      children: noChildren,
      text: '',
    });
    attributes = 0;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element === undefined) return;
    if (parent === undefined) root = element;
    else if (takes?.(open.length + 1, parent) === true) handOver(element);
    else if (parent.children === noChildren) parent.children = [element];
    else parent.children.push(element);
  });

  const refusing = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (takeFailed || error instanceof XmlRefused) throw error;
      throw new XmlRefused('malformed-reply', 'not well-formed XML');
    }
  };

  return {
    write: (text) => refusing(() => parser.write(text)),
    close: () => {
      refusing(() => parser.close());
      if (root === undefined) throw new XmlRefused('malformed-reply', 'no document');
      return root;
    },
  };
}
