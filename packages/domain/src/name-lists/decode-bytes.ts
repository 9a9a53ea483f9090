export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** Kinds of files that are not text. */
export const noTextKinds = ['archive', 'workbook', 'pdf', 'picture', 'markup', 'other'] as const;
export type NoText = (typeof noTextKinds)[number];

export type DecodedBytes =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'no-text'; readonly what: NoText };

/** Creates the platform's decoder for a label of the Encoding Standard; it must throw `TypeError` on invalid bytes. */
export type DecoderOf = (label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252') => {
  decode(bytes: Uint8Array): string;
};

/** How files of these kinds begin, in ISO 8859-1. A workbook of Excel, LibreOffice or Numbers is a zip archive. */
const beginnings: readonly (readonly [string, NoText])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['PK\u0005\u0006', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['Rar!\u001a', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'workbook'],
  ['%PDF-', 'pdf'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
];

function beginningOf(bytes: Uint8Array): NoText | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}

/** Web pages, XML and rich text, which some programs save as `.xls` or `.csv`. */
const markup = /^\s*(?:<(?:!doctype|html|\?xml|table|svg)\b|\{\\rtf)/iu;

/** Bytes that Windows-1252 does not define; other control characters also mean another encoding, or no text. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const controlsOfText = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

function isWindows(bytes: Uint8Array): boolean {
  return bytes.every((byte) => !undefinedBytes.has(byte) && (byte >= 0x20 || controlsOfText.has(byte)));
}

function decode(bytes: Uint8Array, decoderOf: DecoderOf): DecodedBytes {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = decoderOf(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { kind: 'text', text, encoding: 'UTF-16' };
  }
  try {
    return { kind: 'text', text: decoderOf('utf-8').decode(bytes), encoding: 'UTF-8' };
  } catch {
    if (!isWindows(bytes)) return { kind: 'no-text', what: 'other' };
    return { kind: 'text', text: decoderOf('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/**
 * Decodes a file by its bytes, never by its name: UTF-16 with a byte order mark, else UTF-8, else Windows-1252, which is a guess.
 * Throws `TypeError` where UTF-16 is damaged.
 */
export function decodeBytes(bytes: Uint8Array, decoderOf: DecoderOf): DecodedBytes {
  const what = beginningOf(bytes);
  if (what !== null) return { kind: 'no-text', what };
  const decoded = decode(bytes, decoderOf);
  if (decoded.kind !== 'text') return decoded;
  if (decoded.text.includes('\u0000')) return { kind: 'no-text', what: 'other' };
  return markup.test(decoded.text.slice(0, 1000)) ? { kind: 'no-text', what: 'markup' } : decoded;
}
