/** What the first bytes of a body tell. */
export interface Opening {
  hasBom: boolean;
  /** `encoding` of the XML declaration, if there is one. */
  encoding: string | undefined;
  /** Its first element is a SOAP envelope. */
  isEnvelope: boolean;
  /** It begins as XML, and not as a page in XHTML. */
  isXml: boolean;
}

/** A body that has not shown what it is within this many bytes is a text. */
const longestOpening = 4_096;
const bomLength = 3;

const declaration = /^<\?xml\s[^>]*?\?>\s*/;
// Comments and processing instructions may stand before the first element.
const asides = /^(?:(?:<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>)\s*)+/s;
const openAside = /^<(?:!--|\?)/;
const envelope = /^<(?:[\w.-]+:)?Envelope[\s/>]/;
const page = /^<(?:!doctype|html)[\s/>]/i;

/**
 * Looks at the beginning of a body: servers send XML under any content type. Undefined while more bytes are needed; with
 * `isAll`, what is there must do.
 */
export function openingOf(bytes: Uint8Array, isAll: boolean): Opening | undefined {
  // Every supported encoding writes these characters as ASCII does.
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestOpening)).toString(
    'latin1',
  );
  const hasBom = start.startsWith('\u00EF\u00BB\u00BF');
  const text = start.slice(hasBom ? bomLength : 0).trimStart();
  const head = declaration.exec(text)?.[0] ?? '';
  const content = text.slice(head.length).replace(asides, '');
  const isOpen =
    start.length <= bomLength ||
    content === '' ||
    openAside.test(content) ||
    (content.startsWith('<') && !content.includes('>'));
  if (isOpen && !isAll && bytes.byteLength < longestOpening) return undefined;
  return {
    hasBom,
    encoding: /\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1],
    isEnvelope: envelope.test(content),
    isXml: envelope.test(content) || (head !== '' && !page.test(content)),
  };
}
