import type { XmlElement } from './tree.ts';

/** Serialises a tree, without declaration or indentation. Attribute values are in double quotes, as Campaign writes them. */
export function writeXml(node: XmlElement): string {
  let out = `<${node.name}`;
  for (const [name, value] of node.attributes) out += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0 && node.text === '') return `${out}/>`;
  out += `>${escapeText(node.text)}`;
  for (const inner of node.children) out += writeXml(inner);
  return `${out}</${node.name}>`;
}

const MARKUP = /[&<>"\t\n\r]/;

/** Escapes character data. Replaces characters that XML 1.0 forbids by U+FFFD. */
export function escapeText(value: string): string {
  const clean = dropForbidden(value);
  if (!MARKUP.test(clean)) return clean;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Escapes an attribute value; white space becomes character references, since a parser would fold it otherwise. */
export function escapeAttribute(value: string): string {
  if (!MARKUP.test(value)) return dropForbidden(value);
  return escapeText(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- the very characters XML 1.0 forbids
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function dropForbidden(value: string): string {
  return value.replace(FORBIDDEN, '\uFFFD');
}
