/**
 * A small XML tree, for parsed requests and for replies. Names are local names: Campaign dispatches by position and local name, never
 * by prefix.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Creates an element; attributes keep their order. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlElement[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children, text: '' };
}

/** First child with this name, if any. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((candidate) => candidate.name === name);
}

/** All children with this name, in document order. */
export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((candidate) => candidate.name === name) ?? [];
}
