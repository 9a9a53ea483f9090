import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** Bytes of one reply to text, chunk by chunk; `decode()` without a chunk ends it. Throws on bytes that are not in the encoding. */
export interface Decoder {
  decode(chunk?: Uint8Array): string;
}

export interface EncodingHints {
  hasBom: boolean;
  /** `charset` of the content type. */
  header: string | undefined;
  /** `encoding` of the XML declaration. */
  declaration: string | undefined;
}

/**
 * The decoder of an XML reply: a UTF-8 byte order mark decides, then the header, then the declaration, then UTF-8 (RFC 7303).
 * Undefined for any encoding but UTF-8 and the family of ISO-8859-1, which the Encoding standard reads as windows-1252.
 */
export function decoderFor({ hasBom, header, declaration }: EncodingHints): Decoder | undefined {
  if (hasBom) return strict('utf-8');
  const label = header ?? declaration ?? 'utf-8';
  const encoding = encodingNamed(label);
  if (encoding === undefined) return undefined;
  if (isAscii(label)) return new Utf8OrLatin();
  const isDoubted = encoding === 'utf-8' && declaration !== undefined && encodingNamed(declaration) === 'windows-1252';
  return isDoubted ? new Utf8OrLatin() : strict(encoding);
}

// Bytes of one character in UTF-8.
const longestCharacter = 4;

/** The decoder of a text that is only looked through for codes: never throws. */
export function lenientDecoder(header: string | undefined): Decoder {
  return streaming(new TextDecoder(encodingNamed(header ?? 'utf-8') ?? 'utf-8'));
}

/**
 * UTF-8 by the header and another encoding by the declaration, or ASCII that is none. In ASCII all of them agree, so the
 * first character beyond it decides; what was decoded before is right either way, and rows may already have been handed over.
 */
class Utf8OrLatin implements Decoder {
  #chosen: Decoder | undefined;
  #rest: Uint8Array = new Uint8Array();

  decode(chunk?: Uint8Array): string {
    if (this.#chosen !== undefined) return this.#chosen.decode(chunk);
    const bytes = chunk === undefined ? this.#rest : Buffer.concat([this.#rest, chunk]);
    const found = bytes.findIndex((byte) => byte > 0x7f);
    const at = found === -1 ? bytes.length : found;
    const isWhole = bytes.length - at >= longestCharacter || chunk === undefined;
    if (at < bytes.length && isWhole) {
      this.#chosen = strict(beginsAsUtf8(bytes.subarray(at)) ? 'utf-8' : 'windows-1252');
      return this.#chosen.decode(bytes) + (chunk === undefined ? this.#chosen.decode() : '');
    }
    this.#rest = bytes.subarray(at);
    return Buffer.from(bytes.subarray(0, at)).toString('latin1');
  }
}

function beginsAsUtf8(bytes: Uint8Array): boolean {
  return [2, 3, longestCharacter].some((length) => isUtf8(bytes.subarray(0, length)));
}

function strict(encoding: string): Decoder {
  return streaming(new TextDecoder(encoding, { fatal: true }));
}

function streaming(decoder: TextDecoder): Decoder {
  return { decode: (chunk) => (chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })) };
}

function encodingNamed(label: string): 'utf-8' | 'windows-1252' | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' || encoding === 'windows-1252' ? encoding : undefined;
  } catch {
    return undefined;
  }
}

function isAscii(label: string): boolean {
  return /^\s*(?:us-?)?ascii\s*$/i.test(label);
}
