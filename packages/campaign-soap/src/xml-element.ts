/**
 * One element of a reply. Names are as written, prefix included. Values are text exactly as Campaign sent them: nothing is
 * trimmed or turned into a number. `attributes` has no prototype, so any attribute name is safe to look up.
 * `text` is the element's own text, CDATA sections and text around comments joined.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name);
}

/** The name without its prefix: servers differ in the prefix they bind to the SOAP namespace. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function isEmptyElement({ attributes, children, text }: XmlElement): boolean {
  return children.length === 0 && text.trim() === '' && Object.keys(attributes).length === 0;
}

export function deepText(element: XmlElement): string {
  return [element.text, ...element.children.map(deepText)].filter((text) => text.trim() !== '').join('\n');
}
